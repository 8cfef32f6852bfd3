#pragma once

#include <string>

namespace adcraft::http {

/// Who asks.
struct identity {
  /// The token's subject; "local" where nobody is asked.
  std::string user;
  std::string email;
  bool is_operator = false;
};

} // namespace adcraft::http
