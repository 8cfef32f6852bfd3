#pragma once

#include "tests/sim/clock.hpp"
#include "tests/sim/journal.hpp"

namespace adcraft::sim {

/// Completions that were asked to be stored. Survives a restart. Any thread.
class chats {
public:
  chats(const std::string& folder, bool sync);

  /// @param listed when it may first be listed.
  void add(const json& completion, instant listed);

  /// @returns a page as the vendor gives it, by the query of the request.
  json list(const std::map<std::string, std::string>& query, instant now) const;

  /// @returns null if it is not stored.
  json find(const std::string& id) const;

  size_t size() const;

private:
  struct stored {
    json completion;
    instant listed = 0;
  };

  mutable std::mutex mutex_;
  std::vector<stored> all_;
  journal file_;
};

} // namespace adcraft::sim
