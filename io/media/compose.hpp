#pragma once

#include "io/media/sound.hpp"
#include "io/media/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <functional>
#include <string>
#include <vector>

namespace adcraft::media {

/// The segments of a film, in order. A spec holds nothing that does not show:
/// a change of one scene changes the spec of its body and of the transitions
/// beside it, and a scene that only moves in the film keeps its spec.
std::vector<segment_spec> segment_specs(const composition_spec& x);

/// The sound of a film; it knows no words and no pictures.
sound_spec sound_of(const composition_spec& x);

/// Where a film's parts come from. Both functions find what was made before or
/// make it; they are called on `parallel` threads at once and must not throw.
struct compose_tools {
  /// The files of segments of one scene (its body and the transition into the
  /// next), in order. What is missing is best made in one `encode_segments`.
  std::function<caf::expected<std::vector<std::string>>(
    const std::vector<segment_spec>&, render_watch&)>
    segments;
  /// The file of `make_sound`.
  std::function<caf::expected<std::string>(const sound_spec&, render_watch&)>
    sound;
  int parallel = 2;
};

/// Makes the film at `out`: gets all segments and the sound, then joins them.
/// Blocks; `watch` hears of it on the calling thread.
/// @returns nothing, or the first error of any part; the others are stopped.
caf::error compose(const composition_spec& x, const compose_tools& tools,
                   const std::string& out, render_watch& watch);

} // namespace adcraft::media
