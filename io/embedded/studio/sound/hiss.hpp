#pragma once

#include "io/embedded/studio/sound/pcm.hpp"

namespace adcraft::studio {

/// Softens the hiss of "s" and "sh": where the part above 4.5 kHz is stronger
/// than the rest of the speech warrants, it is turned down, by 9 dB at most.
/// All other sound stays as it is. One channel. Pure.
pcm softened_hiss(pcm x);

} // namespace adcraft::studio
