#pragma once

#include "io/embedded/studio/sound/pcm.hpp"

#include "actors/ports/renderer.hpp"

#include <string>
#include <vector>

/// Sounds of vendors as samples.
namespace adcraft::taken {

/// Decodes the WAV, MP3, FLAC, Ogg or M4A file at `path` to 48 kHz, at most
/// `seconds` of it; the program that does it works in `folder`, with limits.
/// Blocks; any thread.
/// @returns the samples; `poison` for what is no sound or cannot be decoded,
///   `canceled`, `environment`.
caf::expected<studio::pcm> sound_from(const std::string& path, int channels,
                                      double seconds, const std::string& folder,
                                      render_watch& watch);

/// @returns `x`, one channel at 48 kHz, `rate` times as fast at the same pitch.
///   Errors as `sound_from`.
caf::expected<studio::pcm> hurried(const studio::pcm& x, double rate,
                                   const std::string& folder,
                                   render_watch& watch);

/// Frames of a sound, from the first to the one behind the last.
struct sound_span {
  int64_t from = 0;
  int64_t to = 0;
};

/// @returns where something is heard, in order; quiet stretches shorter than
///   0.16 s are no gap. Nothing for silence. Pure.
std::vector<sound_span> heard_in(const studio::pcm& x);

/// @returns where somebody speaks: as `heard_in`, but what is much softer than
///   the words, or the noise between them, is a pause. Pure.
std::vector<sound_span> speech_in(const studio::pcm& x);

} // namespace adcraft::taken
