#pragma once

#include "io/embedded/studio/sound/pcm.hpp"
#include "io/embedded/studio/sound/speech_text.hpp"
#include "io/embedded/studio/sound/work_folder.hpp"
#include "io/media/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <vector>

namespace adcraft::studio {

/// Sentences as the voice spoke them, untreated.
struct take {
  pcm sound;
  std::vector<media::timed_word> words;
};

/// How a text is said.
struct delivery {
  /// Pace; 1 is the natural one. The last sentence has its own.
  double rate = 1;
  double last = 1;
  /// Seconds between sentences.
  double pause = 0.28;
};

/// @returns the delivery of a take; neighbours differ.
delivery delivery_of(uint32_t take);

/// Speaks as `how` says if that fits into `seconds`, else as much faster as is
/// needed, up to 12 % above the natural pace. Silence around the words and the
/// pauses between sentences are set here, not by the voice.
/// @returns `canceled`, or `environment` (Festival, its voice or disk space
///   missing).
caf::expected<take> record_fitting(const std::vector<speech_sentence>& xs,
                                   const delivery& how, double seconds,
                                   const work_folder& folder,
                                   render_watch& watch);

} // namespace adcraft::studio
