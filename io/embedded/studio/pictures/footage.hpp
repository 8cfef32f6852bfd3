#pragma once

#include "io/embedded/studio/pictures/surface.hpp"
#include "io/embedded/studio/specs.hpp"
#include "io/media/ffmpeg.hpp"

#include "actors/model/error.hpp"

#include <string>
#include <vector>

namespace adcraft::studio {

/// The arguments that open the film at `path` as a clip of `x`: from its start,
/// and again from there when it ends.
media::arguments footage_input(const std::string& path);

/// The filters that make frames of `x` of it: they fill the frame and are
/// cropped, at the rate of `x`.
std::string footage_filters(const picture_spec& x);

/// @returns how the film looks where the slot of `x` begins, in its middle and
///   where it ends; `poison` if it cannot be decoded. Blocks.
caf::expected<std::vector<surface>> footage_views(const picture_spec& x,
                                                  const std::string& path,
                                                  const std::string& beside,
                                                  render_watch& watch);

} // namespace adcraft::studio
