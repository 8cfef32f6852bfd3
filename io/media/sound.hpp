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

/// Mixes voices and bed into one WAV file, 48 kHz stereo 24 bit, exactly
/// `samples` long: the bed gives way to the voices, one static gain and a
/// limiter bring the whole to the wanted loudness. Its first 1024 samples are
/// silent: `join` gives them to the encoder. Without voices and bed it is
/// silence. Blocks; any thread.
/// @returns what was measured; `invalid_argument`, `poison`, `canceled` or
///   `environment`.
caf::expected<sound_facts> make_sound(const sound_spec& x,
                                      const key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch);

/// The filters and options that turn the WAV file into the film's AAC stream;
/// its decoder's delay takes the place of the silent beginning.
std::string aac_filter();

/// @relates aac_filter
inline constexpr const char* aac_options[]
  = {"-c:a", "aac", "-b:a", "192k", "-ar",     "48000",
     "-ac",  "2",   "-flags:a", "+bitexact"};

} // namespace adcraft::media
