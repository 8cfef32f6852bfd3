#pragma once

#include <string_view>
#include <vector>

/// Chords and the way from one to the next. Pitches are MIDI numbers, pitch
/// classes 0 to 11, "steps" semitones above the tonic. Pure.
namespace adcraft::studio {

/// A chord, as steps.
struct chord {
  int root = 0;
  int bass = 0;
  /// Steps above the root, from 0.
  std::vector<int> intervals;
  /// Leaves the scale, and is meant to.
  bool borrowed = false;
  bool operator==(const chord&) const = default;
};

/// Reads one chord: `5:maj7` stands on step 5, `7/11` has step 11 in the bass,
/// a final `!` says borrowed. Qualities: none (major), m, 6, 7, m7, maj7, add9,
/// madd9, sus2, sus4. Anything else is taken for major.
chord chord_from(std::string_view text);

/// Reads chords with a space between them.
std::vector<chord> chords_from(std::string_view text);

/// Pitch classes of the chord in the key of `tonic`, root first.
std::vector<int> classes_of(const chord& x, int tonic);

/// Four voices between `low` and `high` for the pitch classes `classes`, lowest
/// first: all of them sounding where four allow it, root and third for sure, no
/// seconds of one semitone, as near to `before` as can be, without parallel
/// fifths or octaves. `before` may be empty.
std::vector<int> voice_leading(const std::vector<int>& classes,
                               const std::vector<int>& before, int low,
                               int high);

/// Whether two pitches rub: a semitone, or an octave and one.
bool rubs(int a, int b);

} // namespace adcraft::studio
