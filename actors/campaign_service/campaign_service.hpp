#pragma once

#include "actors/interfaces.hpp"
#include "actors/ports/clock.hpp"

namespace adcraft {

/// What the CAMPAIGN SERVICE remembers between messages.
struct campaign_service_state {
  static inline const char* name = "campaign_service";

  store_actor store;
  node_actor node;
  clock_ptr clock;
};

/// Opens the CAMPAIGN SERVICE.
campaign_service_actor::behavior_type campaign_service(
  campaign_service_actor::stateful_pointer<campaign_service_state> self,
  store_actor store, node_actor node, clock_ptr clock);

} // namespace adcraft
