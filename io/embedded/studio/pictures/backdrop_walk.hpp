#pragma once

#include "io/embedded/studio/pictures/matte.hpp"

namespace adcraft::studio {

/// Whether a pixel may be backdrop, in light or in shadow.
bool may_be_backdrop(const oklab& x, const oklab& behind);

/// How strong an edge two pixels make.
double step_between(const oklab& x, const oklab& y);

/// Walks over the backdrop from the border inwards and stops at edges.
/// @returns 1 for every pixel that was reached.
plane walk_backdrop(const std::vector<oklab>& pixels,
                    const plain_backdrop& behind, int width, int height);

} // namespace adcraft::studio
