#pragma once

#include "actors/interfaces.hpp"
#include "actors/ports/dispatch.hpp"

namespace adcraft {

/// Rooms and tools of the NODE.
struct node_rooms {
  store_actor store;
  dispatch_ptr hints;
  /// Gates of accounts that all nodes share; they hear how many there are.
  std::vector<provider_gate_actor> gates;
  /// Knows the nodes; only asked if there are gates.
  library_actor library;
};

struct node_options {
  /// Random, new at every boot.
  std::string incarnation;
  /// Machine and data directory.
  std::string host;
  std::chrono::milliseconds beat{3000};
  std::chrono::milliseconds lease{10'000};
  /// Every so many beats it has old rows forgotten.
  uint64_t tidies_every = 1200;
};

/// What the NODE remembers between messages.
struct node_state {
  static inline const char* name = "node";

  // Not a handle first: in C++20 CAF 0.17 would construct it from `self`.
  node_options options;
  node_rooms rooms;
  uint64_t generation = 0; // of the timer
  size_t ends_waiting = 0; // in the outbox, when it was last looked at
  uint64_t beats = 0;
  uint64_t alive = 1; // nodes, as the gates know it
  bool relaying = false;
  bool relay_again = false;
};

/// Opens the NODE.
node_actor::behavior_type node(node_actor::stateful_pointer<node_state> self,
                               node_rooms rooms, node_options options);

} // namespace adcraft
