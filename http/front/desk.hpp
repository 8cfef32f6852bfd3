#pragma once

#include "http/front/head_fields.hpp"
#include "http/front/matcher.hpp"

namespace adcraft::http {

/// Brings requests to their handlers and says what the door says itself. Never
/// throws; any thread.
class desk {
public:
  /// @throws std::invalid_argument see `matcher`.
  desk(std::vector<route> routes, door_answers own, clock_ptr clock);

  /// How long the body of such a request may be; 0 if nobody wants it.
  uint64_t body_limit(const request& x) const;

  /// Has `out` answered, now or later.
  void serve(request asked, const reply_ptr& out) const;

  /// What to say to a request that is refused. One that nobody wants is told
  /// that, and not that its body is too long.
  response refuse(const refusal& why, const request& asked) const;

  response problem(int status, const std::string& detail) const;

  /// Status line and headers; see `head_of`.
  std::string head(const response& x, int64_t length, bool keep_alive) const;

  /// Lets go of all handlers. Only when nobody serves any more.
  void retire() {
    routes_ = std::make_unique<matcher>(std::vector<route>{});
  }

private:
  /// 404, 405 or the answer to OPTIONS.
  response unrouted(const request& x) const;

  void run(const route& to, request asked, const reply_ptr& out) const;

  void report(const route& from, const char* what) const;

  std::unique_ptr<matcher> routes_;
  door_answers own_;
  clock_ptr clock_;
};

} // namespace adcraft::http
