#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace adcraft {

/// So many requests a minute, and some of them at once after a quiet time.
/// Pure; times are the caller's. It counts in whole nanoseconds, so that what
/// waits for as long as it is told to finds its token.
class token_bucket {
public:
  using time_point = std::chrono::steady_clock::time_point;

  /// Without a limit.
  token_bucket() = default;

  /// Full. 0 or less a minute: without a limit; a burst is at least 1.
  token_bucket(double per_minute, double burst)
    : per_minute_(std::max(per_minute, 0.)), burst_(burst) {
    divide(1);
  }

  bool is_limited() const {
    return per_minute_ > 0;
  }

  /// What there is, parts of a token included; 0 without a limit.
  double tokens(time_point now) const;

  /// How long until there is one; 0: now.
  std::chrono::nanoseconds rest(time_point now) const;

  /// Takes one that is there.
  void take(time_point now);

  /// Goes on with one of `parts` equal parts of rate and burst. What there is
  /// stays, as far as it fits.
  void share(uint64_t parts, time_point now);

private:
  void divide(uint64_t parts);

  /// Since when it has been filling, were it empty then.
  time_point filling_since(time_point now) const {
    return std::max(empty_at_, now - span_);
  }

  double per_minute_ = 0;
  double burst_ = 1;
  std::chrono::nanoseconds step_{0}; // from a token to the next
  std::chrono::nanoseconds span_{0}; // from empty to full
  time_point empty_at_ = time_point::min();
};

} // namespace adcraft
