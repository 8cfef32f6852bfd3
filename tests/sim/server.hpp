#pragma once

#include "tests/sim/wire.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>

namespace adcraft::sim {

/// HTTP/1.1 on the loopback, one thread a connection, each request read whole
/// before it is served. It can do to an answer what networks do.
class server {
public:
  using service = std::function<answer(const request&)>;

  /// @param most connections that are served at a time; more have to wait.
  /// @throws std::runtime_error if nobody can listen at `port`.
  server(int port, size_t most, service serve);
  ~server();

  server(const server&) = delete;
  server& operator=(const server&) = delete;

  int port() const {
    return port_;
  }

  /// Accepts until `stop`. Blocks.
  void run();

  /// Ends `run` and every connection. Any thread, but no signal handler.
  void stop();

private:
  void talk(int fd);
  bool enter(int fd);

  int listener_ = -1;
  int port_ = 0;
  size_t most_;
  service serve_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::set<int> open_;
  bool ending_ = false;
};

} // namespace adcraft::sim
