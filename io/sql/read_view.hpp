#pragma once

#include "actors/ports/library.hpp"
#include "io/sql/engine.hpp"

/// Reading a campaign with all that belongs to it, for store and library. All
/// of it is of one moment.
namespace adcraft::sql {

/// @returns any campaign, a removed one as well, or `not_found`.
caf::expected<campaign_view> read_view(engine& db, const std::string& campaign);

/// @returns the campaign if `who` may see it and it was not removed, else
///   `not_found`.
caf::expected<campaign_view> read_view(engine& db, const scope& who,
                                       const std::string& campaign);

} // namespace adcraft::sql
