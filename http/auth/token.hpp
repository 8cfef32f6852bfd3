#pragma once

#include "actors/model/json_reader.hpp"

#include <string>
#include <string_view>

namespace adcraft::http {

/// A JSON Web Token taken apart; nothing of it is believed yet.
struct token {
  std::string alg;
  /// Empty: it names no key.
  std::string kid;
  json_document claims;
  /// What the signature is of.
  std::string text;
  std::string signature;
};

/// Takes a compact token apart (RFC 7515, 7519). Headers that name keys by URL
/// or bring them along are not looked at.
/// @returns `invalid_argument` if it is no such token, larger than 8 KiB, or
///   wants something (`crit`) that nobody here understands.
caf::expected<token> read_token(std::string_view text);

/// What a token must say.
struct token_rules {
  /// `iss`, exactly.
  std::string issuer;
  /// One of `aud`.
  std::string audience = "authenticated";
  /// Shared secret of HS256; empty: no such token is good.
  std::string secret;
  /// `sub` must be a UUID.
  bool uuid_subjects = true;
  /// Seconds by which clocks may differ.
  int64_t leeway = 60;
};

} // namespace adcraft::http
