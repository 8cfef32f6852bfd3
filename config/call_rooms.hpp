#pragma once

#include "actors/asset/asset.hpp"
#include "actors/campaign_supervisor/campaign_supervisor.hpp"
#include "actors/fetch_room/fetch_room.hpp"
#include "actors/provider_gate/provider_gate.hpp"
#include "config/house_parts.hpp"

#include <caf/actor_system.hpp>

#include <functional>
#include <map>

/// The rooms that calls run through: a gate for each account, the fetch rooms,
/// and the way a call finds its own.
namespace adcraft {

struct call_rooms {
  /// By provider; "studio" is the one of our own machines.
  std::map<std::string, provider_gate_actor> gates;
  std::vector<fetch_room_actor> fetch;
  call_opener open;
};

/// @param keep remembers a room, which is closed with the house.
call_rooms open_call_rooms(caf::actor_system& sys, const settings& x,
                           const house_parts& parts,
                           const supervisor_rooms& others,
                           const http_room_actor& net,
                           const std::function<void(caf::actor)>& keep);

} // namespace adcraft
