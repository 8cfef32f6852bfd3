#pragma once

#include "actors/interfaces.hpp"
#include "actors/model/breaker.hpp"
#include "actors/ports/clock.hpp"

#include <functional>
#include <map>
#include <set>

namespace adcraft {

/// Signs a message: secret, id, timestamp and body to "v1,…".
using webhook_signer = std::function<caf::expected<std::string>(
  const std::string& secret, const std::string& id,
  const std::string& timestamp, const std::string& body)>;

struct webhook_outbox_options {
  /// How often it looks for what nobody told it of.
  std::chrono::milliseconds sweep{30'000};
  /// How long a receiver may take, and how long a message may wait for its
  /// turn before that.
  std::chrono::milliseconds timeout{15'000};
  std::chrono::milliseconds turn_timeout{15'000};
  /// Messages under way, and those to one receiver.
  size_t most_sending = 32;
  size_t most_per_receiver = 8;
};

/// A receiver that failed five times in a row is tried once a minute until it
/// answers.
inline const breaker_rule receiver_rule{
  .least_calls = 5,
  .most_troubled = 1,
  .window = std::chrono::hours{24},
  .first_pause = std::chrono::seconds{60},
  .longest_pause = std::chrono::seconds{60},
  .patience = std::chrono::seconds{60},
  .in_a_row = true,
};

/// Whom the WEBHOOK OUTBOX works with.
struct webhook_outbox_rooms {
  store_actor store;
  library_actor library;
  http_room_actor net;
  clock_ptr clock;
  webhook_signer sign;
  /// Where a finished campaign's film can be seen; may answer nothing.
  std::function<std::string(const campaign_view&)> film_url;
};

/// What the WEBHOOK OUTBOX remembers between messages. All of it may be lost.
struct webhook_outbox_state {
  static inline const char* name = "webhook_outbox";

  struct receiver {
    breaker rests{receiver_rule};
    size_t sending = 0;
  };

  // Not a handle first: in C++20 CAF 0.17 would construct it from `self`.
  webhook_outbox_options options;
  webhook_outbox_rooms rooms;

  // announce.cpp
  bool looking = false;
  bool look_again = false;
  bool more_rows = false;              // than were looked at
  std::set<std::string> announcing;    // campaigns
  std::map<std::string, int64_t> seen; // number of the last event, by campaign

  // send_due.cpp
  bool asking = false;
  bool ask_again = false;
  std::set<std::string> sending; // deliveries
  std::map<std::string, receiver> receivers;

  uint64_t generation = 0; // of the timer
  std::chrono::steady_clock::time_point next_sweep;
  std::set<std::chrono::steady_clock::time_point> wakes;
};

using webhook_outbox_self
  = webhook_outbox_actor::stateful_pointer<webhook_outbox_state>;

/// Opens the WEBHOOK OUTBOX, which looks at once for what was left undone.
webhook_outbox_actor::behavior_type
webhook_outbox(webhook_outbox_self self, webhook_outbox_rooms rooms,
               webhook_outbox_options options);

} // namespace adcraft
