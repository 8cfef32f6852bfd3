#pragma once

#include "actors/ports/renderer.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::media {

/// An encoded stretch of the film.
struct joined_part {
  std::string path;
  int frames = 0;
};

/// What is put together.
struct join_spec {
  int fps = 30;
  std::vector<joined_part> parts;
  /// What `make_sound` made, as long as all parts.
  std::string sound;
  std::string title;
};

/// Joins segments as they are and puts the sound beside them: an MP4 file with
/// its index first, no edit list, both streams from 0 and equally long, and no
/// date in it. Blocks; any thread.
/// @returns nothing; `poison` if the parts are not what they should be,
///   `canceled`, `environment`.
caf::error join(const join_spec& x, const std::string& out,
                render_watch& watch);

} // namespace adcraft::media
