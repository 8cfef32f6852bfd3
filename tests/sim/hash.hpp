#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Hashes, and chance that is the same in every run.
namespace adcraft::sim {

std::string sha256_hex(std::string_view x);
std::string md5_hex(std::string_view x);
std::string hmac_sha256(const std::string& key, std::string_view x);
std::string base64(std::string_view x);

/// @returns nothing of what follows the first sign that is no base64.
std::string from_base64(const std::string& x);

/// @returns 0 to below 1, for `seed` and `what` always the same.
double dice(uint64_t seed, std::string_view what);

/// @returns `size` lower-case letters and digits, likewise.
std::string name_of(std::string_view what, size_t size);

} // namespace adcraft::sim
