#pragma once

#include "actors/interfaces.hpp"

namespace adcraft {

/// What the LIBRARY remembers between messages.
struct library_room_state {
  static inline const char* name = "library_room";

  library_ptr rows;
};

/// Opens the LIBRARY. Its rows block: spawn it `caf::detached`. One that
/// cannot be opened ends the room with the reason.
library_actor::behavior_type
library_room(library_actor::stateful_pointer<library_room_state> self,
             const library_factory& open);

} // namespace adcraft
