#pragma once

#include "io/embedded/studio/pictures/palette.hpp"
#include "io/embedded/studio/pictures/surface.hpp"

#include "actors/model/error.hpp"

#include <string>

namespace adcraft::studio {

/// A picture, decoded.
struct photo {
  surface pixels;
  /// What the eye goes to, parts of width and height.
  double focus_x = 0.5;
  double focus_y = 0.5;
  double aspect() const noexcept {
    return double(pixels.width()) / pixels.height();
  }
};

/// Decodes the JPEG or PNG at `path`, upright, sRGB, never larger than
/// `longest` on its longer side. Any thread.
/// @param name what messages call the picture.
/// @returns `poison` if it cannot be read.
caf::expected<photo> load_photo(const std::string& path,
                                const std::string& name, int longest);

/// Writes `x` as JPEG, quality 92. @returns `environment` if it cannot.
caf::expected<caf::unit_t> save_jpeg(const surface& x, const std::string& path);

/// @returns the piece of `x` of shape `width`:`height` that is as large as
///   possible divided by `zoom`; the focus lies at (`at_x`, `at_y`), parts of
///   the piece, or as near as the border allows.
area piece_of(const photo& x, double width, double height, double zoom = 1,
              double at_x = 0.5, double at_y = 0.5);

/// @returns the mean colour of a piece, transparency left out.
color mean_color(const surface& x, const area& piece);

} // namespace adcraft::studio
