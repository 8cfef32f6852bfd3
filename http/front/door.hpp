#pragma once

#include "http/front/reply.hpp"

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
  std::string method;
  /// "/api/campaigns/:id": a segment that begins with a colon is caught.
  std::string pattern;
  handler run;
  /// Bytes; a longer body gets 413 before it is read.
  size_t body_limit = 1 << 20;
};

struct door_options {
  std::string address = "127.0.0.1";
  uint16_t port = 8000;
  int threads = 2;
  size_t head_limit = 16 << 10;
  /// Of connections at one time; more wait in the backlog.
  size_t connections = 12'000;
  /// From a request's first byte to its head's last; likewise for a body, and
  /// between two requests of a connection.
  std::chrono::seconds head_time{10};
  std::chrono::seconds body_time{60};
  std::chrono::seconds idle_time{60};
};

/// What the door says itself; every other answer is a route's.
struct door_answers {
  /// 400, 404, 405 (its "Allow" is set), 408, 413, 414, 431, 500, 501, 505.
  std::function<response(int status, const std::string& detail)> problem;
};

/// Listens with Pistache and answers with its own writing (see README.md).
class door {
public:
  /// @returns `environment` if the port is taken. HEAD is answered by the GET
  ///   route of its path, without body; OPTIONS by `routes` or with 204, Allow.
  static caf::expected<std::unique_ptr<door>>
  open(const door_options& x, std::vector<route> routes, door_answers own);

  /// Ends every connection, within a second.
  virtual ~door() = default;

  virtual uint16_t port() const = 0;
};

} // namespace adcraft::http
