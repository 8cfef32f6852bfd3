#pragma once

#include <string>
#include <string_view>

/// What tokens and fingerprints are written in. Pure; any thread.
namespace adcraft::http {

/// Reads base64url without padding, strictly: every text has one spelling.
/// @returns false if `x` is not that.
bool read_base64url(std::string_view x, std::string& to);

/// The SHA-256 of `x`, 32 bytes.
std::string sha256(std::string_view x);

/// Bytes as lower case hexadecimal.
std::string hex(std::string_view x);

} // namespace adcraft::http
