#pragma once

#include "io/embedded/studio/sound/pcm.hpp"

namespace adcraft::studio {

/// Integrated loudness in LUFS after ITU-R BS.1770-4: K-weighted, blocks of
/// 400 ms, gated at -70 LUFS and 10 LU below the mean. A sound shorter than a
/// block counts as one block; silence is -70. Needs 48 kHz. Pure.
double loudness_of(const pcm& x);

/// The largest sample, 0 to 1. Pure.
double peak_of(const pcm& x);

/// Brings `x` to `lufs`, then holds its peaks at `ceiling` dBFS with a gain
/// that looks 5 ms ahead and lets go over 80 ms; the length stays. Repeats
/// where the limiter took loudness away. Pure.
pcm levelled(pcm x, double lufs, double ceiling);

} // namespace adcraft::studio
