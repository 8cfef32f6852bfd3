#pragma once

#include "tests/sim/route_table.hpp"

namespace adcraft::sim {

/// @returns the answer of a vendor who takes nothing, if the rules say so.
std::optional<answer> refused(const std::string& vendor, const mishaps& bad);

/// @returns `x`, that something was accepted, as it reaches the customer. May
///   take its time.
/// @param turn of the connection.
answer struck(world& house, const std::string& vendor, const mishaps& bad,
              int turn, answer x);

} // namespace adcraft::sim
