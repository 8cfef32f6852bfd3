#pragma once

#include "actors/interfaces.hpp"
#include "actors/model/supervision.hpp"

#include <caf/actor.hpp>
#include <caf/actor_cast.hpp>
#include <caf/event_based_actor.hpp>
#include <caf/stateful_actor.hpp>

#include <functional>

namespace adcraft {

/// Opens the room as a child of the keeper.
using room_opener = std::function<caf::actor(caf::local_actor* parent)>;

/// What a KEEPER remembers between messages.
struct keeper_state {
  static inline const char* name = "keeper";
  caf::actor room; // null: fallen, opens again
  fall_counter falls;
};

/// One address for a room that may fall. Passes every message on; while the
/// room is closed askers hear `unavailable`. A room that falls too often takes
/// its keeper with it.
caf::behavior keeper(caf::stateful_actor<keeper_state>* self, room_opener open);

/// Puts a keeper before a room and calls the pair a `Room`.
template <class Room>
Room keep(caf::actor_system& sys, room_opener open) {
  return caf::actor_cast<Room>(sys.spawn(keeper, std::move(open)));
}

} // namespace adcraft
