#pragma once

#include <string>
#include <string_view>

/// Ways to write bytes as text that travels. Pure; any thread.
namespace adcraft::net {

/// @returns the bytes of padded base64 in its first alphabet; nothing if `x` is
///   none, not even with a line end behind it.
std::string from_base64(std::string_view x);

std::string to_base64(std::string_view bytes);

/// @returns `x` as a part of a URL: all but letters, digits and "-._~" in
///   percent signs.
std::string percent_encoded(std::string_view x);

} // namespace adcraft::net
