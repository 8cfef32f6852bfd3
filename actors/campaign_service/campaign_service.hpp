#pragma once

#include "actors/interfaces.hpp"
#include "actors/ports/clock.hpp"

namespace adcraft {

/// Rooms and tools of the CAMPAIGN SERVICE.
struct campaign_service_rooms {
  store_actor store;
  library_actor library;
  node_actor node;
  clock_ptr clock;
  provider_ptr provider;
};

/// What the CAMPAIGN SERVICE remembers between messages.
struct campaign_service_state {
  static inline const char* name = "campaign_service";

  campaign_service_rooms rooms;
};

/// Opens the CAMPAIGN SERVICE. It keeps nothing: each wish is decided by what
/// the library says, and again if a row had moved by the time of the commit.
campaign_service_actor::behavior_type campaign_service(
  campaign_service_actor::stateful_pointer<campaign_service_state> self,
  campaign_service_rooms rooms);

} // namespace adcraft
