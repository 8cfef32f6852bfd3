#pragma once

#include "http/front/response.hpp"

#include <utility>

namespace adcraft::http {

/// A stretch of an open file; closes it when it goes. One thread at a time.
class file_slice {
public:
  file_slice() = default;

  file_slice(file_slice&& other) noexcept;
  file_slice& operator=(file_slice&& other) noexcept;
  ~file_slice();

  /// Opens it. @returns 0, or the status to answer with: 404 if there is no
  ///   such file, 500 if it does not hold the stretch or cannot be read.
  int open(const file_body& x);

  uint64_t left() const noexcept {
    return left_;
  }

  /// Reads all that is left. @returns less if the file has become shorter.
  std::string read();

  /// Sends some of it, without a copy. Raises SIGPIPE if nobody reads.
  /// @returns what is left, or -1 with `errno` as sendfile(2) sets it.
  int64_t send_to(int socket);

private:
  int fd_ = -1;
  uint64_t at_ = 0;
  uint64_t left_ = 0;
};

} // namespace adcraft::http
