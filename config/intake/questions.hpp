#pragma once

#include "config/intake/intake.hpp"

namespace adcraft {

/// Asks what photos do not say: five short questions. An answer that cannot be
/// used is asked for again, twice; then the default holds and a note says so.
/// @returns `x` with the answers.
raw_campaign answered(raw_campaign x, const prompt_fn& ask);

} // namespace adcraft
