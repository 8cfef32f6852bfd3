#pragma once

#include <atomic>
#include <cstdint>

namespace adcraft::http {

/// Memory that all bodies on their way in may take together, so that many
/// clients with long bodies cannot take it all. Any thread.
class body_budget {
public:
  explicit body_budget(uint64_t bytes) noexcept : left_(bytes) {
    // nop
  }

  /// @returns whether there was as much; if not, nothing is taken.
  bool take(uint64_t bytes) noexcept {
    auto left = left_.load();
    while (left >= bytes)
      if (left_.compare_exchange_weak(left, left - bytes))
        return true;
    return false;
  }

  void give_back(uint64_t bytes) noexcept {
    left_ += bytes;
  }

private:
  std::atomic<uint64_t> left_;
};

} // namespace adcraft::http
