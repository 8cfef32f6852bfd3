#pragma once

#include "actors/model/campaign.hpp"
#include "io/media/specs.hpp"

#include <string>
#include <vector>

namespace adcraft {

/// Segments of one scene that are encoded in one run: its body and, once the
/// next clip is there, the transition into the next.
using segment_group = std::vector<media::segment_spec>;

/// @returns the groups whose clips and captions are all there. Pure.
std::vector<segment_group> ready_groups(const campaign_view& x,
                                        const job_row& composition);

/// A group as the spec of a render.
std::string group_to_json(const segment_group& x);
caf::expected<segment_group> group_from_json(const std::string& text);

} // namespace adcraft
