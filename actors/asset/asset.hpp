#pragma once

#include "actors/provider_call/call_commit.hpp"
#include "actors/provider_call/paid_call.hpp"

#include "actors/model/supervision.hpp"

#include "actors/ports/storage.hpp"

#include <functional>

namespace adcraft {

/// Spawns the PROVIDER CALL of a committed row as a child of `asset`; null if
/// the house does not know its provider any more.
using call_opener = std::function<provider_call_actor(
  asset_actor::pointer asset, call_opening what)>;

/// What an ASSET needs from its house.
struct asset_rooms {
  store_actor store;
  clock_ptr clock;
  provider_ptr provider;
  /// Where the files of assets must be for them to be used again.
  storage_ptr files;
  call_opener open_call;
  retry_policy retries;
  spending_caps caps;
};

/// All assets of a house share it.
using asset_rooms_ptr = std::shared_ptr<const asset_rooms>;

/// What an ASSET remembers between messages.
struct asset_state {
  static inline const char* name = "asset";

  asset_rooms_ptr rooms;
  int64_t epoch = 0;
  campaign_supervisor_actor parent;
  /// The campaign as it was when the job became due: its inputs are all there.
  std::shared_ptr<const campaign_view> inputs;
  stepper<job_row, job_event, job_decision> steps;
  provider_call_actor call; // null: none runs
  /// The row of a call that sleeps until its next poll.
  std::unique_ptr<const call_row> asleep;
  /// Nudges that were passed on to the call.
  uint64_t nudges = 0;
  fall_counter falls;
  uint64_t generation = 0; // of the timer
};

/// Opens an ASSET for a job. It goes on from wherever the row stands, reports
/// every move to `parent`, and ends when the job is settled.
asset_actor::behavior_type
asset(asset_actor::stateful_pointer<asset_state> self, asset_rooms_ptr rooms,
      std::shared_ptr<const campaign_view> inputs, job_row job, int64_t epoch,
      campaign_supervisor_actor parent);

} // namespace adcraft
