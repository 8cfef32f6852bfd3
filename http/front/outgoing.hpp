#pragma once

#include "http/front/file_slice.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace adcraft::http {

/// Bytes on their way out of a socket that does not block: what it does not
/// take at once waits here. One thread at a time.
class outgoing {
public:
  enum class progress : uint8_t {
    all,    ///< nothing waits
    some,   ///< what waits goes out when the socket takes bytes again
    broken, ///< nothing will ever go out again
  };

  /// Sends two texts in one call, or keeps what the socket does not take.
  progress put(int socket, std::string_view first, std::string_view second);

  /// Keeps a text and a file behind it for `flush`, sends nothing.
  void keep(std::string_view first, file_slice&& file);

  /// Sends some of what waits. Only where SIGPIPE does no harm.
  progress flush(int socket);

  /// Bytes that wait in memory.
  size_t waiting() const noexcept {
    return queue_.size() - sent_;
  }

  void clear();

private:
  progress flush_file(int socket);

  std::string queue_;
  size_t sent_ = 0; // of `queue_`
  file_slice file_;
};

} // namespace adcraft::http
