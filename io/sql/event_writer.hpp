#pragma once

#include "actors/ports/store.hpp"
#include "io/sql/engine.hpp"

namespace adcraft::sql {

/// Writes the events of several transitions together: a statement is a way to
/// PostgreSQL and back.
class event_writer {
public:
  explicit event_writer(engine& db);

  /// Remembers the events of `x`, of which `first` is the number of the first.
  void add(const transition& x, int64_t first);

  /// Writes what is remembered, and forgets it, even if that fails.
  caf::error write();

  /// Forgets what is remembered.
  void drop();

private:
  engine& db_;
  std::vector<std::pair<size_t, std::string>> statements_; // by events in it
  std::vector<value> waiting_;
};

} // namespace adcraft::sql
