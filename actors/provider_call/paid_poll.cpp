#include "actors/provider_call/paid_moves.hpp"

namespace adcraft::paid {

using ev = call_event_kind;

namespace {

/// Whether nothing is lost if it ends: all is in its row, and nobody is asked
/// anything. Who was just opened waits awake, for why it was opened, such as a
/// cancel, may still be on its way: only after an answer it may sleep.
bool may_sleep(const paid_call_state& st) {
  auto state = st.steps.row.state;
  return (state == call_state::accepted || state == call_state::running)
         && st.exchange > 0 && st.asked == errand::none && st.steps.is_idle();
}

/// The slot is in the name of the parent by now.
void lain_down(self_ptr self) {
  auto& st = self->state;
  st.asked = errand::none;
  auto was_nudged = std::exchange(st.was_nudged, false);
  if (!was_nudged && may_sleep(st)) {
    self->send(st.parent, atom::asleep_v, st.steps.row, st.nudges);
    // The parent, who lives on, would remember who watched it.
    self->demonitor(st.parent.address());
    return self->quit();
  }
  hold_slot(self);
  if (was_nudged)
    poll(self);
  else
    poll_later(self);
}

/// Hands the slot to the parent, who waits for this call, and is free of it
/// once the gate has answered: what it said to this room, a nudge, comes before
/// that. No timer runs, which would keep the room in memory. Meanwhile the
/// vendor is asked nothing: a call that got any further and fell would leave
/// its slot with the parent.
void lie_down(self_ptr self) {
  auto& st = self->state;
  ++st.generation; // whatever was armed is done by this
  st.asked = errand::rest;
  self
    ->request(st.rooms->gate, room_patience, atom::hold_v, wish_of(st),
              slot_client_actor{st.parent})
    .then([self] { lain_down(self); },
          [self](caf::error& why) { self->quit(std::move(why)); });
}

} // namespace

void poll_later(self_ptr self) {
  auto& st = self->state;
  auto& row = st.steps.row;
  if (st.asked != errand::none)
    return; // its answer leads back here
  if (row.state == call_state::canceling && !st.cancel_sent)
    return cancel_at_vendor(self);
  std::chrono::microseconds left{
    std::max<int64_t>(row.next_poll_at - st.rooms->clock->now(), 0)};
  if (left.count() == 0)
    poll(self);
  else if (left > st.rooms->options.sleeps_from && may_sleep(st))
    lie_down(self);
  else
    do_later(self, call_effect::poll, left);
}

void nudged(self_ptr self) {
  auto& st = self->state;
  auto state = st.steps.row.state;
  if (self->current_sender() == st.parent)
    ++st.nudges;
  if (st.asked == errand::rest)
    st.was_nudged = true;
  if (st.asked != errand::none)
    return; // what is being asked will tell
  if (state == call_state::accepted || state == call_state::running
      || state == call_state::canceling)
    poll(self);
  else if (state == call_state::unknown)
    reconcile(self);
}

void poll(self_ptr self) {
  auto& st = self->state;
  if (st.asked != errand::none)
    return;
  ++st.generation; // whatever was armed is done by this
  ask(self, errand::poll, st.rooms->seller->poll(st.steps.row));
}

void polled(self_ptr self, const http_answer& x) {
  auto& st = self->state;
  auto& row = st.steps.row;
  auto news = st.rooms->seller->polled(row, x);
  tell_gate(self, news, false);
  auto silence = std::chrono::microseconds{st.rooms->options.silence}.count();
  if (news.event.kind == ev::poll_failed
      && st.rooms->clock->now() - row.accepted_at > silence)
    return happen(self, ev::overdue,
                  "nothing was heard of it for a day: " + news.event.text,
                  failure::expired);
  happen(self, std::move(news.event));
}

void cancel_at_vendor(self_ptr self) {
  auto& st = self->state;
  if (st.asked != errand::none)
    return; // its answer leads back here
  st.cancel_sent = true;
  auto request = st.rooms->seller->cancel(st.steps.row);
  if (!request)
    return poll(self);
  ++st.generation;
  ask(self, errand::cancel, std::move(*request));
}

} // namespace adcraft::paid
