#pragma once

#include "actors/interfaces.hpp"

#include <functional>

namespace adcraft {

/// Checks, re-encodes and stores one picture; blocks for seconds at most.
using picture_importer
  = std::function<caf::expected<imported_file>(const picture_upload&)>;

struct picture_room_state {
  static inline const char* name = "picture_room";

  picture_importer import_one;
};

/// Opens the PICTURE ROOM. It blocks: spawn it `caf::detached`.
picture_room_actor::behavior_type
picture_room(picture_room_actor::stateful_pointer<picture_room_state> self,
             picture_importer import_one);

} // namespace adcraft
