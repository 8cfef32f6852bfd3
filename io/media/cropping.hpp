#pragma once

#include "actors/model/format.hpp"
#include "actors/ports/images.hpp"

#include <string>

/// Pictures for a purpose, by libvips in this process. Errors as `images`; any
/// thread.
namespace adcraft::media {

/// The rules for pictures that models drew.
constexpr image_rules drawn_rules() {
  auto x = image_rules{};
  x.max_bytes = 50'000'000;
  x.max_side = 8192;
  x.max_pixels = 40'000'000;
  x.min_side = 64;
  return x;
}

/// Makes an upright JPEG in the shape of `frame` of the picture at `in`: never
/// larger than the frame, never enlarged, cropped to what the eye goes to.
/// @returns what was made; `poison` for a picture that is one flat colour, too.
caf::expected<image_facts> crop_picture(const std::string& in,
                                        const std::string& out,
                                        frame_size frame,
                                        const image_rules& rules);

/// Makes a JPEG of at most `most` bytes of the picture at `path`, its longer
/// side at most `side`; what is transparent becomes white.
/// @returns its bytes.
caf::expected<std::string> small_picture(const std::string& path, size_t most,
                                         int side);

} // namespace adcraft::media
