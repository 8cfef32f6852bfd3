#pragma once

#include "config/house.hpp"

namespace adcraft {

/// Creates a campaign (the same content is the same campaign), lets it be
/// generated, shows progress and waits for its end.
/// @returns the completed campaign; `canceled` on Ctrl-C; else what it
///   stumbled over.
caf::expected<campaign_view> follow(house& home, const new_campaign& x);

} // namespace adcraft
