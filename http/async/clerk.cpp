#include "http/async/clerk.hpp"

#include "http/async/errand.hpp"

#include <caf/send.hpp>
#include <caf/stateful_actor.hpp>

#include <algorithm>
#include <optional>

namespace adcraft::http {

namespace {

struct clerk_state {
  static inline const char* name = "clerk";
  std::unique_ptr<errand> what;
  caf::actor_clock::time_point since;
  // Last, so that it ends first: its frames look at `what`.
  std::optional<task<caf::unit_t>> steps;
};

class clerk : public caf::stateful_actor<clerk_state, clerk_actor::base> {
public:
  clerk(caf::actor_config& cfg, std::unique_ptr<errand> what)
    : stateful_actor(cfg) {
    state.what = std::move(what);
    state.since = clock().now();
  }

  behavior_type make_behavior() override {
    return {
      [this](atom::begin) {
        state.steps.emplace(carry());
        state.steps->start();
      },
      [this](atom::tick) {
        state.what->too_late();
        quit();
      },
    };
  }

private:
  task<caf::unit_t> carry() {
    try {
      auto run = state.what->run(this);
      co_await run;
    } catch (const std::exception& x) {
      state.what->fell(x.what());
    } catch (...) {
      state.what->fell("something that is no exception");
    }
    quit();
    co_return caf::unit;
  }
};

} // namespace

void send_clerk(caf::actor_system& sys, std::unique_ptr<errand> what) {
  auto x = sys.spawn<clerk, caf::lazy_init>(std::move(what));
  caf::anon_send(x, atom::begin_v);
}

std::chrono::milliseconds time_left(clerk_actor::pointer self) {
  // A test may have a clerk of its own.
  auto x = dynamic_cast<clerk*>(self);
  if (x == nullptr)
    return answer_time;
  auto left = x->state.since + answer_time - x->clock().now();
  return std::max(std::chrono::floor<std::chrono::milliseconds>(left),
                  std::chrono::milliseconds{0});
}

bool ran_out(clerk_actor::pointer self) {
  if (time_left(self).count() > 0)
    return false;
  self->send(clerk_actor{self}, atom::tick_v);
  return true;
}

} // namespace adcraft::http
