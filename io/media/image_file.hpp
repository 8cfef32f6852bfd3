#pragma once

#include "actors/ports/images.hpp"

#include <string>

namespace adcraft::media {

/// A picture file in memory, its kind known from its content.
struct image_file {
  std::string path;
  std::string bytes;
  std::string mime;
};

/// Reads the regular file at `path` if it is a picture and small enough.
/// Blocks.
/// @returns the file, `not_found`, `environment` (no permission) or `poison`.
caf::expected<image_file> read_image(const std::string& path,
                                     const image_rules& rules);

} // namespace adcraft::media
