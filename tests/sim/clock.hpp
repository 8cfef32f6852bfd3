#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>

namespace adcraft::sim {

/// Microseconds since 1970.
using instant = int64_t;

constexpr instant second = 1'000'000;

/// The simulator's time: it may run faster than ours and may be put forward,
/// but never back, not even by a restart.
class sim_clock {
public:
  /// @param speed simulated seconds in a second.
  sim_clock(const std::string& folder, double speed);

  instant now() const;

  void advance(instant by);

  /// Waits until it is `at`, or until `limit` of ours.
  /// @returns whether it is; at once when the house closes.
  bool wait_until(instant at, std::chrono::steady_clock::time_point limit);

  /// Ends all waiting.
  void close();

  bool is_closed() const;

private:
  instant now_locked() const;
  void save() const;

  mutable std::mutex mutex_;
  std::condition_variable moved_;
  std::string file_;
  double speed_;
  instant origin_ = 0;
  instant shift_ = 0;
  bool closed_ = false;
};

/// Our own time, for what the real world looks at.
instant real_now();

/// "2026-11-23T10:00:00.123456Z"
std::string iso(instant x);

/// @returns -1 if `text` is no time.
instant from_iso(const std::string& text);

} // namespace adcraft::sim
