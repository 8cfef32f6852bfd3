#pragma once

#include "io/embedded/studio/sound/score.hpp"

#include <string>

namespace adcraft::studio {

/// The bytes of a standard MIDI file of format 1: a track with the tempo, and
/// one for each player. The file goes on for two seconds after the score ends,
/// so that whoever plays it does not cut its echo. Pure.
std::string midi_file(const score& x);

} // namespace adcraft::studio
