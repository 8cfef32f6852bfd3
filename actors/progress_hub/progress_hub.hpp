#pragma once

#include "actors/interfaces.hpp"

#include <map>
#include <vector>

namespace adcraft {

/// What the PROGRESS HUB remembers between messages.
struct progress_hub_state {
  static inline const char* name = "progress_hub";

  /// Somebody who follows a campaign.
  struct follower {
    listener_actor handle;
    /// Number of the last event it was sent.
    int64_t seq = 0;
  };

  /// A campaign that somebody follows.
  struct followed {
    std::vector<follower> followers;
    bool reading = false;
    bool read_again = false;
  };

  // Not a handle first: in C++20 CAF 0.17 would construct it from `self`.
  std::map<std::string, followed> campaigns;
  std::map<std::string, campaign_news> latest; // of campaigns under way
  library_actor library;
};

/// Opens the PROGRESS HUB. A listener that ends is forgotten.
progress_hub_actor::behavior_type
progress_hub(progress_hub_actor::stateful_pointer<progress_hub_state> self,
             library_actor library);

} // namespace adcraft
