#include "actors/provider_call/paid_call.hpp"

#include "actors/provider_call/call_commit.hpp"
#include "actors/provider_call/paid_moves.hpp"

namespace adcraft {

namespace paid {

using fx = call_effect;

namespace {

/// Calls that the vendor has, or may have: they take a slot without asking.
bool is_out(call_state x) {
  return x >= call_state::submitting && x <= call_state::canceling;
}

void report(self_ptr self) {
  auto& st = self->state;
  self->send(st.parent, atom::ended_v, st.steps.row);
  if (is_terminal(st.steps.row.state))
    self->quit();
}

} // namespace

void happen(self_ptr self, call_event event) {
  auto& st = self->state;
  event.now = st.rooms->clock->now();
  st.steps.step(self, st.rooms->store, std::move(event));
}

void happen(self_ptr self, call_event_kind kind, std::string text,
            failure why) {
  call_event event;
  event.kind = kind;
  event.text = std::move(text);
  event.why = why;
  happen(self, std::move(event));
}

void ask(self_ptr self, errand what, http_request request) {
  auto& st = self->state;
  st.asked = what;
  self->send(st.rooms->net, atom::exchange_v, std::to_string(++st.exchange),
             std::move(request), http_client_actor{self});
}

void do_later(self_ptr self, fx what, std::chrono::microseconds pause) {
  auto& st = self->state;
  st.next = what;
  self->delayed_send(self, pause, atom::tick_v, ++st.generation);
}

const fetch_room_actor& fetch_room_of(const paid_call_state& st) {
  auto& rooms = st.rooms->fetch;
  return rooms[std::hash<std::string>{}(st.steps.row.id) % rooms.size()];
}

slot_wish wish_of(const paid_call_state& st) {
  auto& row = st.steps.row;
  return {row.id, row.campaign, st.owner, row.model};
}

void hold_slot(self_ptr self) {
  auto& st = self->state;
  self->send(st.rooms->gate, atom::hold_v, wish_of(st),
             slot_client_actor{self});
}

std::chrono::milliseconds next_pause(self_ptr self) {
  auto doublings = std::min(self->state.misses++, 5);
  return std::min(std::chrono::milliseconds{1000} * (1 << doublings),
                  std::chrono::milliseconds{30'000});
}

void perform(self_ptr self, fx what) {
  auto& st = self->state;
  auto& row = st.steps.row;
  switch (what) {
    case fx::ask_gate:
      return self->send(st.rooms->gate, atom::acquire_v, wish_of(st),
                        slot_client_actor{self});
    case fx::leave_gate:
      return self->send(st.rooms->gate, atom::release_v, row.id);
    case fx::submit:
      return submit(self);
    case fx::reconcile:
      return reconcile(self);
    case fx::poll:
      return poll_later(self);
    case fx::cancel_at_provider:
      return cancel_at_vendor(self);
    case fx::fetch_output:
      return fetch_output(self);
    case fx::verify_output:
      return finish_output(self);
    case fx::report:
      return report(self);
    default: // money: part of the commit
      return;
  }
}

namespace {

/// A pause is over.
void go_on(self_ptr self, uint64_t generation) {
  auto& st = self->state;
  if (generation != st.generation)
    return;
  if (st.next == fx::poll)
    poll(self);
  else
    perform(self, st.next);
}

void answered(self_ptr self, const std::string& name, const http_answer& x) {
  auto& st = self->state;
  if (name != std::to_string(st.exchange))
    return;
  switch (std::exchange(st.asked, errand::none)) {
    case errand::submit:
      return submitted(self, x);
    case errand::poll:
    case errand::cancel:
      return polled(self, x);
    case errand::list:
      return listed(self, x);
    default:
      return;
  }
}

void open_steps(self_ptr self) {
  auto& st = self->state;
  st.steps.open({
    st.rooms->decide,
    [&st](const call_row& x, const call_decision& d) {
      return transition_of(x, d, st.kind, st.epoch);
    },
    [self](const call_decision& d) {
      for (auto what : d.effects)
        perform(self, what);
    },
  });
}

void begin(self_ptr self) {
  if (is_out(self->state.steps.row.state))
    hold_slot(self);
  happen(self, call_event_kind::recovered);
}

} // namespace

} // namespace paid

paid_call_actor::behavior_type paid_call(paid::self_ptr self,
                                         paid_call_rooms_ptr rooms,
                                         call_opening what,
                                         asset_actor parent) {
  using namespace paid;
  auto& st = self->state;
  st.rooms = std::move(rooms);
  st.kind = what.kind;
  st.epoch = what.epoch;
  st.owner = std::move(what.owner);
  st.parent = std::move(parent);
  st.steps.row = std::move(what.row);
  open_steps(self);
  self->monitor<caf::message_priority::high>(st.parent);
  self->set_down_handler([self](caf::down_msg& x) { self->quit(x.reason); });
  self->send(self, atom::begin_v);
  return {
    [self](atom::cancel) { happen(self, call_event_kind::cancel); },
    [self](atom::begin) { begin(self); },
    [self](atom::rendered, const render_outcome& x) { finished(self, x); },
    [](atom::progress, const std::string&, double) {
      // nop: finishing is short
    },
    [self](atom::granted) { get_ready(self); },
    [self](atom::nudge) { nudged(self); },
    [self](atom::answered, const std::string& name, const http_answer& x) {
      answered(self, name, x);
    },
    [self](atom::equipped, outfit& x) { equipped(self, x); },
    [self](atom::kept, const std::string& path, const caf::error& trouble) {
      kept(self, path, trouble);
    },
    [self](atom::fetched, const fetch_outcome& x) { fetched(self, x); },
    [self](atom::tick, uint64_t generation) { go_on(self, generation); },
  };
}

} // namespace adcraft
