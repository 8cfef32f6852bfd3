#pragma once

#include "actors/interfaces.hpp"
#include "actors/model/supervision.hpp"

#include <functional>
#include <map>
#include <unordered_map>

namespace adcraft {

/// Spawns the CAMPAIGN SUPERVISOR of a claimed campaign as a child of `host`.
using supervisor_opener = std::function<campaign_supervisor_actor(
  campaign_host_actor::pointer host, std::string id, int64_t epoch)>;

struct campaign_host_options {
  /// A campaign whose process died under it this often in a row waits for a
  /// person (RELIABILITY.md F23).
  int most_crashes = 8;
};

/// What the CAMPAIGN HOST remembers between messages.
struct campaign_host_state {
  static inline const char* name = "campaign_host";

  struct guest {
    campaign_supervisor_actor handle; // null: being claimed, or fallen
    fall_counter falls;
  };

  // Not a handle first: in C++20 CAF 0.17 would construct it from `self`.
  std::string incarnation;
  store_actor store;
  supervisor_opener open;
  campaign_host_options options;
  std::map<std::string, guest> guests;
  std::unordered_map<caf::actor_id, std::string> names; // of living guests
};

/// Opens the CAMPAIGN HOST of the process called `incarnation`.
campaign_host_actor::behavior_type
campaign_host(campaign_host_actor::stateful_pointer<campaign_host_state> self,
              store_actor store, std::string incarnation,
              supervisor_opener open, campaign_host_options options);

} // namespace adcraft
