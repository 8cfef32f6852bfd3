#pragma once

#include "actors/ports/store.hpp"

namespace adcraft {

/// What to commit for a decision about a call: the row, the money, and with a
/// verified output the asset; a vendor's output, too, as it came, so that the
/// same request is never bought again. Pure.
transition transition_of(const call_row& before, const call_decision& decision,
                         job_kind kind, int64_t epoch);

/// What to commit to open a call: its intent and the promise of its price,
/// with the job going to work. Pure.
transition opening_of(const call_row& call, int64_t epoch,
                      const spending_caps& caps = {});

} // namespace adcraft
