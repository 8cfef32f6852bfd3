#include "actors/campaign_service/granter.hpp"
#include "actors/model/json_render.hpp"
#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using cs = campaign_status;

bool has_stumbled(const job_row& x) {
  return x.state == job_state::failed || x.state == job_state::needs_attention
         || x.state == job_state::canceled;
}

/// Something is still to be made: edited since, or asked for since.
bool is_open(const campaign_view& x) {
  return !missing_jobs(x).empty()
         || std::any_of(x.jobs.begin(), x.jobs.end(), [&](const job_row& j) {
              return j.state == job_state::planned && is_wanted(x, j);
            });
}

/// The newest film of a format that did not pass: it is composed anew.
const job_row* refused_film(const campaign_view& x, const deliverable_row& d) {
  for (auto& j : x.jobs)
    if (d.state == deliverable_state::refused && !j.asset.empty()
        && j.asset == d.asset && j.kind == job_kind::composition
        && is_newest(x, j))
      return &j;
  return nullptr;
}

} // namespace

granter::result granter::operator()(const wish::start&) {
  auto& c = before_.campaign;
  auto runs = is_under_way(c) && c.cancel_requested_at == 0
              && c.pause_requested_at == 0;
  if (runs) {
    hint();
    return done();
  }
  if (before_.brand.images.size() + before_.pictures.size() < 2)
    return fail(ec::invalid_argument,
                "brand.images: add at least 2 pictures of the product first");
  if (c.status == cs::completed && !is_open(before_))
    return done();
  for (auto& j : before_.jobs)
    if (has_stumbled(j)) {
      job_event again;
      again.kind = job_event_kind::retry;
      again.now = tools_.now;
      move_job(j, decide(j, again).row);
    }
  for (auto& d : before_.deliverables)
    if (auto film = refused_film(before_, d))
      add_job(next_revision(before_, *film));
  out_.what.changes.push_back(pin_brand{c.id});
  auto& row = out_.after.campaign;
  row.cancel_requested_at = 0;
  row.pause_requested_at = 0;
  row.crash_count = 0;
  move_to(cs::pending);
  happened("campaign.pending");
  hint();
  return done();
}

granter::result granter::operator()(const wish::cancel&) {
  auto& c = before_.campaign;
  auto ended = c.status == cs::completed || c.status == cs::canceled;
  if (ended || c.cancel_requested_at != 0)
    return done();
  out_.after.campaign.cancel_requested_at = tools_.now;
  if (c.status == cs::generating)
    move_to(c.status, c.reason);
  else
    move_to(cs::canceled);
  happened("campaign.cancel_requested");
  if (out_.after.campaign.status == cs::canceled)
    happened("campaign.canceled");
  hint();
  return done();
}

granter::result granter::operator()(const wish::pause&) {
  auto& c = before_.campaign;
  if (c.pause_requested_at != 0)
    return done();
  if (!is_under_way(c))
    return fail(ec::conflict, std::string{"the campaign is "}
                                + to_string(c.status)
                                + ": only one that is being made can pause");
  out_.after.campaign.pause_requested_at = tools_.now;
  happened("campaign.pause_requested");
  if (c.status == cs::pending) {
    move_to(cs::needs_attention, "paused: resume it to go on");
    happened("campaign.needs_attention", {},
             event_data(out_.after.campaign.reason));
  } else {
    move_to(c.status, c.reason);
  }
  hint();
  return done();
}

granter::result granter::operator()(const wish::resume&) {
  if (before_.campaign.pause_requested_at == 0)
    return fail(ec::conflict, "the campaign is not paused");
  if (before_.campaign.status != cs::generating)
    return (*this)(wish::start{});
  // The pause had not taken effect yet.
  out_.after.campaign.pause_requested_at = 0;
  move_to(cs::generating, before_.campaign.reason);
  happened("campaign.resumed");
  hint();
  return done();
}

granter::result granter::operator()(const wish::remove&) {
  if (is_under_way(before_.campaign))
    return fail(ec::conflict,
                "the campaign is being made: cancel it first, then delete it");
  out_.what.changes.push_back(remove_campaign{before_.campaign.id});
  happened("campaign.removed");
  return done();
}

} // namespace adcraft
