#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::media {

/// One track as the boxes of an MP4 file describe it.
struct mp4_track {
  /// "vide", "soun" or another handler.
  std::string handler;
  /// Ticks per second.
  uint32_t timescale = 0;
  /// Pictures, or packets of sound.
  uint64_t packets = 0;
  /// The sum of all packets' lengths, in ticks.
  uint64_t ticks = 0;
  /// When the earliest packet is shown, in ticks.
  int64_t first = 0;
  /// The distance of shown packets if it is the same everywhere, else 0.
  int64_t step = 0;
};

/// How an MP4 file is laid out.
struct mp4_layout {
  /// The outermost boxes in order.
  std::vector<std::string> boxes;
  std::vector<mp4_track> tracks;
  bool edit_list = false;
  /// Whether a box ends beyond the file.
  bool truncated = false;

  /// Whether a player can begin before it has the whole file.
  bool index_first() const;

  /// The first track of a handler, or null.
  const mp4_track* first(const std::string& handler) const;
};

/// Walks the boxes of a file, without any library. Blocks; any thread.
/// @returns the layout; `poison` for what is no MP4, `not_found`.
caf::expected<mp4_layout> read_mp4(const std::string& path);

} // namespace adcraft::media
