#include "tests/bench/orchestrate/tiny_png.hpp"

#include <array>

namespace adcraft::bench {

namespace {

constexpr uint32_t width = 24;
constexpr uint32_t height = 16;

std::string big_endian(uint32_t x) {
  return {static_cast<char>(x >> 24), static_cast<char>(x >> 16),
          static_cast<char>(x >> 8), static_cast<char>(x)};
}

constexpr std::array<uint32_t, 256> crc_table() {
  std::array<uint32_t, 256> result{};
  for (uint32_t n = 0; n < 256; ++n) {
    auto c = n;
    for (auto k = 0; k < 8; ++k)
      c = (c & 1) != 0 ? 0xedb88320 ^ (c >> 1) : c >> 1;
    result[n] = c;
  }
  return result;
}

uint32_t crc_of(const std::string& x) {
  static constexpr auto table = crc_table();
  auto c = UINT32_MAX;
  for (auto byte : x)
    c = table[(c ^ static_cast<uint8_t>(byte)) & 0xff] ^ (c >> 8);
  return ~c;
}

uint32_t adler_of(const std::string& x) {
  uint32_t a = 1;
  uint32_t b = 0;
  for (auto byte : x) {
    a = (a + static_cast<uint8_t>(byte)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

std::string chunk(const std::string& type, const std::string& data) {
  return big_endian(static_cast<uint32_t>(data.size())) + type + data
         + big_endian(crc_of(type + data));
}

/// Lines of RGB, each without a filter.
std::string pixels_of(uint64_t number) {
  std::string result;
  for (uint32_t y = 0; y < height; ++y) {
    result += '\0';
    for (uint32_t i = 0; i < width * 3; ++i) {
      number = number * 6364136223846793005 + 1442695040888963407;
      result += static_cast<char>(number >> 56);
    }
  }
  return result;
}

/// One stored block: nothing is squeezed.
std::string zlib_of(const std::string& x) {
  auto n = static_cast<uint16_t>(x.size());
  auto low_first = [](uint16_t v) {
    return std::string{static_cast<char>(v), static_cast<char>(v >> 8)};
  };
  return "\x78\x01\x01" + low_first(n) + low_first(static_cast<uint16_t>(~n))
         + x + big_endian(adler_of(x));
}

uint32_t number_at(const std::string& x, size_t at) {
  uint32_t result = 0;
  for (size_t i = 0; i < 4; ++i)
    result = result << 8 | static_cast<uint8_t>(x[at + i]);
  return result;
}

const std::string signature = "\x89PNG\r\n\x1a\n";

} // namespace

bool is_whole_png(const std::string& bytes) {
  if (bytes.compare(0, signature.size(), signature) != 0)
    return false;
  constexpr size_t frame = 12; // length, type, sum
  for (auto at = signature.size(); at + frame <= bytes.size();) {
    size_t size = number_at(bytes, at);
    if (size > bytes.size() - at - frame)
      return false;
    auto part = bytes.substr(at + 4, size + 4);
    at += frame + size;
    if (crc_of(part) != number_at(bytes, at - 4))
      return false;
    if (part == "IEND")
      return at == bytes.size();
  }
  return false;
}

std::string tiny_png(uint64_t number) {
  const std::string kind{8, 2, 0, 0, 0}; // 8 bits, RGB
  return signature
         + chunk("IHDR", big_endian(width) + big_endian(height) + kind)
         + chunk("IDAT", zlib_of(pixels_of(number))) + chunk("IEND", {});
}

} // namespace adcraft::bench
