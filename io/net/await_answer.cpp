#include "io/net/await_answer.hpp"

#include <future>

namespace adcraft::net {

namespace {

/// Beyond every limit of the engine's own.
constexpr std::chrono::seconds slack{2};

} // namespace

http_answer await_answer(http_engine& engine, http_request what) {
  // Kept by the callback: it may outlive us.
  auto promise = std::make_shared<std::promise<http_answer>>();
  auto pending = promise->get_future();
  auto patience = what.turn_timeout + what.timeout + slack;
  engine.send(std::move(what),
              [promise](http_answer x) { promise->set_value(std::move(x)); });
  if (pending.wait_for(patience) == std::future_status::ready)
    return pending.get();
  http_answer never;
  never.end = http_end::timeout;
  never.sent = true;
  never.trouble = "no answer";
  return never;
}

} // namespace adcraft::net
