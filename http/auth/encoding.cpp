#include "http/auth/encoding.hpp"

#include <openssl/evp.h>

namespace adcraft::http {

namespace {

int value_of(char x) {
  if (x >= 'A' && x <= 'Z')
    return x - 'A';
  if (x >= 'a' && x <= 'z')
    return x - 'a' + 26;
  if (x >= '0' && x <= '9')
    return x - '0' + 52;
  return x == '-' ? 62 : x == '_' ? 63 : -1;
}

} // namespace

bool read_base64url(std::string_view x, std::string& to) {
  to.clear();
  to.reserve(x.size() / 4 * 3 + 2);
  auto bits = 0u;
  auto count = 0;
  for (auto c : x) {
    auto value = value_of(c);
    if (value < 0)
      return false;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      to += static_cast<char>(bits >> count & 0xff);
    }
  }
  return count < 6 && (bits & ((1u << count) - 1)) == 0;
}

std::string sha256(std::string_view x) {
  // Fetched once: looking the algorithm up costs more than a short hash.
  static const auto algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  std::string result(32, '\0');
  EVP_Digest(x.data(), x.size(), reinterpret_cast<unsigned char*>(&result[0]),
             nullptr, algorithm, nullptr);
  return result;
}

std::string hex(std::string_view x) {
  std::string result;
  result.reserve(x.size() * 2);
  for (unsigned char c : x) {
    result += "0123456789abcdef"[c >> 4];
    result += "0123456789abcdef"[c & 15];
  }
  return result;
}

} // namespace adcraft::http
