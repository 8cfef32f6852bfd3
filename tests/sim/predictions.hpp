#pragma once

#include "tests/sim/journal.hpp"
#include "tests/sim/prediction.hpp"

#include <optional>
#include <set>
#include <unordered_map>

namespace adcraft::sim {

/// What a listing asks for.
struct listing {
  instant from = 0;
  /// Not this one.
  instant until = INT64_MAX;
  /// Only what was created before the prediction with this rank.
  size_t before = SIZE_MAX;
  instant now = 0;
};

/// A page of a listing, newest first.
struct page {
  std::vector<prediction> results;
  /// Rank for the next page; 0: there is none.
  size_t next = 0;
};

/// Every prediction there ever was; survives a restart. Any thread.
class predictions {
public:
  predictions(const std::string& folder, bool sync);

  /// Gives it an id that nobody has, and keeps it.
  prediction add(prediction x);

  std::optional<prediction> find(const std::string& id) const;

  /// Notes that somebody wants it canceled, if it goes on.
  std::optional<prediction> cancel(const std::string& id, instant now);

  page list(const listing& x, size_t most) const;

  /// Notes that an event, such as "completed", was told.
  /// @returns whether it was not before.
  bool tell(const std::string& id, const std::string& event);

  size_t size() const;

  /// @returns the ids of those whose end was not told yet.
  std::vector<std::string> unended() const;

private:
  void take(const json& x);

  mutable std::mutex mutex_;
  /// In the order of their creation.
  std::vector<prediction> all_;
  std::unordered_map<std::string, size_t> ranks_;
  std::set<std::string> told_;
  journal file_;
};

} // namespace adcraft::sim
