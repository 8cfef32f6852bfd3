#pragma once

#include "config/house_parts.hpp"

#include <string>
#include <vector>

namespace adcraft {

/// One thing the doctor looked at.
struct finding {
  std::string what;
  bool well = true;
  /// The version found, or what to do.
  std::string text;
};

/// Asks every paid vendor whether our key is good and the models are there
/// that jobs would go to. Costs nothing. Blocks for seconds.
std::vector<finding> check_sellers(const settings& x, const house_parts& parts);

} // namespace adcraft
