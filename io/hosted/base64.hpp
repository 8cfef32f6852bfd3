#pragma once

#include <string>
#include <string_view>

namespace adcraft::hosted {

/// @returns the bytes, or nothing if `x` is no base64 with its padding. Pure.
std::string from_base64(std::string_view x);

} // namespace adcraft::hosted
