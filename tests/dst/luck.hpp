#pragma once

#include "tests/dst/dice.hpp"

namespace adcraft::dst {

/// What may go wrong in a world, drawn by its seed: so many times in a
/// thousand, unless a unit is named. Most worlds know a few troubles only, so
/// that each meets every other alone.
struct luck {
  // What a request may meet on its way.
  int unsent = 0;
  int lost_request = 0;
  int lost_answer = 0;
  int torn_answer = 0;
  int slow = 0;
  // What a vendor may do.
  int error_after = 0;
  int error_before = 0;
  int throttled = 0;
  int declined = 0;
  int fails = 0;
  int refuses = 0;
  int hangs = 0;
  int forgets_to_stop = 0;
  int poll_trouble = 0;
  int64_t listing_lag = 0; // microseconds
  int page = 50;           // entries of a listing
  int bad_output = 0;
  int silent_voice = 0;
  int webhook_lost = 0;
  int webhook_again = 0;
  int webhook_late = 0;
  int webhook_forged = 0;
  // What the store may do.
  int store_down = 0;
  int store_in_doubt = 0;
  int read_trouble = 0;
  int hint_lost = 0;
  int render_trouble = 0;
  int spoiled_finish = 0; // of outputs that cannot be made fit for the film
  int disk_full = 0;
  // How processes end, in ten thousand commits, and how they sleep.
  int crash_before = 0;
  int crash_after = 0;
  int64_t crash_every = 0; // microseconds, at any moment; 0: never
  int64_t pause_every = 0;
  int64_t longest_pause = 0;
  int leaves = 0;        // of those that end, in good order
  int64_t outage_at = 0; // all end at once; 0: never
  int64_t outage_for = 0;
  int hosts = 1;
  // How rooms take turns.
  enum class turn : uint8_t { by_chance, first, last };
  turn next_room = turn::by_chance;
  int64_t message_time = 400; // microseconds, at most
  // What people do.
  int campaigns = 1;
  int cancels = 0;
  int pauses = 0;
  int decides = 0;
  int meddles = 0;
  int tight_budget = 0;
  int approvals = 0;
  /// How long trouble lasts.
  int64_t storm = 0;
};

luck luck_of(uint64_t seed);

} // namespace adcraft::dst
