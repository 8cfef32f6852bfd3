#pragma once

#include "actors/ports/renderer.hpp"
#include "actors/ports/storage.hpp"

#include "actors/model/error.hpp"

#include <cstdint>
#include <string>

namespace adcraft::media {

/// What a film from outside may be.
struct footage_rules {
  /// 500 MB, as shops and file managers count them.
  uint64_t max_bytes = 500'000'000;
  double min_seconds = 1;
  double max_seconds = 60;
  int min_side = 200;
  int max_side = 4096;
};

/// A film that was brought in.
struct footage {
  /// Storage key.
  std::string key;
  std::string mime = "video/mp4";
  int width = 0;
  int height = 0;
  double seconds = 0;
};

/// Checks the MP4, MOV, MKV or WebM film at `path` and keeps a clean copy of it
/// in `files`: upright, H.264 in MP4, 30 frames per second, square pixels,
/// without sound and metadata. What programs make of the file happens in
/// children with limits. The file itself stays where it is; work is done beside
/// it. Blocks; any thread.
/// @returns the film; `not_found`; `poison` with a sentence that begins with
///   "footage:" and says what is wrong and what to do; `canceled`,
///   `environment`.
caf::expected<footage> check_footage(const std::string& path, storage& files,
                                     render_watch& watch,
                                     const footage_rules& rules = {});

} // namespace adcraft::media
