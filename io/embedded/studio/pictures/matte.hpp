#pragma once

#include "io/embedded/studio/pictures/palette.hpp"
#include "io/embedded/studio/pictures/surface.hpp"

#include <array>
#include <optional>
#include <vector>

namespace adcraft::studio {

/// A plain backdrop as a smooth function of place, in Oklab.
class plain_backdrop {
public:
  /// Learns the backdrop from the border of a picture.
  /// @returns nothing if the border is not plain.
  static std::optional<plain_backdrop> learn(const std::vector<oklab>& pixels,
                                             int width, int height);

  /// @returns the backdrop at a place, parts of width and height.
  oklab at(double x, double y) const;

private:
  std::array<std::array<double, 6>, 3> factors_{};
};

/// One value per pixel.
struct plane {
  int width = 0;
  int height = 0;
  std::vector<float> values;
  plane(int w, int h) : width(w), height(h) {
    values.assign(static_cast<size_t>(w) * static_cast<size_t>(h), 0);
  }
  float& at(int x, int y) {
    return values[static_cast<size_t>(y) * static_cast<size_t>(width)
                  + static_cast<size_t>(x)];
  }
  float at(int x, int y) const {
    return const_cast<plane*>(this)->at(x, y);
  }
};

/// Every pixel of an opaque picture in Oklab, row by row.
std::vector<oklab> oklab_pixels(const surface& x);

/// @returns 1 where the product is, 0 where backdrop or its shadow is: the
///   backdrop is what can be reached from the border without crossing an
///   edge. Small crumbs are dropped.
plane product_mask(const std::vector<oklab>& pixels,
                   const plain_backdrop& behind, int width, int height);

/// @returns the share of pixels set.
double coverage(const plane& mask);

/// @returns `mask` with each set region `by` pixels smaller.
plane shrunk(const plane& mask, int by);

/// Softens in place by running means of `reach`.
void soften(plane& x, int reach);

} // namespace adcraft::studio
