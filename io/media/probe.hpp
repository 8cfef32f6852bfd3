#pragma once

#include "actors/ports/renderer.hpp"

#include "actors/model/error.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::media {

/// One stream of a media file.
struct stream_info {
  /// "video", "audio" or what else ffprobe says.
  std::string type;
  std::string codec;
  std::string profile;
  /// Seconds.
  double start = 0;
  double duration = 0;
  /// Pictures only.
  int width = 0;
  int height = 0;
  std::string pixels;
  /// "progressive", or how the fields lie; "unknown" where nothing says.
  std::string fields;
  /// Frames per second as a fraction.
  int rate = 0;
  int rate_base = 1;
  bool square_pixels = true;
  /// Decoded frames of a picture stream; only when asked to count.
  int64_t frames = 0;
  /// Sound only.
  int sample_rate = 0;
  int channels = 0;
  /// Length in samples by the container's clock.
  int64_t samples = 0;
};

/// What a media file is.
struct media_info {
  std::string format;
  uint64_t bytes = 0;
  double duration = 0;
  std::vector<stream_info> streams;

  /// The first stream of a type, or null.
  const stream_info* first(const std::string& type) const;

  /// How many streams of a type there are.
  size_t count(const std::string& type) const;
};

/// Whether a probe decodes the pictures to count them.
enum class counting : uint8_t { off, decoded };

/// Asks ffprobe. Blocks; any thread.
/// @returns what it says; `poison` for a file it cannot read.
caf::expected<media_info> probe(const std::string& path,
                                counting frames = counting::off,
                                render_watch* watch = nullptr);

/// Asks ffprobe about a file from outside: opens nothing but the containers
/// listed, such as "mov,matroska", and takes half a minute at most. Blocks; any
/// thread.
/// @returns what it says; `poison` for a file it cannot or may not read.
caf::expected<media_info> probe_upload(const std::string& path,
                                       const std::string& containers,
                                       render_watch* watch = nullptr);

} // namespace adcraft::media
