#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/error.hpp"
#include "actors/model/storyline.hpp"

#include <string>

namespace adcraft::studio {

/// How many seconds a voice needs for a text.
using speech_estimate = double (*)(const std::string&);

/// Writes a storyline in English from what brand and brief say and from
/// nothing else: 3 to 8 scenes that last `f.seconds` to the frame, the product
/// by second 5, the call to action last. Every narration fits its scene with
/// 0.7 seconds to spare. No banned word, no claim that is not in the brand's
/// description, tagline or facts or in the brief's ideas. Names in other
/// scripts are shown but not spoken. Pure: the same arguments give the same
/// storyline; another `f.seed` gives other words.
/// @returns a storyline that `validate` accepts, or `invalid_argument` naming
///   the field that makes one impossible.
caf::expected<storyline> write_storyline(const brand& b, const brief& f,
                                         speech_estimate estimate_seconds);

} // namespace adcraft::studio
