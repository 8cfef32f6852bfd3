#pragma once

#include "io/embedded/taken/sound_in.hpp"
#include "io/embedded/taken/speech_pace.hpp"
#include "io/media/specs.hpp"

#include <string>
#include <vector>

namespace adcraft::taken {

/// Says when each word of `text` is heard in a voice that speaks in `heard`
/// (frames at 48 kHz): pauses stand where sentences and clauses end, as near as
/// the lengths of the words allow, and between two pauses words take time by
/// their length. Every vendor's voice says something; few say when. Pure; any
/// thread.
std::vector<media::timed_word> word_times(const std::string& text,
                                          const pronunciations& said,
                                          std::vector<sound_span> heard);

} // namespace adcraft::taken
