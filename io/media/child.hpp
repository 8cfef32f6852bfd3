#pragma once

#include "actors/ports/renderer.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace adcraft::media {

/// What a child process may use before it is ended.
struct child_limits {
  std::chrono::seconds wall{900};
  /// Without a line on standard output for this long the child counts as hung.
  std::chrono::seconds quiet{120};
  uint64_t cpu_seconds = 1800;
  uint64_t address_space = uint64_t{6} << 30;
  uint64_t file_size = uint64_t{4} << 30;
};

/// A program to run: never through a shell, in its own process group, with no
/// file but its three pipes.
struct child_command {
  std::vector<std::string> argv;
  /// Working directory; empty is ours.
  std::string directory;
  child_limits limits;
  /// Gets each line of standard output, on the calling thread.
  std::function<void(std::string_view)> on_line;
  /// Feeds standard input: fills the buffer it is given and returns how many
  /// bytes, 0 at the end. Without it standard input is empty.
  std::function<size_t(char* buffer, size_t size)> feed;
};

/// How a child ended.
struct child_exit {
  int code = 0;
  /// The last 8 KiB of standard error.
  std::string errors;
};

/// Runs `x` to its end. Blocks; any thread.
/// @returns how it ended, code 0; else `canceled` (the watch asked), or
///   `environment` (no such program, disk full), or `poison` with the last
///   line of standard error.
caf::expected<child_exit> run_child(const child_command& x,
                                    render_watch* watch = nullptr);

/// Ends every child that is running now and refuses new ones: the house is
/// closing. Any thread.
void end_all_children();

} // namespace adcraft::media
