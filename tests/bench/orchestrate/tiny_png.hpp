#pragma once

#include <cstdint>
#include <string>

namespace adcraft::bench {

/// @returns a picture of 24 x 16 pixels, 1.3 KB, another one for each number.
std::string tiny_png(uint64_t number);

/// Whether `bytes` are a PNG whose every part has the sum that it claims.
bool is_whole_png(const std::string& bytes);

} // namespace adcraft::bench
