#pragma once

#include "actors/messages.hpp"

#include <utility>

namespace adcraft {

/// What a wish makes of a campaign: its row afterwards, and what to commit.
using granted_wish = std::pair<campaign_row, transition>;

/// Writes brand and draft campaign. The same again changes nothing. Pure.
transition creation_of(const new_campaign& x);

/// Starts a draft; tries again what a campaign stumbled over; changes nothing
/// in one that runs or is complete. Pure.
granted_wish generation_of(const campaign_view& x, int64_t now);

/// Raises the cancel flag; a draft ends at once. Pure.
granted_wish cancellation_of(const campaign_view& x, int64_t now);

} // namespace adcraft
