#pragma once

#include "actors/ports/clock.hpp"
#include "actors/provider_call/paid_call.hpp"
#include "actors/stepper.hpp"

namespace adcraft {

/// Rooms a PROVIDER CALL talks to.
struct provider_call_rooms {
  store_actor store;
  provider_gate_actor gate;
  render_desk_actor desk;
  clock_ptr clock;
};

/// What a PROVIDER CALL remembers between messages.
struct provider_call_state {
  static inline const char* name = "provider_call";

  provider_call_rooms rooms;
  /// Fencing epoch of the campaign's owner.
  int64_t epoch = 0;
  std::string owner;
  job_kind kind = job_kind::storyline;
  asset_actor parent;
  stepper<call_row, call_event, call_decision> steps;
};

/// Opens a PROVIDER CALL for a committed row. It goes on from wherever the row
/// stands, reports its end to `parent`, and ends with it.
provider_call_actor::behavior_type
provider_call(provider_call_actor::stateful_pointer<provider_call_state> self,
              provider_call_rooms rooms, call_opening what, asset_actor parent);

} // namespace adcraft
