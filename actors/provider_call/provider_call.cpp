#include "actors/provider_call/provider_call.hpp"

#include "actors/model/json_render.hpp"
#include "actors/provider_call/call_commit.hpp"

namespace adcraft {

namespace {

using provider_call_self
  = provider_call_actor::stateful_pointer<provider_call_state>;
using ev = call_event_kind;
using fx = call_effect;

void happen(provider_call_self self, ev kind, std::string text = {},
            failure why = failure::none) {
  auto& st = self->state;
  call_event event;
  event.kind = kind;
  event.text = std::move(text);
  event.why = why;
  event.now = st.rooms.clock->now();
  st.steps.step(self, st.rooms.store, std::move(event));
}

/// The order that a row's request and job describe.
render_order order_of(const provider_call_state& st) {
  auto& row = st.steps.row;
  auto kind = studio_kind_of(row.model);
  return {kind.value_or(render_kind_of(st.kind)), row.recipe, row.request};
}

/// Brings about what was decided. A render is a call that this machine answers
/// itself: its output is stored and verified by the time it is rendered, and
/// one whose process died is surely not running any more.
void perform(provider_call_self self, fx what) {
  auto& st = self->state;
  auto& row = st.steps.row;
  switch (what) {
    case fx::ask_gate:
      self->send(st.rooms.gate, atom::acquire_v,
                 slot_wish{row.id, row.campaign, st.owner, row.model},
                 slot_client_actor{self});
      break;
    case fx::leave_gate:
      self->send(st.rooms.gate, atom::release_v, row.id);
      break;
    case fx::submit:
      self->send(st.rooms.desk, atom::render_v, order_of(st),
                 render_client_actor{self});
      break;
    case fx::reconcile:
      happen(self, row.state == call_state::unknown ? ev::not_sent
                                                    : ev::unresolvable);
      break;
    case fx::fetch_output:
      happen(self, ev::stored, row.output);
      break;
    case fx::verify_output:
      happen(self, ev::passed);
      break;
    case fx::release_money:
    case fx::settle_money:
      break; // part of the commit
    case fx::report:
      self->send(st.parent, atom::ended_v, row);
      if (is_terminal(row.state))
        self->quit();
      break;
    default: // poll, cancel_at_provider: nobody else has a render
      self->quit(
        fail(ec::internal, std::string{"a render cannot "} + to_string(what)));
  }
}

/// A cancel reaches the desk once it is committed: whatever the desk answers
/// then finds it in the row.
void stop_unwanted(provider_call_self self) {
  auto& st = self->state;
  auto& row = st.steps.row;
  if (row.cancel_requested && row.state == call_state::submitting)
    self->send(st.rooms.desk, atom::stop_v, row.recipe,
               render_client_actor{self});
}

void rendered(provider_call_self self, const render_outcome& x) {
  auto& row = self->state.steps.row;
  if (x.recipe != row.recipe || row.state != call_state::submitting)
    return; // late news about an earlier turn
  if (!x.error)
    return happen(self, ev::answered, to_json(x.result));
  // Stopped, but not by a person: the house is closing. The row stays, and the
  // next start goes on from it without spending an attempt.
  if (x.error == ec::canceled && !row.cancel_requested)
    return;
  happen(self, ev::rejected, render(x.error), failure_of(x.error));
}

} // namespace

provider_call_actor::behavior_type provider_call(provider_call_self self,
                                                 provider_call_rooms rooms,
                                                 call_opening what,
                                                 asset_actor parent) {
  auto& st = self->state;
  st.rooms = std::move(rooms);
  st.kind = what.kind;
  st.epoch = what.epoch;
  st.owner = std::move(what.owner);
  st.parent = std::move(parent);
  st.steps.row = std::move(what.row);
  st.steps.open({
    [](const call_row& x, const call_event& e) { return decide(x, e); },
    [&st](const call_row& x, const call_decision& d) {
      return transition_of(x, d, st.kind, st.epoch);
    },
    [self](const call_decision& d) {
      for (auto what : d.effects)
        perform(self, what);
      stop_unwanted(self);
    },
  });
  self->monitor<caf::message_priority::high>(st.parent);
  self->set_down_handler([self](caf::down_msg& x) { self->quit(x.reason); });
  self->send(self, atom::begin_v);
  return {
    [self](atom::cancel) { happen(self, ev::cancel); },
    [self](atom::begin) { happen(self, ev::recovered); },
    [self](atom::rendered, const render_outcome& x) { rendered(self, x); },
    [self](atom::progress, const std::string&, double done) {
      self->send(self->state.parent, atom::progress_v, done);
    },
    [self](atom::granted) { happen(self, ev::granted); },
    [](atom::nudge) {
      // nop: nobody reports about renders but the desk
    },
  };
}

} // namespace adcraft
