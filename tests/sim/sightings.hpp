#pragma once

#include "tests/sim/journal.hpp"

namespace adcraft::sim {

/// Requests that cost money, counted as they were read from the socket,
/// whatever became of them. Survives a restart. Any thread.
class sightings {
public:
  explicit sightings(const std::string& folder);

  /// @param turn of the connection.
  void note(const std::string& route, const std::string& correlation, int turn);

  /// Counts an answer.
  void answered(const std::string& route, int status);

  /// By correlation.
  json list() const;

  /// Answers by route and status.
  json answers() const;

private:
  struct sighting {
    std::string route;
    int seen = 0;
    /// On connections that had been used before.
    int reused = 0;
  };

  void take(const std::string& route, const std::string& correlation,
            bool reused);

  mutable std::mutex mutex_;
  std::map<std::string, sighting> all_;
  std::map<std::string, int> answers_;
  journal file_;
};

} // namespace adcraft::sim
