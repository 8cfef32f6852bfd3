#pragma once

#include "actors/model/error.hpp"

#include <memory>
#include <string>

namespace adcraft {

/// Keys that tokens are verified with, as their issuer publishes them.
///
/// Blocks for three seconds at most, never throws; called by one thread at a
/// time. Adapter: `io/net/jwks_keys.hpp`.
class keys {
public:
  virtual ~keys() = default;

  /// @returns the issuer's JWKS document as it is now (JSON, as it came), or
  ///   `unavailable`.
  virtual caf::expected<std::string> fetch() = 0;
};

using keys_ptr = std::shared_ptr<keys>;

} // namespace adcraft
