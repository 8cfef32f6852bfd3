#include "http/front/text.hpp"

#include <algorithm>
#include <array>

namespace adcraft::http {

namespace {

using byte_set = std::array<bool, 256>;

constexpr byte_set make_token_set() {
  byte_set result{};
  for (auto c = '0'; c <= '9'; ++c)
    result[static_cast<size_t>(c)] = true;
  for (auto c = 'a'; c <= 'z'; ++c)
    result[static_cast<size_t>(c)] = result[static_cast<size_t>(c - 32)] = true;
  for (auto c : std::string_view{"!#$%&'*+-.^_`|~"})
    result[static_cast<size_t>(c)] = true;
  return result;
}

constexpr auto token_set = make_token_set();

unsigned char byte(char c) {
  return static_cast<unsigned char>(c);
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Bytes of the character that begins `x`; 0 if none does.
size_t utf8_size(std::string_view x) {
  auto c = byte(x[0]);
  if (c < 0x80)
    return 1;
  size_t result = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
  if (c < 0xC2 || c > 0xF4 || x.size() < result)
    return 0;
  for (size_t i = 1; i < result; ++i)
    if ((byte(x[i]) & 0xC0) != 0x80)
      return 0;
  // No second spelling, no half of a surrogate, nothing past U+10FFFF.
  auto next = byte(x[1]);
  auto bad = (c == 0xE0 && next < 0xA0) || (c == 0xED && next > 0x9F)
             || (c == 0xF0 && next < 0x90) || (c == 0xF4 && next > 0x8F);
  return bad ? 0 : result;
}

} // namespace

bool is_token(std::string_view x) noexcept {
  return !x.empty() && std::all_of(x.begin(), x.end(), [](char c) {
    return token_set[byte(c)];
  });
}

bool is_field_value(std::string_view x) noexcept {
  return std::all_of(x.begin(), x.end(), [](char c) {
    return c == '\t' || (byte(c) >= 32 && c != 127);
  });
}

bool is_utf8(std::string_view x) noexcept {
  while (!x.empty()) {
    auto n = utf8_size(x);
    if (n == 0)
      return false;
    x.remove_prefix(n);
  }
  return true;
}

bool same_text(std::string_view x, std::string_view y) noexcept {
  return x.size() == y.size()
         && std::equal(x.begin(), x.end(), y.begin(),
                       [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view trimmed(std::string_view x) noexcept {
  constexpr auto blank = " \t";
  auto first = x.find_first_not_of(blank);
  if (first == std::string_view::npos)
    return {};
  return x.substr(first, x.find_last_not_of(blank) - first + 1);
}

} // namespace adcraft::http
