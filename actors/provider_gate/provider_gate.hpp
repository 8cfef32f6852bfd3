#pragma once

#include "actors/interfaces.hpp"
#include "actors/model/turns.hpp"
#include "actors/provider_gate/gate_limits.hpp"

namespace adcraft {

/// What a PROVIDER GATE remembers between messages. All of it may be lost:
/// calls ask again or hold their slots again.
struct provider_gate_state {
  static inline const char* name = "provider_gate";

  using time_point = gate_limits::time_point;
  using queue = turns<const std::string*>; // calls: keys of the seats

  struct seat {
    slot_client_actor client;
    time_point since;
    bool is_running = false;
    queue::place place; // while it waits
  };

  gate_limits limits;
  std::map<std::string, seat> seats; // by call
  queue waiting;
  size_t running = 0;
  /// Calls by client; the clients are monitored.
  std::multimap<caf::actor_id, const std::string*> clients;

  uint64_t generation = 0;        // of the timer
  std::optional<time_point> wake; // when it fires, if it is set
};

using provider_gate_self
  = provider_gate_actor::stateful_pointer<provider_gate_state>;

/// Opens a PROVIDER GATE. A client that dies gives back what it has. What was
/// heard of a call has to be told before its slot is given back.
provider_gate_actor::behavior_type provider_gate(provider_gate_self self,
                                                 provider_gate_options options);

} // namespace adcraft
