#pragma once

#include "actors/model/error.hpp"

#include <string>

namespace adcraft::net {

/// A URL that was read the way it will be called.
struct url {
  std::string text;
  std::string scheme; // "http" or "https"
  std::string host;
  int port = 0;

  bool is_secure() const {
    return scheme == "https";
  }
};

/// @returns `invalid_argument` unless `text` is an http or https URL with a
///   host, and without a user or a password. Any thread.
caf::expected<url> parse_url(const std::string& text);

/// @returns where a redirect from `base` leads; `invalid_argument` as above,
///   and if it leads from https to http.
caf::expected<url> redirected(const url& base, const std::string& location);

/// Whether secrets for one may be told the other.
bool is_same_origin(const url& a, const url& b);

} // namespace adcraft::net
