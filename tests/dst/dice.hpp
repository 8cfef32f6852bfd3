#pragma once

#include <cstddef>
#include <cstdint>

namespace adcraft::dst {

/// Chance, and nothing but: the same seed throws the same numbers everywhere.
/// Each part of a world has dice of its own, so that one who throws once more
/// changes nobody else's luck.
class dice {
public:
  /// @param stream tells the dice of one seed apart.
  dice(uint64_t seed, uint64_t stream)
    : state_(seed * 0x9e3779b97f4a7c15 + (stream + 1) * 0xd1b54a32d192ed03) {
    for (auto i = 0; i < 3; ++i)
      next();
  }

  /// SplitMix64.
  uint64_t next() {
    auto x = state_ += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
  }

  /// @returns 0 to `n` - 1.
  uint64_t below(uint64_t n) {
    return n == 0 ? 0 : next() % n;
  }

  /// @returns `least` to `most`.
  int64_t between(int64_t least, int64_t most) {
    return least
           + static_cast<int64_t>(
             below(static_cast<uint64_t>(most - least) + 1));
  }

  /// Whether something happens that does so `in_thousand` times of thousand.
  bool happens(int in_thousand) {
    return static_cast<int>(below(1000)) < in_thousand;
  }

private:
  uint64_t state_;
};

inline constexpr int64_t millisecond = 1'000;
inline constexpr int64_t second = 1'000'000;
inline constexpr int64_t minute = 60 * second;

} // namespace adcraft::dst
