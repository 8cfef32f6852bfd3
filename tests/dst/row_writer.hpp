#pragma once

#include "tests/dst/rows.hpp"

namespace adcraft::dst {

/// Carries out one transition; used by `rows` alone.
struct row_writer {
  rows& to;
  int64_t now;
  bool is_fenced;

  caf::error apply(const put_brand& x);
  caf::error apply(const put_campaign& x);
  caf::error apply(const change_campaign& x);
  caf::error apply(const claim_campaign& x);
  caf::error apply(const put_storyline& x);
  caf::error apply(const put_job& x);
  caf::error apply(const change_job& x);
  caf::error apply(const change_wish& x);
  caf::error apply(const put_call& x);
  caf::error apply(const change_call& x);
  caf::error apply(const put_asset& x);
  caf::error apply(const put_deliverable& x);
  caf::error apply(const move_money& x);
  caf::error apply(const beat_node& x);
  caf::error apply(const published& x);
  caf::error apply(const put_inbox& x);

  /// What nobody does in these worlds.
  template <class Change>
  caf::error apply(const Change&) {
    return {};
  }

  template <class Change>
  caf::error operator()(const Change& x) {
    return apply(x);
  }

  /// Lets a value be changed, and remembers how it was.
  template <class T>
  T& touch(T& x) {
    to.steps_.push_back([&x, before = x] { x = before; });
    return x;
  }

  /// Adds to a map, and remembers to take it away again.
  template <class Map>
  void add(Map& all, const typename Map::key_type& key,
           typename Map::mapped_type x) {
    all.emplace(key, std::move(x));
    to.steps_.push_back([&all, key] { all.erase(key); });
  }

  template <class T>
  void append(std::vector<T>& all, T x) {
    all.push_back(std::move(x));
    to.steps_.push_back([&all] { all.pop_back(); });
  }

  template <class Map>
  void take_away(Map& all, typename Map::iterator i) {
    to.steps_.push_back(
      [&all, key = i->first, x = i->second] { all.emplace(key, x); });
    all.erase(i);
  }
};

} // namespace adcraft::dst
