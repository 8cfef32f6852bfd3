#include "tests/sim/hash.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <cstring>

namespace adcraft::sim {

namespace {

std::string digest(const EVP_MD* kind, std::string_view x) {
  unsigned char out[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  EVP_Digest(x.data(), x.size(), out, &size, kind, nullptr);
  return {reinterpret_cast<char*>(out), size};
}

std::string hex(const std::string& x) {
  constexpr char digits[] = "0123456789abcdef";
  std::string result;
  for (unsigned char c : x) {
    result += digits[c >> 4];
    result += digits[c & 15];
  }
  return result;
}

} // namespace

std::string sha256_hex(std::string_view x) {
  return hex(digest(EVP_sha256(), x));
}

std::string md5_hex(std::string_view x) {
  return hex(digest(EVP_md5(), x));
}

std::string hmac_sha256(const std::string& key, std::string_view x) {
  unsigned char out[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(x.data()), x.size(), out, &size);
  return {reinterpret_cast<char*>(out), size};
}

std::string base64(std::string_view x) {
  std::string result(4 * ((x.size() + 2) / 3), '\0');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(result.data()),
                  reinterpret_cast<const unsigned char*>(x.data()),
                  static_cast<int>(x.size()));
  return result;
}

std::string from_base64(const std::string& x) {
  constexpr const char* signs
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  unsigned bits = 0;
  auto have = 0;
  for (auto c : x) {
    auto at = c == '\0' ? nullptr : std::strchr(signs, c);
    if (at == nullptr)
      break;
    bits = bits << 6 | static_cast<unsigned>(at - signs);
    have += 6;
    if (have < 8)
      continue;
    have -= 8;
    result += static_cast<char>(bits >> have & 0xff);
  }
  return result;
}

double dice(uint64_t seed, std::string_view what) {
  auto x = digest(EVP_sha256(), std::to_string(seed) + ":" + std::string{what});
  uint64_t number = 0;
  std::memcpy(&number, x.data(), sizeof(number));
  return static_cast<double>(number >> 11) / 9007199254740992.0;
}

std::string name_of(std::string_view what, size_t size) {
  constexpr const char* signs = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string result;
  for (unsigned char c : digest(EVP_sha512(), what))
    result += signs[c & 31];
  return result.substr(0, size);
}

} // namespace adcraft::sim
