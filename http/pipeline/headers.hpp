#pragma once

#include "http/front/request.hpp"
#include "http/front/text.hpp"

#include <string>
#include <string_view>

namespace adcraft::http {

/// @returns the first value of that name, whatever its case; or null.
const std::string* find_header(const pairs& xs, std::string_view name) noexcept;

/// Sets a header unless it is there.
void default_header(pairs& xs, const char* name, const char* value);

/// Calls `f` with each entry of a list such as `"a", "b"` in a header, without
/// blanks around it, until it returns true. Quoted commas do not divide.
/// @returns whether `f` did.
template <class F>
bool any_entry(std::string_view list, F f) {
  auto begin = size_t{0};
  auto quoted = false;
  for (auto i = size_t{0}; i <= list.size(); ++i) {
    if (i < list.size() && list[i] == '"')
      quoted = !quoted;
    if (i < list.size() && (quoted || list[i] != ','))
      continue;
    auto entry = list.substr(begin, i - begin);
    begin = i + 1;
    entry = trimmed(entry);
    if (!entry.empty() && f(entry))
      return true;
  }
  return false;
}

} // namespace adcraft::http
