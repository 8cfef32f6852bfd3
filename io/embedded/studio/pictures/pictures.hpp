#pragma once

#include "io/embedded/studio/specs.hpp"
#include "io/media/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <caf/unit.hpp>

#include <string>

namespace adcraft::studio {

/// Draws the frame of `x` in which everything has arrived, as JPEG.
///
/// Blocks; any thread. The same spec and pictures make the same file.
/// @returns `invalid_argument` naming the field of a spec that can never be
///   drawn, `poison` naming a picture that cannot be read, whatever `paths`
///   answers, `canceled` or `environment`.
caf::expected<caf::unit_t> draw_still(const picture_spec& x,
                                      const media::key_to_path& paths,
                                      const std::string& out_jpg,
                                      render_watch& watch);

/// Draws the clip of `x`: H.264 in an MP4, yuv420p, tagged bt709, without
/// sound, exactly `x.frames` frames; good enough to be encoded once more.
///
/// Blocks; any thread. The same spec and pictures make the same frames.
/// @returns as `draw_still`; nothing is left behind on an error.
caf::expected<caf::unit_t> draw_clip(const picture_spec& x,
                                     const media::key_to_path& paths,
                                     const std::string& out_mp4,
                                     render_watch& watch);

} // namespace adcraft::studio
