#include "http/front/door.hpp"

#include "actors/model/error.hpp"
#include "http/front/listener.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <stdexcept>

namespace adcraft::http {

namespace {

using std::chrono::milliseconds;

/// @returns how many descriptors the process may have from now on.
size_t raise_descriptor_limit() {
  rlimit x{};
  if (::getrlimit(RLIMIT_NOFILE, &x) != 0)
    return 1'024;
  x.rlim_cur = x.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &x);
  ::getrlimit(RLIMIT_NOFILE, &x);
  return x.rlim_cur;
}

/// Often enough that no timeout is late by more than an eighth.
milliseconds beat_for(const door_options& x) {
  auto shortest = std::min({x.head_time, x.body_time, x.idle_time}) / 8;
  return std::clamp(shortest, milliseconds{10}, milliseconds{250});
}

class open_door : public door {
public:
  open_door(const door_options& x, std::shared_ptr<desk> routes)
    : routes_(std::move(routes)) {
    // The pump is part of the hall, and ends before it.
    works_ = std::make_shared<pump>(beat_for(x), [to = hall_.get()] {
      auto now = connection::time_point::clock::now();
      to->all.each([now](connection& c) { c.check(now); });
    });
    framing_rules framing{
      x.head_limit,
      [to = routes_](const request& asked) { return to->body_limit(asked); },
      std::make_shared<body_budget>(x.body_memory)};
    hall_->most = std::min(x.connections, raise_descriptor_limit() / 4 * 3);
    hall_->rules = std::make_shared<connection_rules>(
      connection_rules{std::move(framing), x.head_time, x.body_time,
                       x.idle_time, routes_, works_});
    listener_ = listener::open(x, hall_);
  }

  ~open_door() override {
    // First whoever brings requests, then whoever may still answer, last what
    // both of them need.
    hall_->closing = true;
    listener_.reset();
    hall_->all.each([](connection& c) { c.abandon(); });
    works_->stop();
    routes_->retire();
  }

  uint16_t port() const override {
    return listener_->port();
  }

private:
  std::shared_ptr<hall> hall_ = std::make_shared<hall>();
  std::shared_ptr<desk> routes_;
  std::shared_ptr<pump> works_;
  std::unique_ptr<listener> listener_;
};

} // namespace

caf::expected<std::unique_ptr<door>>
door::open(const door_options& x, std::vector<route> routes, door_answers own) {
  std::shared_ptr<desk> found;
  try {
    found = std::make_shared<desk>(std::move(routes), std::move(own), x.clock);
  } catch (const std::invalid_argument& e) {
    return fail(ec::internal, e.what());
  }
  try {
    return std::unique_ptr<door>{std::make_unique<open_door>(x, found)};
  } catch (const std::exception& e) {
    return fail(ec::environment, "cannot listen on " + x.address + ":"
                                   + std::to_string(x.port) + " (" + e.what()
                                   + "): choose another --port");
  }
}

} // namespace adcraft::http
