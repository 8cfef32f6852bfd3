#pragma once

#include "http/auth/jwks.hpp"
#include "http/auth/token.hpp"
#include "http/pipeline/identity.hpp"

namespace adcraft::http {

/// What a request's credentials came to.
struct verdict {
  enum kind : uint8_t {
    good,
    /// There are none.
    missing,
    /// They were good once.
    expired,
    /// They are not, and never will be.
    refused,
    /// They name a key that nobody here knows.
    unknown_key,
    /// Nobody can tell at the moment.
    unavailable,
    /// They are of no use from there.
    foreign,
  };

  kind what = refused;
  identity who;
  /// Seconds since 1970 until which it is good.
  int64_t until = 0;
  /// One sentence for whoever sent them; nothing of a token is in it.
  std::string why;
};

/// What the claims of a token say, its signature taken for granted. Pure.
/// @param now seconds since 1970.
verdict believe(const nlohmann::json& claims, const token_rules& rules,
                int64_t now);

/// Judges a whole token: its signature by the one key that it names, with that
/// key's algorithm; then its claims. Pure.
verdict judge(const token& x, const key_set& keys, const token_rules& rules,
              int64_t now);

} // namespace adcraft::http
