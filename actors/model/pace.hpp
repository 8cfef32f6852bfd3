#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace adcraft {

/// How many requests may be under way at once: half as many when a vendor asks
/// for fewer, at most once a second, and never less than one; more again with
/// fine answers, quickly up to half of what was too much, then carefully. Pure;
/// times are the caller's.
class pace {
public:
  using time_point = std::chrono::steady_clock::time_point;

  static constexpr std::chrono::seconds between_cuts{1};

  /// Beyond what is safe, a slot more takes as many fine answers as there are
  /// slots, but no more than these.
  static constexpr size_t most_fines = 10;

  /// Begins with all of `most`, which is at least 1.
  explicit pace(size_t most = 1)
    : most_(std::max<size_t>(most, 1)), slots_(most_), safe_(most_) {
    // nop
  }

  size_t slots() const {
    return slots_;
  }

  /// A request was answered as it should be.
  void fine();

  /// The vendor wants fewer requests.
  void slow_down(time_point now);

  /// From now on there may be so many, at least 1. Who was not slowed down
  /// takes them all at once.
  void set_most(size_t most);

private:
  size_t most_;
  size_t slots_;
  size_t safe_;        // half of what was too much
  size_t fines_ = 0;   // since the last slot more
  bool worked_ = true; // since the last cut
  time_point next_cut_ = time_point::min();
};

} // namespace adcraft
