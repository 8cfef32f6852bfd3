#pragma once

#include "config/house.hpp"
#include "tests/bench/orchestrate/crowd.hpp"

#include <condition_variable>
#include <mutex>
#include <set>

namespace adcraft::bench {

/// A house whose vendor is `vendor`, with everything in it as it is sold but
/// for what is ordered and how it is finished; and people who want campaigns.
class town {
public:
  /// @returns what the house returns if it does not open.
  static caf::expected<std::unique_ptr<town>> open(const std::string& database,
                                                   const std::string& data,
                                                   const std::string& vendor);

  /// Writes a campaign's storyline, then `count` drafts like it.
  caf::error draft(size_t count, bool voices);

  /// Starts every draft.
  caf::error start();

  /// Waits until every campaign that was started has ended, somehow.
  void await_ends();

private:
  town() = default;

  caf::error write_sample(const std::string& id, bool voices);

  std::mutex mutex_;
  std::condition_variable moved_;
  std::set<std::string> running_; // have not ended
  std::vector<std::string> ids_;
  size_t samples_ = 0;
  std::unique_ptr<house> home_;
};

} // namespace adcraft::bench
