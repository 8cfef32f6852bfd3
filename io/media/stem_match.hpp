#pragma once

#include <cstdint>
#include <optional>
#include <vector>

/// Finds known sounds in a finished mix. All sounds here are thinned.
namespace adcraft::media {

/// Mono 48 kHz samples at 6 kHz, each the mean of eight: enough to compare.
std::vector<float> thinned(const std::vector<float>& x);

/// Where a sound was found.
struct stem_offset {
  /// Later than planned is positive.
  double milliseconds = 0;
  /// 1 is the same sound and nothing else, 0 is something else.
  double likeness = 0;
};

/// Looks for a voice up to a quarter of a second around its place, which is
/// given in samples at 48 kHz.
/// @returns nothing if the voice is silence.
std::optional<stem_offset> offset_of(const std::vector<float>& film,
                                     const std::vector<float>& voices,
                                     int64_t from, int64_t samples);

/// How voices and bed stand to one another in a mix.
struct stem_gains {
  /// Whether the bed is alone anywhere for long enough.
  bool bed_alone = false;
  /// dB by which the bed is lower under voices than alone.
  double duck = 0;
  /// dB by which voices are above the bed while somebody speaks.
  double voice_over_bed = 0;
};

/// Takes the mix apart by least squares: how much of each stem is in it, where
/// somebody speaks and where nobody has spoken for a second.
/// @returns nothing if there is no speech or no bed under it.
std::optional<stem_gains> gains_of(const std::vector<float>& film,
                                   const std::vector<float>& voices,
                                   const std::vector<float>& music);

} // namespace adcraft::media
