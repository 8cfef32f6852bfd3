#pragma once

#include "http/front/reply.hpp"

#include "actors/ports/clock.hpp"

#include <caf/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace adcraft::http {

/// A request and where its answer goes.
struct exchange {
  request asked;
  reply_ptr out;
};

/// Runs on a thread of the door's and must not block: it answers, or hands the
/// exchange on. What it throws becomes a 500.
using handler = std::function<void(exchange)>;

struct route {
  /// GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS.
  std::string method;
  /// "/api/campaigns/:id": a segment that begins with a colon is caught. A
  /// fixed segment is preferred to a caught one.
  std::string pattern;
  handler run;
  /// Bytes; a longer body gets 413 before it is read.
  size_t body_limit = 1 << 20;
};

struct door_options {
  std::string address = "127.0.0.1";
  /// 0: a free one.
  uint16_t port = 8000;
  int threads = 2;
  size_t head_limit = 16 << 10;
  /// Bytes that all bodies on their way in may take together; who asks for
  /// more gets 503.
  uint64_t body_memory = 256 << 20;
  /// Of connections at one time; more get 503. Never more than three quarters
  /// of the descriptors that the process may have.
  size_t connections = 12'000;
  /// Of connections that nobody has accepted yet.
  int backlog = 1'024;
  /// From a request's first byte to its head's last; likewise for a body, and
  /// between two requests of a connection. Who takes nothing of an answer for
  /// twice `idle_time` is cut. Streams heed none of them.
  std::chrono::milliseconds head_time = std::chrono::seconds{10};
  std::chrono::milliseconds body_time = std::chrono::seconds{60};
  std::chrono::milliseconds idle_time = std::chrono::seconds{60};
  /// For the Date header; without one there is none.
  clock_ptr clock;
};

/// What the door says itself; every other answer is a route's. Any thread.
struct door_answers {
  /// 400, 404, 405 (its "Allow" is set), 408, 413, 414, 417, 431, 500, 501,
  /// 503, 505.
  std::function<response(int status, const std::string& detail)> problem;
  /// Hears what the handler of a route threw, for the log. May be empty.
  std::function<void(const route&, const std::string& what)> thrown;
};

/// Listens with Pistache and answers with its own writing (see README.md).
class door {
public:
  /// Raises the soft limit of descriptors to the hard one.
  /// @returns `environment` if the port is taken, `internal` if two routes are
  ///   the same. HEAD is answered by the GET route of its path, without body;
  ///   OPTIONS by `routes` or with 204, Allow.
  static caf::expected<std::unique_ptr<door>>
  open(const door_options& x, std::vector<route> routes, door_answers own);

  /// Ends every connection, within a second; no handler is left behind. Not
  /// for a thread of the door's.
  virtual ~door() = default;

  virtual uint16_t port() const = 0;
};

} // namespace adcraft::http
