#pragma once

#include "io/media/inspect.hpp"
#include "io/media/work_dir.hpp"

#include <string>
#include <vector>

/// Pictures that are black or stand still, as FFmpeg sees them.
namespace adcraft::media {

/// The filters that look for both; they write what they find to files in the
/// working directory.
std::string picture_detectors();

/// Where a picture was black, and where it stood still.
struct seen_stillness {
  std::vector<frame_span> black;
  std::vector<frame_span> frozen;
};

/// Reads what `picture_detectors` wrote about `frames` frames. Blocks.
seen_stillness read_stillness(const work_dir& dir, int fps, int frames);

} // namespace adcraft::media
