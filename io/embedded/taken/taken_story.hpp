#pragma once

#include "actors/model/storyline.hpp"
#include "io/embedded/studio/specs_json.hpp"

#include <string>

namespace adcraft::taken {

/// Makes the house's storyline of what a model answered to `asked`: of its
/// scenes as many as the film has room for, the call to action last, no banned
/// word, no picture that is not there, and as long as the brief says to the
/// frame, with time for every narration. Pure; any thread.
///
/// The answer: {"title", "music_prompt", "palette": {"primary", "accent",
/// "background", "text"}, "scenes": [{"role", "look", "seconds", "kicker",
/// "headline", "subline", "narration", "prompt", "images", "energy",
/// "into_next"}]}.
/// @returns a storyline that `validate` accepts, or `poison`.
caf::expected<storyline> story_from_answer(const std::string& answer,
                                           const studio::story_spec& asked);

/// Gives the scenes of `x` their frames: what the narration of each needs, and
/// of the rest as the model wanted, in seconds. Narrations that the film of `f`
/// has no time for lose their last sentences. Pure.
storyline with_time(storyline x, const std::vector<double>& wanted,
                    const brief& f);

} // namespace adcraft::taken
