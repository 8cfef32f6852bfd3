#pragma once

#include "io/media/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <string>
#include <vector>

namespace adcraft::media {

/// A segment to encode, and the file it becomes.
struct segment_work {
  segment_spec spec;
  std::string out;
};

/// Encodes segments that share clips in one run, so that each clip is decoded
/// once: H.264 in MP4, without sound, exactly `cut.frames` frames each, with
/// settings that let any two of them be joined as they are. A clip of another
/// size fills the frame and is cropped; one that ends early holds its last
/// frame. The same work always makes the same bytes. Blocks; any thread.
/// @returns nothing, or `invalid_argument` (a spec that cannot be encoded),
///   `poison` (a clip that cannot be decoded), `canceled`, `environment`.
caf::error encode_segments(const std::vector<segment_work>& all,
                           const key_to_path& paths, render_watch& watch);

} // namespace adcraft::media
