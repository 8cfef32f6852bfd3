#pragma once

#include "io/embedded/studio/pictures/surface.hpp"

#include <optional>

namespace adcraft::studio {

/// A product without its backdrop.
struct cutout {
  /// The product with a soft edge, cropped to it.
  surface product;
  /// What the product threw on its backdrop: black, softer than it was;
  /// reaches beyond the product.
  surface shadow;
  /// Where the shadow lies, in pixels of `product`.
  area shadow_at;
  /// Where the product stood in the picture, parts of width and height.
  area place;
};

/// Cuts the product out of a picture with a plain backdrop, or takes the
/// transparency that the picture has.
/// @returns nothing if the backdrop is not plain, or if the result would not
///   convince: under 8 % or over 85 % of the picture, cut by the border, or
///   ragged.
std::optional<cutout> cut_out(const surface& x);

} // namespace adcraft::studio
