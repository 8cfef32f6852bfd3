#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adcraft::studio {

/// Sixteen steps of a bar: `X` strong, `x` normal, `o` soft, `.` nothing. A
/// bass line has `R` root, `5` fifth, `8` octave; a broken chord has digits,
/// the tones of the chord from below.
using pattern = std::string_view;

/// One drum and when it is struck.
struct drum_line {
  int pitch = 36;
  int velocity = 80;
  pattern steps;
};

/// How an emotion sounds.
struct music_style {
  std::string_view emotion;
  double bpm = 100;
  /// Steps of the scale.
  std::vector<int> scale;
  /// Pitch classes to choose a tonic from.
  std::vector<int> tonics;
  /// Four bars each, one chord a bar; the first is for the quiet half.
  std::vector<std::string_view> progressions;
  std::string_view cadence;
  std::string_view last;
  /// General MIDI programs: pad, comp, arp, strings, bass, bell, drum kit.
  std::vector<int> programs;
  pattern comp;
  pattern comp_full;
  pattern arp;
  pattern bass;
  pattern bass_full;
  std::vector<drum_line> light;
  std::vector<drum_line> full;
  /// Part of a sixteenth by which every second one is late.
  double swing = 0;
  /// Added to the energy before drums are let in.
  double drive = 0;
  /// Loudness of the first hit, 0 to 127.
  int hit = 110;
};

/// The style of an emotion; that of "warm" for one that is not known. Pure.
const music_style& style_of(std::string_view emotion);

/// `x` as another take arranges it: other harmony first, other instruments for
/// chords and their broken form, another tempo. The first take is `x`. Pure.
music_style arranged(music_style x, uint32_t take);

} // namespace adcraft::studio
