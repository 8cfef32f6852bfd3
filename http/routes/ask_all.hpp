#pragma once

#include "http/async/ask.hpp"

#include <vector>

namespace adcraft::http {

/// The same question to one room about many things at once, while the
/// coroutine waits for all answers: rooms that commit in groups then do.
template <class Result, class Room, class Atom, class T>
class questions {
public:
  questions(clerk_actor::pointer self, Room room, Atom what, std::vector<T> xs)
    : self_(self), room_(std::move(room)), what_(what),
      messages_(std::move(xs)),
      answers_(messages_.size(), caf::expected<Result>{caf::error{}}),
      open_(messages_.size()) {
    // nop
  }

  bool await_ready() const noexcept {
    return messages_.empty();
  }

  void await_suspend(std::coroutine_handle<> waiting) {
    if (ran_out(self_))
      return;
    auto most = std::min(patience, time_left(self_));
    for (size_t i = 0; i < messages_.size(); ++i)
      self_->request(room_, most, what_, std::move(messages_[i]))
        .then(
          [this, i, waiting](Result& x) { answered(i, std::move(x), waiting); },
          [this, i, waiting](caf::error& why) {
            answered(i, std::move(why), waiting);
          });
  }

  std::vector<caf::expected<Result>> await_resume() {
    return std::move(answers_);
  }

private:
  void answered(size_t i, caf::expected<Result> x,
                std::coroutine_handle<> waiting) {
    answers_[i] = std::move(x);
    // Whoever has run out of time is not resumed; see `question`.
    if (--open_ == 0 && !ran_out(self_))
      waiting.resume();
  }

  clerk_actor::pointer self_;
  Room room_;
  Atom what_;
  std::vector<T> messages_;
  std::vector<caf::expected<Result>> answers_;
  size_t open_;
};

/// `auto all = co_await ask_all<brand_row>(c.self, room, atom::wish_v, xs);`
/// @returns the answers in the order of the questions.
template <class Result, class Room, class Atom, class T>
questions<Result, Room, Atom, T> ask_all(clerk_actor::pointer self,
                                         const Room& room, Atom what,
                                         std::vector<T> xs) {
  return {self, room, what, std::move(xs)};
}

} // namespace adcraft::http
