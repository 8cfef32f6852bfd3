#include "actors/campaign_supervisor/supervisor_moves.hpp"
#include "actors/model/json.hpp"

namespace adcraft {

namespace {

/// How many of the lines are there already, this reply's included.
int64_t ordinal_of_reply(const job_row& job) {
  return static_cast<int64_t>(job.scene) + 1;
}

bool runs(const job_row& x) {
  return x.state == job_state::running || x.state == job_state::backoff;
}

job_event_kind kind_of(const std::string& wish) {
  for (auto kind : {job_event_kind::approve, job_event_kind::reject,
                    job_event_kind::retry, job_event_kind::cancel})
    if (wish == to_string(kind))
      return kind;
  return job_event_kind::skip;
}

/// An asset at work carries a decision out itself: one that runs can be
/// stopped, one that rests can be hurried.
void tell_child(supervisor_self self, const job_row& j) {
  auto child = self->state.children.find(j.id);
  if (child == self->state.children.end() || !child->second.handle)
    return;
  if (kind_of(j.wish) == job_event_kind::cancel)
    self->send(child->second.handle, atom::cancel_v);
}

/// A wish that its campaign's end left behind takes the campaign up again, as
/// the desk does: whoever finds it after a crash goes on with it.
void take_up_again(const campaign_row& x, transition& what) {
  if (x.status == campaign_status::generating
      || x.status == campaign_status::draft || x.cancel_requested_at != 0)
    return;
  auto row = x;
  row.status = campaign_status::generating;
  what.changes.push_back(change_campaign{x.status, row});
}

} // namespace

void plan_jobs(transition& what, const std::vector<job_row>& jobs) {
  for (auto& j : jobs) {
    what.changes.push_back(put_job{j});
    what.events.push_back({j.id, {}, "job.planned", "{}"});
  }
}

const asset_row* unread_reply(const campaign_view& x) {
  for (auto& j : x.jobs)
    if (j.kind == job_kind::chat_reply && j.state == job_state::done
        && ordinal_of_reply(j) > static_cast<int64_t>(x.chat.size()))
      return asset_of(x, j);
  return nullptr;
}

void take_reply(supervisor_self self, const asset_row& asset) {
  auto& view = self->state.view;
  auto answer = chat_answer_from_json(asset.facts);
  if (!answer)
    return self->quit(std::move(answer.error()));
  auto understood = brief_patched(view.brief, answer->patch);
  if (!understood)
    return self->quit(std::move(understood.error()));
  chat_line line;
  line.ordinal = static_cast<int64_t>(view.chat.size()) + 1;
  line.by_person = false;
  line.text = std::move(answer->reply);
  transition what;
  what.changes.push_back(put_chat{self->state.id, line});
  if (*understood != view.brief)
    what.changes.push_back(put_brief{self->state.id, view.campaign.version,
                                     *understood, view.campaign.money.cap});
  what.events.push_back({asset.job, {}, "chat.replied", "{}"});
  commit(self, std::move(what), [self] { look(self); });
}

bool carry_out_wishes(supervisor_self self) {
  auto& st = self->state;
  transition what;
  auto is_due = false;
  for (auto& j : st.view.jobs) {
    if (j.wish.empty())
      continue;
    what.changes.push_back(change_wish{j.id, j.wish, {}});
    if (runs(j)) {
      tell_child(self, j);
      continue;
    }
    job_event event;
    event.kind = kind_of(j.wish);
    event.now = st.rooms.clock->now();
    auto next = decide(j, event).row;
    // What would run at once is opened like everything else that is due.
    if (next.state == job_state::running)
      next.state = job_state::planned;
    if (next.state == j.state)
      continue;
    is_due = is_due || next.state == job_state::planned;
    what.changes.push_back(change_job{j.state, next});
    what.events.push_back(
      {j.id, {}, std::string{"job."} + to_string(next.state), "{}"});
  }
  if (what.changes.empty())
    return false;
  if (is_due)
    take_up_again(st.view.campaign, what);
  commit(self, std::move(what), [self] { look(self); });
  return true;
}

} // namespace adcraft
