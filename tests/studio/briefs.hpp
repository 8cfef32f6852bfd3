#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"

#include <utility>

namespace adcraft::test {

/// A lamp with everything said about it; 20 seconds, calm.
std::pair<brand, brief> lamp();

/// Some brand and brief; the same seed gives the same. Fields are empty, long,
/// foreign or odd at times.
std::pair<brand, brief> mock_brief(uint64_t seed);

} // namespace adcraft::test
