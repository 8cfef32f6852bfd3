#pragma once

#include "actors/model/error.hpp"

#include <chrono>
#include <cstdint>
#include <vector>

namespace adcraft {

/// What a parent does when a child has ended.
enum class verdict : uint8_t {
  forget,     ///< it was done
  stand_down, ///< another incarnation owns the row: end quietly
  restart,    ///< it fell: start over from the row
};

/// Classifies the reason a child ended with (RELIABILITY.md 3.5).
verdict classify(const caf::error& reason) noexcept;

/// Counts falls; more than `most` within `window` is too many.
class fall_counter {
public:
  explicit fall_counter(size_t most = 5,
                        std::chrono::seconds window = std::chrono::seconds{60})
    : most_(most), window_(window) {
    // nop
  }

  /// Records a fall. @returns whether to try once more.
  bool fell(std::chrono::steady_clock::time_point now);

  /// @returns the pause before the next start: 0.1 s doubling to 30 s.
  std::chrono::milliseconds pause() const noexcept;

private:
  size_t most_;
  std::chrono::seconds window_;
  std::vector<std::chrono::steady_clock::time_point> falls_; // seldom any
};

} // namespace adcraft
