#pragma once

#include "actors/interfaces.hpp"
#include "actors/ports/clock.hpp"
#include "actors/ports/keys.hpp"
#include "http/auth/key_ring.hpp"
#include "http/pipeline/log.hpp"

#include <caf/stateful_actor.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace adcraft::http {

/// The KEY ROOM asks the issuer for its keys, so that no request does, and puts
/// them on the ring. It blocks.
using key_room_actor = caf::typed_actor<
  // Whether a key is known, once the issuer was asked if it had to be.
  caf::replies_to<atom::key, std::string>::with<bool>,
  // INTERNAL: ask again; ignored unless the number is current.
  caf::reacts_to<atom::tick, uint64_t>>;

struct key_room_options {
  /// Between two askings that nobody caused.
  std::chrono::seconds every{300};
  /// Between any two askings.
  std::chrono::seconds pause{30};
  /// How long keys are believed that could not be asked for again.
  std::chrono::seconds good_for{600};
};

/// What the KEY ROOM remembers between messages.
struct key_room_state {
  static inline const char* name = "key_room";
  keys_ptr issuer;
  key_ring_ptr ring;
  clock_ptr clock;
  log_ptr log;
  key_room_options options;
  std::optional<caf::actor_clock::time_point> asked_at;
  uint64_t turn = 0;
};

key_room_actor::behavior_type
key_room(key_room_actor::stateful_pointer<key_room_state> self, keys_ptr issuer,
         key_ring_ptr ring, clock_ptr clock, log_ptr log,
         key_room_options options);

} // namespace adcraft::http
