#pragma once

#include "actors/asset/asset.hpp"
#include "actors/model/json_render.hpp"

/// How an ASSET comes by its call; used by `asset.cpp` alone.
namespace adcraft {

using asset_self = asset_actor::stateful_pointer<asset_state>;

/// Lets something happen to the job; `call` is the ordinal of one that ended.
void happen(asset_self self, job_event_kind kind, std::string text = {},
            failure why = failure::none, int call = 0);

/// Goes on with the job's live call; takes in one that ended unnoticed; finds
/// an asset made from the same recipe; or opens a new call.
void find_call(asset_self self);

} // namespace adcraft
