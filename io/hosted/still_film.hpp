#pragma once

#include "actors/ports/provider.hpp"

namespace adcraft::hosted {

/// @returns the studio's request for the clip `job`, with a slow move through a
///   still that a vendor made and the words of its scene over it; `instead`,
///   which is what the studio would ask, for the end of the film. Pure.
caf::expected<provider_request> film_of_still(const campaign_view& x,
                                              const job_row& job,
                                              const asset_row& still,
                                              provider_request instead);

} // namespace adcraft::hosted
