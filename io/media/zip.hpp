#pragma once

#include "actors/ports/renderer.hpp"

#include "actors/model/error.hpp"

#include <string>
#include <vector>

namespace adcraft::media {

/// A file in an archive: a copy of the one at `path`, or `text`.
struct zip_entry {
  /// Such as "clips/scene-1.mp4": relative, ASCII, each once.
  std::string name;
  std::string path;
  std::string text;
};

/// Writes `all` into a ZIP archive at `out`, in their order and as they are:
/// media do not get smaller. No dates: the same entries make the same bytes.
/// Blocks; any thread.
/// @returns nothing, or `not_found` (a file that is gone), `invalid_argument`
///   (4 GiB and more), `canceled`, `environment`; then there is no archive.
caf::error write_zip(const std::vector<zip_entry>& all, const std::string& out,
                     render_watch& watch);

} // namespace adcraft::media
