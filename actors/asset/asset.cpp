#include "actors/asset/asset.hpp"

#include "actors/asset/asset_moves.hpp"

namespace adcraft {

namespace {

using ev = job_event_kind;
using fx = job_effect;

/// What the end of a call means for its job.
void call_ended(asset_self self, const call_row& call) {
  auto& job = self->state.steps.row;
  self->state.call = nullptr;
  // The job ended before its call: a result that is wanted counts, and what a
  // person must decide.
  auto counts = call.state == call_state::verified
                || call.state == call_state::needs_decision;
  if (is_settled(job.state)
      && (job.state != job_state::needs_attention || !counts))
    return self->quit();
  switch (call.state) {
    case call_state::verified:
      return happen(self, ev::made, call.id);
    case call_state::canceled:
      return happen(self, ev::call_canceled, {}, failure::none, call.ordinal);
    case call_state::needs_decision:
      return happen(self, ev::undecided, call.reason, call.why);
    default:
      return happen(self, ev::call_failed, call.reason, call.why, call.ordinal);
  }
}

void perform(asset_self self, fx what) {
  auto& st = self->state;
  switch (what) {
    case fx::open_call:
      return find_call(self);
    case fx::cancel_call:
      if (st.asleep)
        wake(self); // and hears of it
      else if (st.call)
        self->send(st.call, atom::cancel_v);
      return;
    case fx::arm_timer:
      return arm_timer(self, st.steps.row.not_before);
    case fx::report:
      self->send(st.parent, atom::report_v, st.steps.row);
      if (is_settled(st.steps.row.state)
          || st.steps.row.state == job_state::waiting_approval)
        self->quit();
      return;
    default:
      return;
  }
}

transition transition_of(const job_row& before, const job_decision& d,
                         int64_t epoch) {
  transition result;
  result.site = fault_site::commit_job;
  result.campaign = d.row.campaign;
  result.epoch = epoch;
  result.changes.push_back(change_job{before.state, d.row});
  if (d.row.state != before.state)
    result.events.push_back(
      {d.row.id,
       {},
       std::string{"job."} + to_string(d.row.state),
       d.row.reason.empty() ? "{}" : event_data(d.row.reason)});
  return result;
}

/// The call died without a word: start it over from its row, or give up.
void call_fell(asset_self self, const caf::down_msg& x) {
  auto& st = self->state;
  st.call = nullptr;
  switch (classify(x.reason)) {
    case verdict::forget:
      return; // it has reported
    case verdict::stand_down:
      return self->quit(x.reason);
    default:
      if (st.falls.fell(self->clock().now())) {
        self->delayed_send(self, st.falls.pause(), atom::begin_v);
        return;
      }
      if (is_settled(st.steps.row.state))
        return self->quit(x.reason);
      happen(self, ev::gave_up,
             "it failed again and again: " + render(x.reason),
             failure::internal);
  }
}

/// A pause is over: that of a call that sleeps, or the one before the next.
void pause_is_over(asset_self self, uint64_t generation) {
  auto& st = self->state;
  if (generation != st.generation)
    return;
  if (st.asleep)
    wake(self);
  else
    happen(self, ev::retry_due);
}

void watch_others(asset_self self) {
  self->monitor<caf::message_priority::high>(self->state.parent);
  self->set_down_handler([self](caf::down_msg& x) {
    auto& st = self->state;
    if (x.source == st.parent.address())
      self->quit(x.reason);
    else if (st.call && x.source == st.call.address())
      call_fell(self, x);
  });
}

/// A still that is paid for, or that a clip is paid for, is shown to a person
/// first, where the brief wants that.
bool is_shown_first(const asset_state& st) {
  return st.inputs->brief.approve_stills
         && st.steps.row.kind == job_kind::reference_image;
}

} // namespace

void happen(asset_self self, ev kind, std::string text, failure why, int call) {
  auto& st = self->state;
  job_event event;
  event.kind = kind;
  event.text = std::move(text);
  event.why = why;
  event.call = call;
  event.approval_required = kind == ev::made && is_shown_first(st);
  event.now = st.rooms->clock->now();
  st.steps.step(self, st.rooms->store, std::move(event));
}

asset_actor::behavior_type asset(asset_self self, asset_rooms_ptr rooms,
                                 std::shared_ptr<const campaign_view> inputs,
                                 job_row job, int64_t epoch,
                                 campaign_supervisor_actor parent) {
  auto& st = self->state;
  st.rooms = std::move(rooms);
  st.inputs = std::move(inputs);
  st.epoch = epoch;
  st.parent = std::move(parent);
  st.steps.row = std::move(job);
  st.steps.open({
    [&st](const job_row& x, const job_event& e) {
      auto policy = st.rooms->retries;
      policy.ladder = st.rooms->provider->ladder(*st.inputs, x);
      return decide(x, e, policy);
    },
    [&st](const job_row& x, const job_decision& d) {
      return transition_of(x, d, st.epoch);
    },
    [self](const job_decision& d) {
      for (auto what : d.effects)
        perform(self, what);
    },
  });
  watch_others(self);
  self->send(self, atom::begin_v);
  return {
    [self](atom::ended, const call_row& x) { call_ended(self, x); },
    [self](atom::cancel) { happen(self, ev::cancel); },
    [self](atom::progress, double done) {
      auto& st = self->state;
      self->send(st.parent, atom::progress_v, st.steps.row.id, done);
    },
    [self](atom::begin) {
      auto planned = self->state.steps.row.state == job_state::planned;
      happen(self, planned ? ev::begin : ev::recovered);
    },
    [self](atom::tick, uint64_t generation) {
      pause_is_over(self, generation);
    },
    [self](atom::asleep, const call_row& x, uint64_t nudges) {
      fell_asleep(self, x, nudges);
    },
    [](atom::granted) {
      // nop: it never waits for a slot, but has that of a call that sleeps
    },
    [self](atom::nudge) { nudge(self); },
  };
}

} // namespace adcraft
