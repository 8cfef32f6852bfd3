#pragma once

#include "io/embedded/studio/pictures/stage.hpp"

#include "actors/ports/renderer.hpp"

namespace adcraft::studio {

/// Draws every frame of `x` with `art` and pipes them to FFmpeg, which writes
/// `out_mp4`. Blocks.
/// @param footage path of the film over which `art` draws; empty: none.
/// @returns what `run_child` returns.
caf::expected<caf::unit_t> film(const picture_spec& x, scene_art& art,
                                const std::string& footage,
                                const std::string& out_mp4,
                                render_watch& watch);

} // namespace adcraft::studio
