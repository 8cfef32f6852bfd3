#pragma once

#include <string>
#include <vector>

namespace adcraft::studio::writing {

using lines = std::vector<std::string>;

/// Three voices speak for seven emotions: soft ones, lively ones and a firm
/// one. @returns the lines of the voice that goes with `emotion`.
lines of_voice(const std::string& emotion, const lines& soft,
               const lines& lively, const lines& firm);

/// Both, one after the other.
lines with(lines xs, const lines& ys);

} // namespace adcraft::studio::writing
