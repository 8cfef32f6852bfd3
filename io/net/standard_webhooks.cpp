#include "io/net/standard_webhooks.hpp"

#include "io/net/text_codes.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace adcraft::net {

namespace {

constexpr std::string_view prefix = "whsec_";
constexpr std::string_view version = "v1,";
constexpr int64_t tolerance = 300; // seconds
constexpr size_t most_signatures = 2048;

/// @returns the key of a secret, or nothing if it is none.
std::string key_of(std::string_view secret) {
  if (secret.substr(0, prefix.size()) != prefix)
    return {};
  auto key = from_base64(secret.substr(prefix.size()));
  return key.size() < 16 || key.size() > 64 ? std::string{} : key;
}

bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size()
         && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

/// @returns whether one of the blank-separated `given` is `wanted`.
bool contains(std::string_view given, std::string_view wanted) {
  auto found = false;
  while (!given.empty()) {
    auto one = given.substr(0, given.find(' '));
    found = is_same(one, wanted) || found;
    given.remove_prefix(std::min(given.size(), one.size() + 1));
  }
  return found;
}

bool is_recent(const std::string& timestamp, int64_t now) {
  int64_t at = 0;
  auto end = timestamp.data() + timestamp.size();
  auto [stop, trouble] = std::from_chars(timestamp.data(), end, at);
  // Within range first: no sum of the two may overflow.
  return trouble == std::errc{} && stop == end && at > 0 && at < now * 2
         && std::abs(at - now) <= tolerance;
}

} // namespace

caf::expected<std::string> sign_webhook(const std::string& secret,
                                        const std::string& id,
                                        const std::string& timestamp,
                                        std::string_view body) {
  auto key = key_of(secret);
  if (key.empty())
    return fail(ec::invalid_argument,
                "secret: give whsec_ and 16 to 64 bytes in base64");
  auto message = id + "." + timestamp + "." + std::string{body};
  unsigned char bytes[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
       bytes, &size);
  return std::string{version}
         + to_base64({reinterpret_cast<const char*>(bytes), size});
}

bool is_good_webhook(const std::vector<std::string>& secrets,
                     const webhook_headers& headers, std::string_view body,
                     int64_t now) {
  if (headers.id.empty() || headers.signature.size() > most_signatures
      || !is_recent(headers.timestamp, now))
    return false;
  auto good = false;
  for (auto& secret : secrets)
    if (auto wanted = sign_webhook(secret, headers.id, headers.timestamp, body))
      good = contains(headers.signature, *wanted) || good;
  return good;
}

} // namespace adcraft::net
