#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adcraft::http {

/// One line of text with commas (RFC 4180); quoted cells may span several.
struct csv_line {
  /// In the text, from 1; where it begins.
  size_t line = 0;
  std::vector<std::string> cells;
  /// A quote has no end, or something stands behind it.
  bool is_torn = false;
};

/// Takes a line from the front of `rest` and counts the lines of text that it
/// spans. Pure.
csv_line take_csv_line(std::string_view& rest, size_t& line);

} // namespace adcraft::http
