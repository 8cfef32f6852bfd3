#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <string>

namespace adcraft {

/// Money is whole micro-dollars, always.
using micros = int64_t;

/// What a campaign may spend, has promised and has spent. Invariant:
/// reserved + spent <= cap, none negative.
struct budget {
  micros cap = 0;
  micros reserved = 0;
  micros spent = 0;
  bool operator==(const budget&) const = default;
};

/// @returns the budget after promising `amount`; `over_budget` if the cap has
///   no room, `invalid_argument` for a negative amount.
caf::expected<budget> reserve(budget x, micros amount);

/// @returns the budget after a promise of `promised` turned into a bill of
///   `actual`. A bill may exceed its promise, never the rules of arithmetic:
///   the provider has taken the money already.
caf::expected<budget> settle(budget x, micros promised, micros actual);

/// @returns the budget after a promise was taken back.
inline caf::expected<budget> release(budget x, micros promised) {
  return settle(x, promised, 0);
}

/// "$1.25", "$0.0004": dollars with at least two and at most six decimals.
std::string to_dollars(micros x);

} // namespace adcraft
