#pragma once

#include "http/async/clerk.hpp"

#include <caf/expected.hpp>

#include <chrono>
#include <coroutine>
#include <tuple>

namespace adcraft::http {

/// A handler answers within five seconds, always; so a room has less.
constexpr std::chrono::seconds patience{4};

/// One question to a room, while the coroutine waits.
template <class Result, class Room, class... Ts>
class question {
public:
  question(clerk_actor::pointer self, Room room, Ts... xs)
    : self_(self), room_(std::move(room)), message_(std::move(xs)...) {
    // nop
  }

  bool await_ready() const noexcept {
    return false;
  }

  void await_suspend(std::coroutine_handle<> waiting) {
    auto request = [&](auto&... xs) {
      return self_->request(room_, patience, std::move(xs)...);
    };
    std::apply(request, message_)
      .then(
        [this, waiting](Result& x) {
          answer_ = std::move(x);
          waiting.resume();
        },
        [this, waiting](caf::error& why) {
          answer_ = std::move(why);
          waiting.resume();
        });
  }

  caf::expected<Result> await_resume() {
    return std::move(answer_);
  }

private:
  clerk_actor::pointer self_;
  Room room_;
  std::tuple<Ts...> message_;
  caf::expected<Result> answer_{caf::error{}};
};

/// `auto brand = co_await ask<brand_row>(c.self, c.rooms.library, …);`
/// @returns the room's answer, its error, or `request_timeout`.
template <class Result, class Room, class... Ts>
question<Result, Room, std::decay_t<Ts>...> ask(clerk_actor::pointer self,
                                                const Room& room, Ts&&... xs) {
  return {self, room, std::forward<Ts>(xs)...};
}

} // namespace adcraft::http
