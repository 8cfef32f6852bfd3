#pragma once

#include "actors/model/error.hpp"
#include "http/auth/signature.hpp"

#include <map>
#include <string>
#include <string_view>

namespace adcraft::http {

/// Public keys by `kid`.
using key_set = std::map<std::string, public_key>;

/// Reads a JWKS document (RFC 7517). Keys without `kid`, of other kinds than
/// P-256 and RSA, or for other uses than signatures are left out: secrets never
/// come this way.
/// @returns `invalid_argument` for what is no JWKS document.
caf::expected<key_set> read_jwks(std::string_view text);

} // namespace adcraft::http
