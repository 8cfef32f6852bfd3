#pragma once

#include <string>
#include <vector>

namespace adcraft::sim {

/// Runs a program to its end, without a shell and without input. Blocks.
/// @throws std::runtime_error with what it complained about, unless it ended
///   with 0 within a minute.
void run_child(const std::vector<std::string>& argv);

} // namespace adcraft::sim
