#pragma once

#include "actors/interfaces.hpp"

#include <map>

namespace adcraft {

/// What the PROGRESS HUB remembers between messages.
struct progress_hub_state {
  static inline const char* name = "progress_hub";

  std::multimap<std::string, listener_actor> listeners; // by campaign
};

/// Opens the PROGRESS HUB. A listener that ends is forgotten.
progress_hub_actor::behavior_type
progress_hub(progress_hub_actor::stateful_pointer<progress_hub_state> self);

} // namespace adcraft
