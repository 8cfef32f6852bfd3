#pragma once

#include "actors/model/campaign.hpp"
#include "actors/model/render.hpp"

#include <string>

/// What a vendor's output becomes before the film uses it: words are read and
/// checked, pictures and sounds brought into the studio's own forms, clips cut
/// to their scene with the words over them. Pure.
namespace adcraft {

/// Stands for the storage key of the output, as "output" of an order that is
/// not complete yet.
inline constexpr const char* output_mark = "$output";

/// @returns how the output for `job` is finished: JSON {"kind", "spec"}, the
///   spec as in `taken_order`, with `output_mark` where its storage key
///   belongs; `invalid_argument` for a job that no vendor does, and for a scene
///   that is not there.
caf::expected<std::string> finishing_for(const campaign_view& x,
                                         const job_row& job);

/// @returns the render that the "finish" of a call's request describes, of an
///   output that is stored at `key`; `invalid_argument` if it has none.
caf::expected<render_order> finishing_order(const std::string& request,
                                            const std::string& key);

} // namespace adcraft
