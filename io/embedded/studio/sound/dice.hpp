#pragma once

#include <cstdint>

namespace adcraft::studio {

/// Chance that a seed decides, the same on every machine (splitmix64).
class dice {
public:
  explicit dice(uint64_t seed) : state_(seed) {
    // nop
  }

  uint64_t next() noexcept {
    state_ += 0x9e3779b97f4a7c15u;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }

  /// A whole number from 0 to `count - 1`.
  int below(int count) noexcept {
    return static_cast<int>(next() % static_cast<uint64_t>(count));
  }

  /// A whole number from `-spread` to `spread`.
  int around(int spread) noexcept {
    return below(2 * spread + 1) - spread;
  }

private:
  uint64_t state_;
};

} // namespace adcraft::studio
