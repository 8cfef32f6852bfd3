#pragma once

#include "io/embedded/studio/writer/script.hpp"
#include "io/embedded/studio/writer/writer.hpp"

#include <vector>

namespace adcraft::studio::writing {

/// A script in time: what is said in each scene, and how long each lasts.
struct timed_script {
  std::vector<draft> scenes;
  /// One per scene; they add up to the film.
  std::vector<int> frames;
};

/// Chooses what is said so that every narration fits its scene with 0.7 s to
/// spare and most of the film is spoken. Pure.
timed_script fit(std::vector<draft> scenes, const brief& f,
                 speech_estimate estimate_seconds, dice luck);

} // namespace adcraft::studio::writing
