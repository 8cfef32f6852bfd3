#pragma once

#include "config/house.hpp"
#include "config/intake/intake.hpp"

namespace adcraft {

/// Brings the pictures of a campaign into storage, upright and re-encoded;
/// each file only once. @returns the brand with its storage keys, or the
/// sentence about the first picture that cannot be used.
caf::expected<brand> import_pictures(house& home, const raw_campaign& x);

} // namespace adcraft
