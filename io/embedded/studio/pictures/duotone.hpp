#pragma once

#include "io/embedded/studio/pictures/photo.hpp"

namespace adcraft::studio {

/// @returns `x` in two colours, cropped to the shape of `width`:`height`,
///   small and a little soft: it is meant to be drawn enlarged.
photo duotone(const photo& x, const color& deep, const color& bright,
              double width, double height);

} // namespace adcraft::studio
