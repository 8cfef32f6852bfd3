#include "io/net/guard.hpp"

#include "io/net/address.hpp"

namespace adcraft::net {

namespace {

bool is_open_port(int x) noexcept {
  return x == 443 || x == 8443;
}

} // namespace

caf::error admit(const url& x, const guard_rules& rules) {
  if (rules.allow_loopback)
    return {};
  if (!x.is_secure())
    return fail(ec::invalid_argument, "url: begin it with https://");
  if (!is_open_port(x.port))
    return fail(ec::invalid_argument, "url: use port 443 or 8443");
  return {};
}

bool may_connect(const url& x, const sockaddr& to,
                 const guard_rules& rules) noexcept {
  if (rules.allow_loopback && is_loopback(to))
    return true;
  return x.is_secure() && is_open_port(x.port) && is_public(to);
}

} // namespace adcraft::net
