#pragma once

#include "tests/sim/wire.hpp"

#include <memory>
#include <optional>

namespace adcraft::sim {

/// Reads the requests of one connection, each whole.
class request_reader {
public:
  explicit request_reader(int fd);
  ~request_reader();

  /// Blocks. @returns nothing if the peer is gone, is idle for a minute, or
  ///   speaks no HTTP.
  std::optional<request> next();

  /// Whether the peer wants the connection to go on after the last one.
  bool keeps() const {
    return keeps_;
  }

private:
  struct inside;
  std::unique_ptr<inside> in_;
  int fd_;
  int turn_ = 0;
  bool keeps_ = false;
};

} // namespace adcraft::sim
