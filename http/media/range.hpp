#pragma once

#include <cstdint>
#include <string>

namespace adcraft::http {

/// What of a file somebody wants.
struct wanted_bytes {
  enum kind : uint8_t { whole, part, none };
  kind what = whole;
  uint64_t first = 0;
  uint64_t last = 0;
};

/// Reads a Range header (RFC 9110) for a file of `size` bytes. One that is not
/// well formed, or asks for several stretches, is as good as none: the whole
/// file. `none`: nothing of the file lies there. Pure.
wanted_bytes parse_range(const std::string& text, uint64_t size);

} // namespace adcraft::http
