#pragma once

#include "io/net/url.hpp"

#include <sys/socket.h>

namespace adcraft::net {

/// Where a URL that we did not write ourselves may lead.
struct guard_rules {
  /// http and https on any port of this machine too: for tests and for people
  /// who run both ends.
  bool allow_loopback = false;
};

/// Looks at a URL before anything is resolved.
/// @returns `invalid_argument` for what can be nowhere allowed.
caf::error admit(const url& x, const guard_rules& rules);

/// Decides about the address a name was resolved to, when it is connected to:
/// a name that means something else a moment later gains nothing. Any thread.
bool may_connect(const url& x, const sockaddr& to,
                 const guard_rules& rules) noexcept;

} // namespace adcraft::net
