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

/// Speaks at the natural pace if that fits into `seconds`, else as much faster
/// as is needed, by 12 % at most. Silence around the words and the pauses
/// between sentences are set here, not by the voice.
/// @returns `canceled`, or `environment` (Festival, its voice or disk space
///   missing).
caf::expected<take> record_fitting(const std::vector<speech_sentence>& xs,
                                   double seconds, const work_folder& folder,
                                   render_watch& watch);

} // namespace adcraft::studio
