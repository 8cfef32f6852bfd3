#include "http/front/request.hpp"
#include "http/front/text.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

/// @returns 0 to 15, or -1.
int hex_digit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  auto low = static_cast<char>(c | 0x20);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

bool decode(std::string_view x, std::string& to, bool plus_is_space) {
  to.clear();
  for (size_t i = 0; i < x.size(); ++i) {
    auto c = x[i];
    if (c == '+' && plus_is_space)
      c = ' ';
    if (x[i] == '%') {
      auto high = i + 2 < x.size() ? hex_digit(x[i + 1]) : -1;
      auto low = i + 2 < x.size() ? hex_digit(x[i + 2]) : -1;
      if (high < 0 || low < 0)
        return false;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    }
    if (c == '\0')
      return false;
    to += c;
  }
  return is_utf8(to);
}

} // namespace

bool percent_decode(std::string_view x, std::string& to) {
  return decode(x, to, false);
}

bool parse_query(std::string_view x, pairs& to) {
  to.clear();
  while (!x.empty()) {
    auto piece = x.substr(0, x.find('&'));
    x.remove_prefix(std::min(piece.size() + 1, x.size()));
    if (piece.empty())
      continue;
    auto name = piece.substr(0, piece.find('='));
    auto value = piece.substr(std::min(name.size() + 1, piece.size()));
    auto& added = to.emplace_back();
    if (!decode(name, added.first, true) || !decode(value, added.second, true))
      return false;
  }
  return true;
}

} // namespace adcraft::http
