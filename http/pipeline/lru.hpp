#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace adcraft::http {

/// Remembers so many values by name and forgets what was not used for the
/// longest time. Not thread-safe.
template <class T>
class lru {
public:
  explicit lru(size_t most) : most_(most > 0 ? most : 1) {
    // nop
  }

  /// @returns the value of `name`, which counts as used now; or null.
  T* find(const std::string& name) {
    auto i = places_.find(name);
    if (i == places_.end())
      return nullptr;
    order_.splice(order_.begin(), order_, i->second);
    return &i->second->second;
  }

  /// @returns the new value of `name`, which was not there.
  T& add(const std::string& name, T x) {
    if (places_.size() >= most_) {
      places_.erase(order_.back().first);
      order_.pop_back();
    }
    order_.emplace_front(name, std::move(x));
    places_.emplace(name, order_.begin());
    return order_.front().second;
  }

  void erase(const std::string& name) {
    auto i = places_.find(name);
    if (i == places_.end())
      return;
    order_.erase(i->second);
    places_.erase(i);
  }

  void clear() {
    places_.clear();
    order_.clear();
  }

  size_t size() const noexcept {
    return places_.size();
  }

private:
  using entries = std::list<std::pair<std::string, T>>;

  size_t most_;
  // Used last comes first.
  entries order_;
  std::unordered_map<std::string, typename entries::iterator> places_;
};

} // namespace adcraft::http
