#pragma once

#include "io/embedded/studio/sound/harmony.hpp"
#include "io/embedded/studio/sound/music_style.hpp"
#include "io/embedded/studio/specs.hpp"

#include <vector>

namespace adcraft::studio {

/// One bar and who may play in it.
struct bar {
  int start = 0; ///< beats from the start of the film
  int beats = 4; ///< 4, or 2 for the last one of a short film
  /// The energy of the film here with the build of the piece in it, 0 to 1.
  double energy = 0.5;
  /// More players come in here than in the bar before.
  bool rises = false;
  /// The bar after this one rises.
  bool fill = false;
};

/// Who joins at which energy of a bar.
namespace joins {
inline constexpr double bass = 0.22;
inline constexpr double arp = 0.28;
inline constexpr double light_drums = 0.38;
inline constexpr double strings = 0.52;
inline constexpr double full_drums = 0.60;
inline constexpr double high_comp = 0.74;
} // namespace joins

/// The course of a piece: tempo, bars and chords.
struct arrangement {
  double bpm = 100;
  /// Beats until the last chord, and until the end of the film.
  int beats = 16;
  double film_beats = 19;
  std::vector<bar> bars;
  struct slot {
    int start = 0; ///< beats
    int beats = 4;
    chord what;
  };
  /// The last one is the final chord.
  std::vector<slot> chords;
};

/// Fits a piece of `style` to the film: a whole number of beats until the last
/// chord, which rings for 1.4 to 2.2 s, at a tempo near that of the style and
/// the pacing, such that steps of the energy curve fall near beats. Pure.
arrangement arrange(const music_spec& x, const music_style& style);

} // namespace adcraft::studio
