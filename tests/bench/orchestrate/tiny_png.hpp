#pragma once

#include <cstdint>
#include <string>

namespace adcraft::bench {

/// @returns a picture of 24 x 16 pixels, 1.3 KB, another one for each number.
std::string tiny_png(uint64_t number);

} // namespace adcraft::bench
