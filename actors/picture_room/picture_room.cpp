#include "actors/picture_room/picture_room.hpp"

namespace adcraft {

picture_room_actor::behavior_type
picture_room(picture_room_actor::stateful_pointer<picture_room_state> self,
             picture_importer import_one) {
  self->state.import_one = std::move(import_one);
  return {
    [self](atom::import_it,
           const picture_upload& x) -> caf::result<imported_file> {
      auto made = self->state.import_one(x);
      if (!made)
        return std::move(made.error());
      return std::move(*made);
    },
  };
}

} // namespace adcraft
