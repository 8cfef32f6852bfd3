#pragma once

#include "actors/interfaces.hpp"

#include <chrono>
#include <functional>
#include <vector>

namespace adcraft {

/// Carries a row through its state machine: one event at a time, each decision
/// committed before its effects. While a commit is under way, events wait.
///
/// Part of a room's state, so it lives on the room's thread. A commit that
/// fails ends the room with the reason: its parent starts it over from the row.
template <class Row, class Event, class Decision>
class stepper {
public:
  struct hooks {
    std::function<Decision(const Row&, const Event&)> decide;
    /// What to commit for a decision about a row.
    std::function<transition(const Row&, const Decision&)> write;
    std::function<void(const Decision&)> perform;
  };

  Row row;

  void open(hooks x) {
    hooks_ = std::move(x);
  }

  /// Lets `event` happen to the row, now or when its turn comes.
  template <class Self>
  void step(Self self, const store_actor& store, Event event) {
    waiting_.push_back(std::move(event));
    next(self, store);
  }

  /// Whether nothing is being committed and no event waits.
  bool is_idle() const {
    return !committing_ && waiting_.empty();
  }

private:
  template <class Self>
  void next(Self self, const store_actor& store) {
    while (!committing_ && !waiting_.empty()) {
      auto event = std::move(waiting_.front());
      waiting_.erase(waiting_.begin());
      auto decision = hooks_.decide(row, event);
      if (decision.changed)
        commit(self, store, std::move(decision));
      else
        hooks_.perform(decision);
    }
  }

  template <class Self>
  void commit(Self self, const store_actor& store, Decision decision) {
    committing_ = true;
    auto what = hooks_.write(row, decision);
    self->request(store, std::chrono::seconds{30}, atom::commit_v, what)
      .then(
        [=, this](const commit_receipt&) {
          committing_ = false;
          row = decision.row;
          hooks_.perform(decision);
          next(self, store);
        },
        [=](caf::error& why) { self->quit(std::move(why)); });
  }

  hooks hooks_;
  std::vector<Event> waiting_; // seldom any; a deque would hold memory for them
  bool committing_ = false;
};

} // namespace adcraft
