#pragma once

#include "actors/model/campaign.hpp"
#include "actors/ports/renderer.hpp"
#include "io/embedded/render_cache.hpp"
#include "io/media/specs.hpp"

#include <string>

namespace adcraft {

/// What goes into the project file of the films of `shape`, as the spec of a
/// render: clips, voices, music, captions in both formats, finished films,
/// brief, storyline and edit list. Pure.
/// @returns `invalid_argument` for a shape the brief does not ask for,
///   `conflict` naming what is not made yet.
caf::expected<std::string> project_spec(const campaign_view& x,
                                        const std::string& shape);

/// Puts what a spec names into one ZIP file. Errors as `renderer::render`.
caf::expected<fresh_render> pack_project(const std::string& spec,
                                         const media::key_to_path& paths,
                                         const std::string& out,
                                         render_watch& watch);

} // namespace adcraft
