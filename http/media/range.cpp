#include "http/media/range.hpp"

#include "http/front/text.hpp"
#include "http/media/header_fields.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace adcraft::http {

namespace {

/// Takes digits from the front.
std::optional<uint64_t> take_number(std::string_view& text) {
  uint64_t result = 0;
  auto [end, err]
    = std::from_chars(text.data(), text.data() + text.size(), result);
  if (err != std::errc{})
    return {};
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return result;
}

} // namespace

wanted_bytes parse_range(const std::string& text, uint64_t size) {
  constexpr std::string_view unit = "bytes=";
  wanted_bytes result;
  if (lower_case(text.substr(0, unit.size())) != unit)
    return result;
  auto rest = trimmed(std::string_view{text}.substr(unit.size()));
  auto first = take_number(rest);
  if (rest.empty() || rest.front() != '-')
    return result;
  rest.remove_prefix(1);
  auto last = take_number(rest);
  if (!rest.empty() || (!first && !last) || (first && last && *last < *first))
    return result;
  if (!first) { // so many bytes at the end
    result.what
      = *last == 0 || size == 0 ? wanted_bytes::none : wanted_bytes::part;
    result.first = size - std::min(*last, size);
    result.last = size == 0 ? 0 : size - 1;
    return result;
  }
  result.what = *first < size ? wanted_bytes::part : wanted_bytes::none;
  result.first = *first;
  result.last = size == 0 ? 0 : std::min(last.value_or(size - 1), size - 1);
  return result;
}

} // namespace adcraft::http
