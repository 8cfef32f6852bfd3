#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adcraft::http {

/// Names and values in the order of the wire.
using pairs = std::vector<std::pair<std::string, std::string>>;

/// One request, read whole. Strings are bytes as they came, except where it
/// says decoded: then they are UTF-8 without a zero byte, and may hold slashes
/// and dots that the path did not show.
struct request {
  std::string method;
  /// Path and query as sent; what an absolute URI says before them is gone.
  std::string target;
  /// Path before the query, not decoded.
  std::string path;
  /// Decoded.
  pairs query;
  /// What the route's pattern caught, such as {"id", "c1"}; decoded.
  pairs params;
  pairs headers;
  std::string body;
  /// Address of the other end, without port.
  std::string peer;
  bool keep_alive = true;

  /// @returns the first header of that name, whatever its case; or null.
  const std::string* header(std::string_view name) const noexcept;

  /// @returns the caught or asked value; empty if there is none.
  const std::string& param(std::string_view name) const noexcept;
  const std::string& asked(std::string_view name) const noexcept;
};

/// Decodes %XX. @returns false if `x` is not well formed, not UTF-8, or holds
/// a zero byte.
bool percent_decode(std::string_view x, std::string& to);

/// Reads "a=1&b=%20"; a plus is a space, as forms and URLSearchParams have it.
/// @returns false if it is not well formed.
bool parse_query(std::string_view x, pairs& to);

} // namespace adcraft::http
