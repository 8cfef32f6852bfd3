#pragma once

#include "actors/interfaces.hpp"

#include <map>
#include <optional>

namespace adcraft {

struct http_room_options {
  /// Exchanges under way, those included that wait for a turn at the engine.
  size_t most = 2048;
};

/// What the HTTP ROOM remembers between messages.
struct http_room_state {
  static inline const char* name = "http_room";

  /// Who hears of the end: a promise, or a client under a name.
  struct asker {
    std::optional<caf::typed_response_promise<http_answer>> promise;
    std::string name;
    http_client_actor client;
  };

  http_room_options options;
  http_engine_ptr engine;
  uint64_t last = 0;
  std::map<uint64_t, asker> askers; // by number of the exchange
};

/// Opens the HTTP ROOM. The engine is closed before the actor system ends: its
/// thread sends messages.
http_room_actor::behavior_type
http_room(http_room_actor::stateful_pointer<http_room_state> self,
          http_engine_ptr engine, http_room_options options);

} // namespace adcraft
