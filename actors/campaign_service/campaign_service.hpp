#pragma once

#include "actors/interfaces.hpp"
#include "actors/ports/clock.hpp"

namespace adcraft {

/// What the CAMPAIGN SERVICE remembers between messages.
struct campaign_service_state {
  static inline const char* name = "campaign_service";

  // Not a handle first: in C++20 CAF 0.17 would construct it from `self`.
  clock_ptr clock;
  store_actor store;
  node_actor node;
};

/// Opens the CAMPAIGN SERVICE.
campaign_service_actor::behavior_type campaign_service(
  campaign_service_actor::stateful_pointer<campaign_service_state> self,
  store_actor store, node_actor node, clock_ptr clock);

} // namespace adcraft
