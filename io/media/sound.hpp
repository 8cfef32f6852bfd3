#pragma once

#include "io/media/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <string>

namespace adcraft::media {

/// What was measured while a film's sound was made.
struct sound_facts {
  /// LUFS and dBTP after AAC; -70 and -120 for silence.
  double loudness = -70;
  double peak = -120;
  /// By how many dB the master was raised, and how often it was made.
  double gain = 0;
  int passes = 0;
  bool operator==(const sound_facts&) const = default;
};

/// Mixes voices and bed into the sound of a film: the bed gives way to the
/// voices, one static gain and a limiter bring the whole to the wanted
/// loudness. The file is an MP4 with one AAC-LC stream, 48 kHz stereo, exactly
/// `samples` long and without an edit list: `join` takes it as it is, so sound
/// is encoded once. The first 46 ms are silence and a fade. Without voices and
/// bed it is silence. Blocks; any thread.
/// @returns what was measured; `invalid_argument`, `poison`, `canceled` or
///   `environment`.
caf::expected<sound_facts> make_sound(const sound_spec& x,
                                      const key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch);

} // namespace adcraft::media
