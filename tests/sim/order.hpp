#pragma once

#include "tests/sim/faults.hpp"
#include "tests/sim/media.hpp"
#include "tests/sim/prediction.hpp"

namespace adcraft::sim {

/// @returns the file that `x` makes.
medium order_of(const prediction& x);

/// Pixels of about `pixels` in all, with the shape "16:9".
void size_by_area(medium& x, const std::string& shape, double pixels);

/// @returns the file as it comes home with these mishaps.
answer delivered(studio& from, const medium& x, const mishaps& bad);

} // namespace adcraft::sim
