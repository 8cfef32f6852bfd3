#pragma once

#include "actors/asset/asset.hpp"
#include "actors/model/json_render.hpp"

/// How an ASSET comes by its call, and waits for one that sleeps; used by
/// `asset.cpp` alone.
namespace adcraft {

using asset_self = asset_actor::stateful_pointer<asset_state>;

/// Lets something happen to the job; `call` is the ordinal of one that ended.
void happen(asset_self self, job_event_kind kind, std::string text = {},
            failure why = failure::none, int call = 0);

/// Ticks at a time of the clock, unless another timer is armed before.
void arm_timer(asset_self self, int64_t at);

/// Goes on with the job's live call; takes in one that ended unnoticed; finds
/// an asset made from the same recipe; or opens a new call.
void find_call(asset_self self);

/// Opens the call of a row, and tells it if nobody wants its result any more.
void spawn_call(asset_self self, const call_row& row);

/// Whether whoever makes it should stop.
bool is_turned_down(const job_row& job);

/// The call has gone to sleep and has heard so many nudges.
void fell_asleep(asset_self self, const call_row& row, uint64_t nudges);

/// A sleeping call goes on from its row.
void wake(asset_self self);

/// The vendor has reported about the call.
void nudge(asset_self self);

} // namespace adcraft
