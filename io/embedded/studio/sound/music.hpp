#pragma once

#include "io/embedded/studio/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <string>

namespace adcraft::studio {

/// Composes a bed for a film and plays it into `out_wav`: 48 kHz, stereo, 16
/// bits, exactly `frames * 48000 / fps` samples, at -20 LUFS, faded out with
/// the ring of its last chord. The same spec always gives the same bytes.
/// Blocks for a few seconds; any thread.
/// @returns `invalid_argument` (no frames, an emotion or pacing nobody knows),
///   `canceled`, or `environment` (FluidSynth, its sounds, FFmpeg or disk
///   space missing).
caf::expected<caf::unit_t> play_music(const music_spec& x,
                                      const std::string& out_wav,
                                      render_watch& watch);

} // namespace adcraft::studio
