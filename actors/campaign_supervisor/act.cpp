#include "actors/campaign_supervisor/supervisor_moves.hpp"

#include "actors/campaign_service/stale.hpp"
#include "actors/model/json.hpp"

namespace adcraft {

namespace {

/// The newest storyline job is done and its text is not in the campaign yet.
const asset_row* unread_storyline(const campaign_view& x) {
  auto job = job_of(x, job_kind::storyline);
  return job != nullptr && job->state == job_state::done
             && x.campaign.storyline_asset != job->asset
           ? asset_of(x, *job)
           : nullptr;
}

/// Takes the storyline into the campaign, with the jobs that follow from it.
void take_storyline(supervisor_self self, const asset_row& asset) {
  auto& st = self->state;
  auto story = storyline_from_json(asset.facts);
  auto pictures = st.view.brand.images.size() + st.view.pictures.size();
  auto seconds = st.view.brief.seconds;
  auto wrong
    = story ? validate(*story, seconds, pictures) : std::move(story.error());
  if (!wrong) {
    *story = rewritten(st.view.storyline, std::move(*story), seconds);
    wrong = validate(*story, seconds, pictures);
  }
  if (wrong)
    return self->quit(std::move(wrong));
  transition what;
  what.site = fault_site::commit_storyline;
  what.changes.push_back(pin_brand{st.id});
  what.changes.push_back(put_storyline{st.id, *story, 0, asset.id});
  what.events.push_back({asset.job, {}, "storyline.written", "{}"});
  auto next = st.view;
  next.storyline = *story;
  plan_jobs(what, missing_jobs(next));
  std::vector<job_row> anew;
  for (auto& j : stale_jobs(st.view, next, *st.rooms.provider))
    anew.push_back(next_revision(next, j));
  plan_jobs(what, anew);
  commit(self, std::move(what), [self] { look(self); });
}

void open_assets(supervisor_self self) {
  auto& st = self->state;
  auto due = due_jobs(st.view);
  std::shared_ptr<const campaign_view> inputs; // one for all who are opened now
  for (auto& j : st.view.jobs) {
    auto runs = j.state == job_state::running || j.state == job_state::backoff;
    auto is_due = std::find(due.begin(), due.end(), j.id) != due.end();
    if (!runs && !is_due && !j.collects) {
      // It fell, and its job has moved on.
      std::erase_if(st.children, [&](const auto& c) {
        return c.first == j.id && !c.second.handle;
      });
      continue;
    }
    auto& child = st.children[j.id];
    if (child.handle || self->clock().now() < child.rests_until)
      continue;
    if (!inputs)
      inputs = std::make_shared<const campaign_view>(st.view);
    child.handle = st.rooms.open_asset(self, inputs, j, st.epoch);
    self->monitor(child.handle);
  }
}

/// Asks for segments of a film while other scenes are still being made.
void prepare(supervisor_self self) {
  auto& st = self->state;
  for (auto& j : st.view.jobs)
    if (j.kind == job_kind::composition && j.state == job_state::planned)
      for (auto& order : st.rooms.provider->prepare(st.view, j))
        if (st.prepared.insert(order.recipe).second)
          self->send(st.rooms.desk, atom::prepare_v, order);
}

bool is_judged(const campaign_view& x, const job_row& job) {
  auto format = key_of(format_of(job, x.brief));
  for (auto& d : x.deliverables)
    if (d.format == format && d.asset == job.asset)
      return true;
  return false;
}

void inspect_films(supervisor_self self) {
  auto& st = self->state;
  for (auto& j : st.view.jobs)
    if (j.kind == job_kind::composition && j.state == job_state::done
        && is_wanted(st.view, j) && !is_judged(st.view, j)
        && st.inspecting.insert(j.id).second)
      self->send(st.rooms.inspector, atom::inspect_v, st.view, j,
                 campaign_supervisor_actor{self});
}

void cancel_children(supervisor_self self) {
  auto& st = self->state;
  if (st.view.campaign.cancel_requested_at == 0)
    return;
  for (auto& j : st.view.jobs)
    if (auto i = st.children.find(j.id);
        i != st.children.end() && i->second.handle && !j.cancel_requested)
      self->send(i->second.handle, atom::cancel_v);
}

} // namespace

void act(supervisor_self self) {
  auto& st = self->state;
  if (st.view.campaign.status == campaign_status::pending)
    return go_on(self);
  if (auto written = unread_storyline(st.view))
    return take_storyline(self, *written);
  if (auto said = unread_reply(st.view))
    return take_reply(self, *said);
  if (carry_out_wishes(self))
    return;
  transition what;
  if (st.view.campaign.status == campaign_status::generating)
    plan_jobs(what, missing_jobs(st.view));
  if (!what.changes.empty())
    return commit(self, std::move(what), [self] { look(self); });
  open_assets(self);
  cancel_children(self); // after: those just opened hear of it, too
  prepare(self);
  inspect_films(self);
  finish_campaign(self);
}

} // namespace adcraft
