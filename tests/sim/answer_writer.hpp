#pragma once

#include "tests/sim/wire.hpp"

namespace adcraft::sim {

/// Sends an answer in its manner. Blocks.
/// @param keep whether the connection is to go on.
/// @returns whether it can.
bool write_answer(int fd, const answer& x, bool keep);

} // namespace adcraft::sim
