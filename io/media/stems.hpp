#pragma once

#include "io/media/loudness.hpp"
#include "io/media/specs.hpp"
#include "io/media/work_dir.hpp"

#include "actors/ports/renderer.hpp"

namespace adcraft::media {

/// What goes into the sound of a film, each part by itself: all voices at
/// their places, and the bed with its fades. Raw 48 kHz stereo float samples,
/// as long as the film.
struct stems {
  /// Absolute paths; empty where the film has none.
  std::string voices;
  std::string music;
  loudness voices_loudness;
  loudness music_loudness;
};

/// Decodes and places everything a film sounds like. Blocks; any thread.
/// @returns the stems in `dir`; `invalid_argument` for a voice outside the
///   film, `poison` for a sound that cannot be decoded, `canceled`.
caf::expected<stems> make_stems(const sound_spec& x, const key_to_path& paths,
                                const work_dir& dir, render_watch& watch);

} // namespace adcraft::media
