#include "config/cli/commands.hpp"

#include "actors/model/error.hpp"

#include <iostream>

namespace adcraft {

int complain(const caf::error& x) {
  std::cerr << "adcraft: " << render(x) << "\n";
  auto is_input = x == ec::invalid_argument || x == ec::not_found
                  || x == ec::poison || x == ec::refused;
  return is_input ? 2 : 1;
}

} // namespace adcraft
