#include "io/net/text_codes.hpp"

#include <openssl/evp.h>

namespace adcraft::net {

namespace {

constexpr std::string_view letters
  = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const unsigned char* bytes_of(std::string_view x) {
  return reinterpret_cast<const unsigned char*>(x.data());
}

} // namespace

std::string from_base64(std::string_view x) {
  static const auto alphabet = std::string{letters} + "+/";
  auto padding = x.ends_with("==") ? 2u : x.ends_with("=") ? 1u : 0u;
  // OpenSSL would pass over blanks and take padding anywhere.
  if (x.size() % 4 != 0
      || x.substr(0, x.size() - padding).find_first_not_of(alphabet)
           != std::string_view::npos)
    return {};
  std::string result(x.size() / 4 * 3, '\0');
  auto n = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(result.data()),
                           bytes_of(x), static_cast<int>(x.size()));
  // It counts the padding as bytes.
  result.resize(n < 0 ? 0 : static_cast<size_t>(n) - padding);
  return result;
}

std::string to_base64(std::string_view bytes) {
  std::string result((bytes.size() + 2) / 3 * 4 + 1, '\0');
  auto n = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(result.data()),
                           bytes_of(bytes), static_cast<int>(bytes.size()));
  result.resize(static_cast<size_t>(n));
  return result;
}

std::string percent_encoded(std::string_view x) {
  static const auto plain = std::string{letters} + "-._~";
  constexpr auto digits = "0123456789ABCDEF";
  std::string result;
  for (unsigned char c : x)
    if (plain.find(static_cast<char>(c)) != std::string::npos)
      result += static_cast<char>(c);
    else
      result.append({'%', digits[c >> 4], digits[c & 15]});
  return result;
}

} // namespace adcraft::net
