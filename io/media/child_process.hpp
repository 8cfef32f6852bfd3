#pragma once

#include "io/media/child.hpp"

#include <sys/types.h>

namespace adcraft::media {

/// A running child and its pipes; ends it when it goes out of scope. Used by
/// `run_child` alone.
class child_process {
public:
  /// Starts `x`, hardened: own process group, default signals, no inherited
  /// file beyond the three pipes, resource limits.
  static caf::expected<child_process> start(const child_command& x);

  child_process(child_process&& other) noexcept;
  child_process& operator=(child_process&&) = delete;
  ~child_process();

  int input() const noexcept {
    return input_;
  }
  int output() const noexcept {
    return output_;
  }
  int errors() const noexcept {
    return errors_;
  }
  int pidfd() const noexcept {
    return pidfd_;
  }

  void close_input();

  /// Waits at most `milliseconds`. @returns whether the child has ended.
  bool ended(int milliseconds);

  /// Asks the group to end, and insists after two seconds.
  void end();

  /// Exit code, or 128 + signal. Only after `ended`.
  int code() const noexcept {
    return code_;
  }

private:
  child_process() = default;

  pid_t pid_ = -1;
  int input_ = -1;
  int output_ = -1;
  int errors_ = -1;
  int pidfd_ = -1;
  int code_ = 0;
  bool reaped_ = false;
};

/// Whether `end_all_children` was called.
bool closing() noexcept;

} // namespace adcraft::media
