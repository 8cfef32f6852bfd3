#pragma once

#include "actors/ports/images.hpp"

namespace adcraft::media {

/// Readies libvips for this process: few threads, no cache, no exotic formats.
/// Cheap to repeat; any thread.
/// @returns `environment` if the library refuses.
caf::error open_vips();

/// Pictures by libvips.
class vips_images : public images {
public:
  caf::expected<image_facts> inspect(const std::string& path,
                                     const image_rules& rules) override;

  caf::expected<image_facts> normalise(const std::string& in_path,
                                       const std::string& out_path,
                                       const image_rules& rules) override;

  caf::expected<std::vector<pixel>> sample(const std::string& path,
                                           const image_rules& rules) override;
};

/// @returns the mime type that the first bytes of a file say, or nothing if
///   they are neither JPEG, PNG nor WebP. Pure.
std::string picture_mime(const std::string& first_bytes);

} // namespace adcraft::media
