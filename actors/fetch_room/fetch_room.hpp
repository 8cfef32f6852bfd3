#pragma once

#include "actors/interfaces.hpp"

#include <map>

namespace adcraft {

struct fetch_room_options {
  /// Downloads at once.
  size_t most = 32;
  /// The largest output that is taken: RELIABILITY.md 3.7.
  uint64_t most_bytes = 500'000'000;
};

/// What the FETCH ROOM remembers between messages.
struct fetch_room_state {
  static inline const char* name = "fetch_room";

  struct waiting {
    fetch_order what;
    fetch_client_actor client;
  };

  fetch_room_options options;
  landing_ptr place;
  http_room_actor net;
  /// By when the output vanishes, then in the order they came.
  std::multimap<int64_t, waiting> queue;
  std::map<std::string, waiting> running; // by call
};

/// Opens the FETCH ROOM; detached, for it waits for the disk.
fetch_room_actor::behavior_type
fetch_room(fetch_room_actor::stateful_pointer<fetch_room_state> self,
           landing_ptr place, http_room_actor net, fetch_room_options options);

} // namespace adcraft
