#include "http/documents/links.hpp"

#include "http/documents/escape.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <charconv>

namespace adcraft::http {

namespace {

constexpr int64_t hour = 3600;

/// 128 bits are plenty for a URL that lives two hours.
constexpr size_t signature_bytes = 16;

std::string signature_of(const std::string& secret, const std::string& key,
                         const std::string& name, const std::string& expires) {
  auto what = key + "\n" + expires + "\n" + name;
  unsigned char hash[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  ::HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(what.data()), what.size(), hash,
         &size);
  return base64url({reinterpret_cast<const char*>(hash), signature_bytes});
}

bool same(const std::string& x, const std::string& y) {
  return x.size() == y.size()
         && ::CRYPTO_memcmp(x.data(), y.data(), x.size()) == 0;
}

} // namespace

media_links::media_links(std::string secret, std::string base)
  : secret_(std::move(secret)), base_(std::move(base)) {
  while (!base_.empty() && base_.back() == '/')
    base_.pop_back();
}

std::string media_links::url_of(const std::string& key, int64_t now,
                                const std::string& name) const {
  auto result = base_ + "/media/" + key;
  auto add
    = [&, first = true](const char* field, const std::string& value) mutable {
        result += first ? "?" : "&";
        result += field + percent_encoded(value);
        first = false;
      };
  if (!name.empty())
    add("download=", name);
  if (secret_.empty())
    return result;
  auto expires = std::to_string((now / hour + 2) * hour);
  add("expires=", expires);
  add("sig=", signature_of(secret_, key, name, expires));
  return result;
}

bool media_links::is_good(const std::string& key, const std::string& name,
                          const std::string& expires,
                          const std::string& signature, int64_t now) const {
  if (secret_.empty())
    return true;
  int64_t until = 0;
  auto end = expires.data() + expires.size();
  auto [stop, code] = std::from_chars(expires.data(), end, until);
  if (code != std::errc{} || stop != end || until <= now)
    return false;
  return same(signature, signature_of(secret_, key, name, expires));
}

std::string media_links::absolute(const std::string& path) const {
  return base_ + path;
}

} // namespace adcraft::http
