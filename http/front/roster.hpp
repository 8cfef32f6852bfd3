#pragma once

#include "http/front/connection.hpp"

#include <mutex>
#include <vector>

namespace adcraft::http {

/// Every connection there is; keeps none alive. Any thread.
class roster {
public:
  void add(const std::shared_ptr<connection>& x) {
    std::lock_guard guard{mutex_};
    members_.emplace_back(x);
  }

  /// Calls `f` for each that was there before. Others may be added meanwhile.
  template <class Function>
  void each(Function f) {
    std::lock_guard one_at_a_time{visits_};
    std::vector<std::weak_ptr<connection>> visited;
    {
      std::lock_guard guard{mutex_};
      visited.swap(members_);
    }
    std::erase_if(visited, [&](auto& x) {
      auto member = x.lock();
      if (member)
        f(*member);
      return !member;
    });
    std::lock_guard guard{mutex_};
    visited.insert(visited.end(), members_.begin(), members_.end());
    members_.swap(visited);
  }

private:
  std::mutex visits_;
  std::mutex mutex_; // over what follows
  std::vector<std::weak_ptr<connection>> members_;
};

} // namespace adcraft::http
