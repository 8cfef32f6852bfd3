#pragma once

#include "actors/ports/provider.hpp"

#include <functional>

namespace adcraft {

/// @returns the jobs of the film that `is_first` picks, and all that are made
///   from what those make, inputs first. Jobs that have made nothing yet are
///   left out. Pure.
std::vector<job_row>
with_dependents(const campaign_view& x,
                const std::function<bool(const job_row&)>& is_first);

/// @returns the jobs of the film in `after` whose result no longer fits, in
/// their
///   order: what `provider` would be asked for differs from what it would have
///   been asked for in `before`, or an input of theirs is stale. Jobs that have
///   made nothing yet are not stale. Pure.
std::vector<job_row> stale_jobs(const campaign_view& before,
                                const campaign_view& after,
                                const provider& makers);

} // namespace adcraft
