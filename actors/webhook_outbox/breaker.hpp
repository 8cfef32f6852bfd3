#pragma once

#include <chrono>

namespace adcraft {

/// Spares a receiver that is down: after five failures in a row it is tried
/// once a minute until it answers. Pure; times are the caller's.
class breaker {
public:
  using time_point = std::chrono::steady_clock::time_point;

  static constexpr int most_failures = 5;
  static constexpr std::chrono::seconds pause{60};

  /// How long nothing may be sent; 0: now.
  std::chrono::nanoseconds rest(time_point now) const {
    return is_open() && now < until_ ? until_ - now
                                     : std::chrono::nanoseconds{0};
  }

  /// Something is sent; to a receiver that is down, it is the one try.
  void begin(time_point now) {
    if (is_open())
      until_ = now + pause;
  }

  /// The receiver was there, or was not.
  void heard(bool there, time_point now) {
    failures_ = there ? 0 : failures_ + 1;
    if (is_open())
      until_ = now + pause;
  }

  bool is_open() const {
    return failures_ >= most_failures;
  }

  /// Whether there is nothing to remember.
  bool is_quiet() const {
    return failures_ == 0;
  }

private:
  int failures_ = 0;
  time_point until_;
};

} // namespace adcraft
