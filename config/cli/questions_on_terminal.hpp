#pragma once

#include "config/intake/intake.hpp"

namespace adcraft {

/// @returns a function that asks on the terminal; empty if there is none, or
///   if the person has said `--yes`.
prompt_fn terminal_questions(bool yes);

} // namespace adcraft
