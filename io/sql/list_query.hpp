#pragma once

#include "actors/model/error.hpp"
#include "io/sql/engine.hpp"

/// A list, newest first: a statement that grows by one condition for each
/// thing asked for, so that the engine can walk the index which fits them.
namespace adcraft::sql {

class list_query {
public:
  /// `select` ends before its WHERE; `alias` names the rows that are listed.
  list_query(std::string select, std::string alias);

  /// Adds a condition; each `?` stands for the next of `xs`.
  void where(const std::string& condition, const std::vector<value>& xs = {});

  /// Goes on after `cursor`, unless it is empty.
  /// @returns `invalid_argument` for one that we never gave.
  caf::error after(const std::string& cursor);

  /// Runs it for one row more than `most`, which tells if there are others.
  caf::expected<rows> run(engine& db, size_t most);

private:
  std::string text_;
  std::string alias_;
  std::vector<value> values_;
};

/// Where to go on after a row.
std::string cursor_of(int64_t created_at, const std::string& id);

/// @returns a LIKE pattern for texts that contain `x`, with \ as its escape.
std::string pattern_of(const std::string& x);

} // namespace adcraft::sql
