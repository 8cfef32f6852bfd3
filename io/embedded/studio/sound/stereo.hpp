#pragma once

#include "io/embedded/studio/sound/pcm.hpp"

namespace adcraft::studio {

/// How alike left and right are, -1 to 1; 1 for silence or one channel. Pure.
double correlation_of(const pcm& x);

/// Takes the difference of left and right out of the deep notes (below about
/// 150 Hz) and limits the rest of it to `width` of the sum's strength, so that
/// a telephone with one loudspeaker loses nothing. Two channels. Pure.
pcm mono_safe(pcm x, double width);

} // namespace adcraft::studio
