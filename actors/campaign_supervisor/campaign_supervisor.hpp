#pragma once

#include "actors/asset/asset.hpp"

#include <caf/actor_clock.hpp>

#include <map>
#include <set>

namespace adcraft {

/// Spawns the ASSET of a job as a child of `supervisor`.
using asset_opener = std::function<asset_actor(
  campaign_supervisor_actor::pointer supervisor,
  std::shared_ptr<const campaign_view> inputs, job_row job, int64_t epoch)>;

/// What a CAMPAIGN SUPERVISOR needs from its house.
struct supervisor_rooms {
  store_actor store;
  clock_ptr clock;
  provider_ptr provider;
  render_desk_actor desk;
  inspector_actor inspector;
  progress_hub_actor hub;
  asset_opener open_asset;
};

/// What a CAMPAIGN SUPERVISOR remembers between messages.
struct supervisor_state {
  static inline const char* name = "campaign_supervisor";

  struct child {
    asset_actor handle; // null: fallen, starts over
    fall_counter falls;
    caf::actor_clock::time_point rests_until; // after a fall
    double progress = 0;
  };

  supervisor_rooms rooms;
  std::string id;
  int64_t epoch = 0;
  campaign_host_actor host;
  campaign_view view;
  std::map<std::string, child> children; // by job
  std::set<std::string> inspecting;      // compositions, by job
  std::set<std::string> prepared;        // recipes asked for early
  bool looking = false;
  bool look_again = false;
  size_t writing = 0; // transitions on their way
};

/// Opens the CAMPAIGN SUPERVISOR of a campaign that was claimed under `epoch`.
/// It ends normally when nothing is left to do or a person must decide, and
/// with `host`, its parent.
campaign_supervisor_actor::behavior_type campaign_supervisor(
  campaign_supervisor_actor::stateful_pointer<supervisor_state> self,
  supervisor_rooms rooms, std::string id, int64_t epoch,
  campaign_host_actor host);

} // namespace adcraft
