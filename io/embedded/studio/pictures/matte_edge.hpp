#pragma once

#include "io/embedded/studio/pictures/matte.hpp"

namespace adcraft::studio {

/// A rectangle of pixels; right and bottom are beyond.
struct bounds {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

/// @returns what is set in `x`.
bounds bounds_of(const plane& x);

/// @returns the mask, a little smaller and soft.
plane soft_edge(const plane& mask);

/// @returns a soft mask in more pixels, its edge sharp again.
plane enlarged(const plane& x, int width, int height);

/// @returns where the product is for certain, `by` pixels inside of its edge.
plane sure_of(const plane& alpha, int by);

/// @returns `x` with the colours of the sure inside carried outwards, so that
///   nothing of the old backdrop shines through a soft edge.
surface bled(const surface& x, const plane& sure, int reach);

/// @returns how dark the backdrop is against what it would be in full light,
///   as black with alpha; only near the foot, where a shadow is the product's
///   own.
surface shadow_of(const std::vector<oklab>& pixels, const plane& mask,
                  const plain_backdrop& behind, const bounds& to);

} // namespace adcraft::studio
