#pragma once

#include "io/embedded/studio/sound/pcm.hpp"

namespace adcraft::taken {

/// Makes of a vendor's piece, two channels, a bed of `frames`: begun where it
/// begins to be heard; cut if it is longer; if it is shorter, played again over
/// its own end, once more and once more; and faded out over the last 1.5 s.
/// Empty if nothing is heard in it. Pure.
studio::pcm bed_from(const studio::pcm& x, int64_t frames);

} // namespace adcraft::taken
