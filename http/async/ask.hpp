#pragma once

#include "http/async/clerk.hpp"

#include <caf/expected.hpp>

#include <algorithm>
#include <chrono>
#include <coroutine>
#include <tuple>

namespace adcraft::http {

/// A handler answers within five seconds, always; so a room has less.
constexpr std::chrono::milliseconds patience{4000};

/// One question to a room, while the coroutine waits.
template <class Result, class Room, class... Ts>
class question {
public:
  question(clerk_actor::pointer self, std::chrono::milliseconds most, Room room,
           Ts... xs)
    : self_(self), most_(most), room_(std::move(room)),
      message_(std::move(xs)...) {
    // nop
  }

  bool await_ready() const noexcept {
    return false;
  }

  void await_suspend(std::coroutine_handle<> waiting) {
    if (ran_out(self_))
      return;
    auto request = [&](auto&... xs) {
      return self_->request(room_, std::min(most_, time_left(self_)),
                            std::move(xs)...);
    };
    std::apply(request, message_)
      .then(
        [this, waiting](Result& x) {
          answer_ = std::move(x);
          waiting.resume();
        },
        [this, waiting](caf::error& why) {
          if (why == caf::sec::request_timeout && ran_out(self_))
            return;
          answer_ = std::move(why);
          waiting.resume();
        });
  }

  caf::expected<Result> await_resume() {
    return std::move(answer_);
  }

private:
  clerk_actor::pointer self_;
  std::chrono::milliseconds most_;
  Room room_;
  std::tuple<Ts...> message_;
  caf::expected<Result> answer_{caf::error{}};
};

/// `auto brand = co_await ask<brand_row>(c.self, c.rooms->library, …);`
/// A handler waits in no other way.
/// @returns the room's answer, its error, or `request_timeout`.
template <class Result, class Room, class... Ts>
question<Result, Room, std::decay_t<Ts>...> ask(clerk_actor::pointer self,
                                                const Room& room, Ts&&... xs) {
  return {self, patience, room, std::forward<Ts>(xs)...};
}

/// The same, but waits no longer than `most`.
template <class Result, class Room, class... Ts>
question<Result, Room, std::decay_t<Ts>...>
ask_within(clerk_actor::pointer self, std::chrono::milliseconds most,
           const Room& room, Ts&&... xs) {
  return {self, most, room, std::forward<Ts>(xs)...};
}

} // namespace adcraft::http
