#pragma once

#include <chrono>
#include <cstdint>

namespace adcraft::net {

/// Tells whether a body that has begun still comes at 1 KiB a second or more.
class pace {
public:
  using time_point = std::chrono::steady_clock::time_point;

  /// @param window 0: it is never too slow.
  explicit pace(std::chrono::milliseconds window) : window_(window) {
    // nop
  }

  /// @param bytes of the body, so far. @returns whether a whole window has
  ///   passed with too few of them.
  bool is_too_slow(uint64_t bytes, time_point now) {
    if (window_.count() == 0 || bytes == 0)
      return false;
    if (since_ == time_point{})
      return restart(bytes, now);
    if (now - since_ < window_)
      return false;
    auto wanted = 1024 * window_.count() / 1000;
    auto slow = static_cast<int64_t>(bytes - from_) < wanted;
    restart(bytes, now);
    return slow;
  }

private:
  bool restart(uint64_t bytes, time_point now) {
    since_ = now;
    from_ = bytes;
    return false;
  }

  std::chrono::milliseconds window_;
  time_point since_;
  uint64_t from_ = 0;
};

} // namespace adcraft::net
