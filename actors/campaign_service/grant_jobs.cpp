#include "actors/campaign_service/granter.hpp"
#include "actors/campaign_service/stale.hpp"
#include "actors/model/plan.hpp"
#include "actors/provider_call/call_commit.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using part = wish::part;

caf::error no_job(const std::string& id) {
  return fail(ec::not_found, "there is no job " + id);
}

const job_row* find_job(const campaign_view& x, const std::string& id) {
  for (auto& j : x.jobs)
    if (j.id == id)
      return &j;
  return nullptr;
}

/// Whether `j` makes the very part that is asked for.
bool makes(const job_row& j, const wish::regenerate& w) {
  switch (w.what) {
    case part::music:
      return j.kind == job_kind::music;
    case part::film:
      return j.kind == job_kind::composition;
    case part::voice:
      return j.kind == job_kind::voiceover && j.scene == w.scene;
    case part::picture:
      return j.kind == job_kind::reference_image && j.scene == w.scene;
    default:
      return j.kind == job_kind::scene_video && j.scene == w.scene;
  }
}

/// What the storyline says differently so that something else comes out.
caf::error vary(storyline& x, const wish::regenerate& w) {
  if (w.what == part::music)
    ++x.music_take;
  if (w.what == part::music || w.what == part::film)
    return {};
  auto s = scene_in(x, w.scene);
  if (s == nullptr)
    return fail(ec::not_found,
                "the storyline has no scene " + std::to_string(w.scene));
  if (s->locked)
    return fail(ec::conflict, "scene " + std::to_string(w.scene)
                                + " is locked: unlock it first");
  if (!w.prompt.empty())
    s->prompt = w.prompt;
  ++(w.what == part::voice ? s->voice_take : s->take);
  return {};
}

/// What a person may decide about a job in this state.
bool may_happen(const job_row& x, job_event_kind what) {
  job_event event;
  event.kind = what;
  return decide(x, event).changed;
}

/// What a decision about a job says of its call that is in doubt; nothing: ask
/// the vendor again.
std::optional<call_event_kind> call_event_of(const wish::settle_job& x) {
  if (!x.external_id.empty())
    return call_event_kind::adopt;
  switch (x.what) {
    case job_event_kind::approve:
      return call_event_kind::resubmit;
    case job_event_kind::cancel:
    case job_event_kind::skip:
      return call_event_kind::cancel;
    default:
      return std::nullopt;
  }
}

} // namespace

granter::result granter::operator()(const wish::regenerate& x) {
  auto edited = editable();
  if (!edited)
    return std::move(edited.error());
  if (auto err = vary(*edited, x))
    return err;
  return take(std::move(*edited),
              with_dependents(before_, [&](auto& j) { return makes(j, x); }));
}

caf::error granter::settle_call(const job_row& job, const wish::settle_job& x) {
  auto& call = tools_.call;
  auto is_open
    = call && call->job == job.id && call->state == call_state::needs_decision;
  if (!x.external_id.empty() && !is_open)
    return fail(ec::conflict,
                "external_id: no order of this job is in doubt; there is "
                "nothing to adopt");
  auto kind = call_event_of(x);
  if (!is_open || !kind)
    return {};
  call_event event;
  event.kind = *kind;
  event.text = x.external_id.empty() ? "a person settled it" : x.external_id;
  event.now = tools_.now;
  auto moved = transition_of(*call, decide(*call, event), job.kind, 0);
  for (auto& c : moved.changes)
    out_.what.changes.push_back(std::move(c));
  for (auto& e : moved.events)
    out_.what.events.push_back(std::move(e));
  return {};
}

granter::result granter::operator()(const wish::settle_job& x) {
  auto job = find_job(before_, x.job);
  if (job == nullptr)
    return no_job(x.job);
  if (!may_happen(*job, x.what))
    return fail(ec::conflict, std::string{"the job is "} + to_string(job->state)
                                + ": nothing to " + to_string(x.what));
  if (auto err = settle_call(*job, x))
    return err;
  auto& c = before_.campaign;
  if (is_under_way(c)) {
    out_.what.changes.push_back(
      change_wish{job->id, job->wish, to_string(x.what)});
    happened("job.wish", job->id);
    hint();
    return done();
  }
  job_event event;
  event.kind = x.what;
  event.now = tools_.now;
  // What would run at once runs once its supervisor is there.
  auto decided = decide(*job, event).row;
  if (decided.state == job_state::running)
    decided.state = job_state::planned;
  move_job(*job, decided);
  if (decided.state == job_state::canceled || c.status == campaign_status::draft
      || c.cancel_requested_at != 0)
    return done();
  move_to(campaign_status::pending);
  happened("campaign.pending");
  hint();
  return done();
}

granter::result granter::operator()(const wish::accept& x) {
  if (auto err = closed())
    return err;
  auto job = find_job(before_, x.job);
  if (job == nullptr)
    return no_job(x.job);
  if (job->state != job_state::done || job->asset.empty())
    return fail(ec::conflict, "the job has made nothing that could be used");
  if (is_newest(before_, *job))
    return done();
  auto again = next_revision(before_, *job);
  again.state = job_state::done;
  again.asset = job->asset;
  add_job(again);
  for (auto& j : before_.jobs)
    if (j.kind == job_kind::composition && job->kind != j.kind
        && is_in_film(before_, j) && j.state != job_state::planned)
      add_job(next_revision(before_, j));
  return done();
}

} // namespace adcraft
