#pragma once

#include "actors/model/campaign.hpp"

#include <string>
#include <vector>

/// What a person may do now, so that nobody but the house needs to know its
/// state machines. Pure.
namespace adcraft::http {

/// Some of start, cancel, pause, resume, retry.
std::vector<std::string> actions_of(const campaign_view& x);

/// Some of approve, reject, retry, cancel, skip, accept. `x` is one of the
/// jobs of `view`.
std::vector<std::string> actions_of(const campaign_view& view,
                                    const job_row& x);

/// What to do about a job as it stands, in one sentence; empty: nothing, it
/// is done.
std::string next_step(const campaign_view& view, const job_row& x);

} // namespace adcraft::http
