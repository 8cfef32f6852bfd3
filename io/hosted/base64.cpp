#include "io/hosted/base64.hpp"

#include <array>
#include <cstdint>

namespace adcraft::hosted {

namespace {

constexpr std::string_view letters
  = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<int8_t, 256> values = [] {
  std::array<int8_t, 256> result{};
  result.fill(-1);
  for (size_t i = 0; i < letters.size(); ++i)
    result[static_cast<unsigned char>(letters[i])] = static_cast<int8_t>(i);
  return result;
}();

} // namespace

std::string from_base64(std::string_view x) {
  if (x.empty() || x.size() % 4 != 0)
    return {};
  auto padding = x.ends_with("==") ? 2u : x.ends_with("=") ? 1u : 0u;
  x.remove_suffix(padding);
  std::string result;
  result.reserve(x.size() / 4 * 3 + 3);
  uint32_t bits = 0;
  int held = 0;
  for (unsigned char c : x) {
    if (values[c] < 0)
      return {};
    bits = bits << 6 | static_cast<uint32_t>(values[c]);
    held += 6;
    if (held >= 8)
      result += static_cast<char>(bits >> (held -= 8) & 0xff);
  }
  return result;
}

} // namespace adcraft::hosted
