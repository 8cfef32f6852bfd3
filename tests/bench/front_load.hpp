#pragma once

#include <sys/types.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace adcraft::bench {

/// Memory of this process that is in RAM.
double resident_bytes();

struct load_cost {
  /// Answers per second.
  double rate = 0;
  /// Microseconds of CPU per answer: of this process, and of the one that asks.
  double server = 0;
  double client = 0;
};

/// Asks for /document from another process, on so many connections at once.
load_cost load_of(uint16_t port, int connections, double seconds);

/// Another process that holds streams open until this goes.
class stream_crowd {
public:
  /// Returns once all streams have begun, or no more could be opened.
  stream_crowd(uint16_t port, int count);
  ~stream_crowd();

private:
  pid_t child_ = 0;
};

/// The least a server can do; see front.cpp.
class bare_server {
public:
  explicit bare_server(std::string answer);
  ~bare_server();

  uint16_t port() const noexcept {
    return port_;
  }

private:
  void run();

  std::string answer_;
  int listening_ = -1;
  uint16_t port_ = 0;
  std::atomic<bool> done_{false};
  std::vector<std::thread> threads_;
};

} // namespace adcraft::bench
