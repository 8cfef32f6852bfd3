#pragma once

#include "io/embedded/studio/sound/arrangement.hpp"
#include "io/embedded/studio/sound/dice.hpp"
#include "io/embedded/studio/sound/score.hpp"

#include <vector>

namespace adcraft::studio {

/// What every player reads from. Beats and ticks count from the film's start.
struct chart {
  const music_style& style;
  const arrangement& plan;
  int tonic = 0;
  /// The pad's four voices for each chord of the plan.
  std::vector<std::vector<int>> voices;
  /// Where the film ends, in ticks.
  int end = 0;
};

/// A chord of the chart as it meets a bar: all players work through these.
struct measure {
  const bar* where = nullptr;
  size_t chord = 0;
  /// Ticks.
  int start = 0;
  int length = 0;
  /// Sixteenths of the bar that passed before this chord.
  int first_step = 0;
};

/// @returns the chords bar by bar, without the last chord.
std::vector<measure> measures_of(const chart& x);

/// The last chord, with the last bar as its place.
measure landing_of(const chart& x);

/// How hard a note of strength `base` is struck at an energy, 1 to 127.
int velocity_at(int base, double energy);

/// How hard a sign of a pattern is struck, relative to 1; 0 is not at all.
double accent_of(char sign);

/// Ticks of a sixteenth of a bar, late by the style's swing.
int ticks_of_step(const music_style& style, int step);

/// Two high voices of the strings for a chord: pad voices an octave up that rub
/// with none of the pad.
std::vector<int> string_voices(const std::vector<int>& pad);

/// What each player plays, by `dice` where there is a choice. The first and the
/// last chord are in it. Pure.
std::vector<note> play_pad(const chart& x);
std::vector<note> play_comp(const chart& x);
std::vector<note> play_arp(const chart& x);
std::vector<note> play_strings(const chart& x);
std::vector<note> play_bass(const chart& x);
std::vector<note> play_bell(const chart& x, dice luck);
std::vector<note> play_drums(const chart& x);

} // namespace adcraft::studio
