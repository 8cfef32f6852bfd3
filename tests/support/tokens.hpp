#pragma once

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

/// Issuers of tokens, made from nothing but OpenSSL.
namespace adcraft::test {

inline std::string base64url(const std::string& x) {
  constexpr auto digits
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string result;
  unsigned bits = 0;
  auto count = 0;
  for (unsigned char c : x) {
    bits = bits << 8 | c;
    for (count += 8; count >= 6; count -= 6)
      result += digits[bits >> (count - 6) & 63];
  }
  if (count > 0)
    result += digits[bits << (6 - count) & 63];
  return result;
}

/// Somebody who signs: "ES256", "RS256" or, with a secret, "HS256".
class issuer {
public:
  issuer(std::string alg, std::string kid, std::string secret = {})
    : alg_(std::move(alg)), kid_(std::move(kid)), secret_(std::move(secret)) {
    if (alg_ == "ES256")
      key_.reset(EVP_EC_gen("P-256"), EVP_PKEY_free);
    else if (alg_ == "RS256")
      key_.reset(EVP_RSA_gen(2048), EVP_PKEY_free);
  }

  /// A token of `claims`; `header` is added to alg, kid and typ.
  std::string token(const nlohmann::json& claims,
                    const nlohmann::json& header = {}) const {
    nlohmann::json head{{"alg", alg_}, {"typ", "JWT"}};
    if (!kid_.empty())
      head["kid"] = kid_;
    if (header.is_object())
      head.update(header);
    auto text = base64url(head.dump()) + "." + base64url(claims.dump());
    return text + "." + base64url(sign(text));
  }

  /// The public key as a JWK.
  nlohmann::json jwk() const {
    if (alg_ == "ES256")
      return {{"kty", "EC"},
              {"crv", "P-256"},
              {"kid", kid_},
              {"alg", alg_},
              {"use", "sig"},
              {"x", number(OSSL_PKEY_PARAM_EC_PUB_X, 32)},
              {"y", number(OSSL_PKEY_PARAM_EC_PUB_Y, 32)}};
    return {{"kty", "RSA"},
            {"kid", kid_},
            {"alg", alg_},
            {"use", "sig"},
            {"n", number(OSSL_PKEY_PARAM_RSA_N, 0)},
            {"e", number(OSSL_PKEY_PARAM_RSA_E, 0)}};
  }

  std::string sign(const std::string& text) const {
    if (!key_)
      return mac(text, secret_);
    std::shared_ptr<EVP_MD_CTX> x{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    EVP_DigestSignInit(x.get(), nullptr, EVP_sha256(), nullptr, key_.get());
    auto in = reinterpret_cast<const unsigned char*>(text.data());
    size_t size = 0;
    EVP_DigestSign(x.get(), nullptr, &size, in, text.size());
    std::vector<unsigned char> raw(size);
    EVP_DigestSign(x.get(), raw.data(), &size, in, text.size());
    raw.resize(size);
    return alg_ == "ES256" ? side_by_side(raw)
                           : std::string{raw.begin(), raw.end()};
  }

  static std::string mac(const std::string& text, const std::string& secret) {
    std::string result(32, '\0');
    unsigned size = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
         reinterpret_cast<unsigned char*>(&result[0]), &size);
    return result;
  }

private:
  static std::string bytes_of(const BIGNUM* x, int size) {
    std::string result(static_cast<size_t>(size > 0 ? size : BN_num_bytes(x)),
                       '\0');
    BN_bn2binpad(x, reinterpret_cast<unsigned char*>(&result[0]),
                 static_cast<int>(result.size()));
    return result;
  }

  std::string number(const char* name, int size) const {
    BIGNUM* x = nullptr;
    EVP_PKEY_get_bn_param(key_.get(), name, &x);
    auto result = base64url(bytes_of(x, size));
    BN_free(x);
    return result;
  }

  static std::string side_by_side(const std::vector<unsigned char>& der) {
    auto place = der.data();
    auto x = d2i_ECDSA_SIG(nullptr, &place, static_cast<long>(der.size()));
    auto result
      = bytes_of(ECDSA_SIG_get0_r(x), 32) + bytes_of(ECDSA_SIG_get0_s(x), 32);
    ECDSA_SIG_free(x);
    return result;
  }

  std::string alg_;
  std::string kid_;
  std::string secret_;
  std::shared_ptr<EVP_PKEY> key_;
};

/// The JWKS document of several issuers.
inline std::string jwks_of(const std::vector<nlohmann::json>& keys) {
  return nlohmann::json{{"keys", keys}}.dump();
}

constexpr auto some_secret
  = "super-secret-jwt-token-with-at-least-32-characters";
constexpr auto some_user = "3f8e1a52-7c1d-4b6e-9f00-0123456789ab";

/// Claims as Supabase writes them, good from `now` for an hour.
inline nlohmann::json some_claims(int64_t now) {
  return {{"iss", "https://ref.supabase.co/auth/v1"},
          {"sub", some_user},
          {"aud", "authenticated"},
          {"exp", now + 3600},
          {"iat", now},
          {"role", "authenticated"},
          {"email", "ann@example.com"},
          {"app_metadata", {{"provider", "email"}}},
          {"user_metadata", nlohmann::json::object()}};
}

} // namespace adcraft::test
