#include "actors/provider_call/paid_moves.hpp"

namespace adcraft::paid {

using ev = call_event_kind;

void poll(self_ptr self) {
  auto& st = self->state;
  if (st.asked != errand::none)
    return;
  ++st.generation; // whatever was armed is done by this
  ask(self, errand::poll, st.rooms.seller->poll(st.steps.row));
}

void polled(self_ptr self, const http_answer& x) {
  auto& st = self->state;
  auto& row = st.steps.row;
  auto news = st.rooms.seller->polled(row, x);
  tell_gate(self, news, false);
  auto silence = std::chrono::microseconds{st.rooms.options.silence}.count();
  if (news.event.kind == ev::poll_failed
      && st.rooms.clock->now() - row.accepted_at > silence)
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
  auto request = st.rooms.seller->cancel(st.steps.row);
  if (!request)
    return poll(self);
  ++st.generation;
  ask(self, errand::cancel, std::move(*request));
}

} // namespace adcraft::paid
