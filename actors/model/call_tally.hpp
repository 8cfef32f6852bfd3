#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace adcraft {

/// Counts calls and those in trouble over the last while, to a twelfth of it:
/// what is older is forgotten by itself. Pure; times are the caller's.
class call_tally {
public:
  using time_point = std::chrono::steady_clock::time_point;

  struct counts {
    size_t calls = 0;
    size_t troubled = 0;
  };

  explicit call_tally(std::chrono::nanoseconds window) : width_(window / size) {
    // nop
  }

  void add(bool fine, time_point now);

  counts of(time_point now) const;

  void clear() {
    parts_ = {};
  }

private:
  static constexpr int64_t size = 12;

  struct part {
    int64_t number = -1;
    counts counted;
  };

  /// How many parts have begun before `x`.
  int64_t number_of(time_point x) const {
    return x.time_since_epoch() / width_;
  }

  std::chrono::nanoseconds width_;
  std::array<part, size> parts_;
};

} // namespace adcraft
