#pragma once

#include "actors/interfaces.hpp"

#include <map>

namespace adcraft {

/// What the INSPECTOR remembers between messages.
struct inspector_state {
  static inline const char* name = "inspector";

  struct waiting_client {
    inspection_outcome outcome;
    campaign_supervisor_actor client;
  };

  provider_ptr provider;
  render_desk_actor desk;
  std::multimap<std::string, waiting_client> waiting; // by recipe
};

/// Opens the INSPECTOR. Looking costs CPU, so it is a render like any other.
inspector_actor::behavior_type
inspector(inspector_actor::stateful_pointer<inspector_state> self,
          provider_ptr provider, render_desk_actor desk);

} // namespace adcraft
