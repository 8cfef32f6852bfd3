#pragma once

#include "tests/support/fixture.hpp"

#include <caf/actor_cast.hpp>
#include <caf/event_based_actor.hpp>

#include <map>
#include <memory>
#include <string>

/// A store room and a library that know of idempotency keys and nothing else.
namespace adcraft::test {

struct fake_key_rows {
  std::map<std::pair<std::string, std::string>, key_row> rows;
  int64_t now = 0;
  /// Says so instead of committing or reading.
  caf::error trouble;
  int commits = 0;

  caf::error apply(const claim_key& x) {
    auto fresh = key_row{x.body_hash, false, 0, {}, now};
    if (!rows.emplace(std::pair{x.user, x.key}, fresh).second)
      return fail(ec::conflict, "the key is taken");
    return {};
  }

  caf::error apply(const use_key& x) {
    auto i = rows.find({x.user, x.key});
    if (i == rows.end() || i->second.used)
      return fail(ec::conflict, "it had its effect already");
    i->second.used = true;
    return {};
  }

  caf::error apply(const answer_key& x) {
    auto i = rows.find({x.user, x.key});
    if (i == rows.end() || i->second.status != 0)
      return {};
    i->second.status = x.status;
    i->second.response = x.response;
    return {};
  }

  caf::error apply(const drop_key& x) {
    auto i = rows.find({x.user, x.key});
    if (i != rows.end() && !i->second.used)
      rows.erase(i);
    return {};
  }

  template <class Change>
  caf::error apply(const Change&) {
    return fail(ec::internal, "a fake knows keys alone");
  }

  caf::error commit(const transition& x) {
    ++commits;
    if (trouble)
      return trouble;
    auto before = rows;
    for (auto& c : x.changes)
      if (auto err = std::visit([this](auto& y) { return apply(y); }, c)) {
        rows = std::move(before);
        return err;
      }
    return {};
  }
};

using key_rows_ptr = std::shared_ptr<fake_key_rows>;

inline caf::behavior fake_key_room(caf::event_based_actor*, key_rows_ptr x) {
  return {
    [x](atom::commit, const transition& t) -> caf::result<commit_receipt> {
      if (auto err = x->commit(t))
        return err;
      return commit_receipt{};
    },
    [x](atom::key, const std::string& user,
        const std::string& key) -> caf::result<key_lookup> {
      if (x->trouble)
        return x->trouble;
      auto i = x->rows.find({user, key});
      if (i == x->rows.end())
        return key_lookup{};
      return key_lookup{i->second};
    },
  };
}

} // namespace adcraft::test
