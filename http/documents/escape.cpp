#include "http/documents/escape.hpp"

#include <cctype>

namespace adcraft::http {

std::string percent_encoded(std::string_view x) {
  constexpr auto digits = "0123456789ABCDEF";
  std::string result;
  for (unsigned char c : x)
    if (std::isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~')
      result += static_cast<char>(c);
    else
      (((result += '%') += digits[c >> 4])) += digits[c & 15];
  return result;
}

std::string html_escaped(std::string_view x) {
  std::string result;
  for (auto c : x)
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  return result;
}

std::string base64url(std::string_view bytes) {
  constexpr auto digits
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string result;
  unsigned held = 0;
  int bits = 0;
  for (unsigned char c : bytes) {
    held = held << 8 | c;
    for (bits += 8; bits >= 6; bits -= 6)
      result += digits[held >> (bits - 6) & 63];
  }
  if (bits > 0)
    result += digits[held << (6 - bits) & 63];
  return result;
}

std::string hex_of(std::string_view bytes) {
  constexpr auto digits = "0123456789abcdef";
  std::string result;
  for (unsigned char c : bytes) {
    result += digits[c >> 4];
    result += digits[c & 15];
  }
  return result;
}

} // namespace adcraft::http
