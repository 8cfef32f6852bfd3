#include "http/auth/signature.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <vector>

namespace adcraft::http {

namespace {

template <auto Free>
struct freed {
  template <class T>
  void operator()(T* x) const {
    Free(x);
  }
};

template <class T, auto Free>
using owned = std::unique_ptr<T, freed<Free>>;

using number = owned<BIGNUM, BN_free>;

const unsigned char* bytes(std::string_view x) {
  return reinterpret_cast<const unsigned char*>(x.data());
}

number number_of(std::string_view x) {
  return number{BN_bin2bn(bytes(x), static_cast<int>(x.size()), nullptr)};
}

/// Builds a public key; null if OpenSSL does not believe it is one.
std::shared_ptr<EVP_PKEY> key_of(const char* type, OSSL_PARAM_BLD* parts) {
  owned<OSSL_PARAM, OSSL_PARAM_free> params{OSSL_PARAM_BLD_to_param(parts)};
  owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> make{
    EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
  EVP_PKEY* made = nullptr;
  if (!params || !make || EVP_PKEY_fromdata_init(make.get()) != 1
      || EVP_PKEY_fromdata(make.get(), &made, EVP_PKEY_PUBLIC_KEY, params.get())
           != 1)
    return nullptr;
  std::shared_ptr<EVP_PKEY> result{made, EVP_PKEY_free};
  owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> check{
    EVP_PKEY_CTX_new_from_pkey(nullptr, made, nullptr)};
  if (!check || EVP_PKEY_public_check_quick(check.get()) != 1)
    return nullptr;
  return result;
}

/// A token holds r and s side by side; OpenSSL wants them as DER.
std::vector<unsigned char> der_of(std::string_view raw) {
  auto r = number_of(raw.substr(0, 32));
  auto s = number_of(raw.substr(32));
  owned<ECDSA_SIG, ECDSA_SIG_free> x{ECDSA_SIG_new()};
  if (!r || !s || !x || ECDSA_SIG_set0(x.get(), r.get(), s.get()) != 1)
    return {};
  // They are the signature's now.
  [[maybe_unused]] auto given = std::pair{r.release(), s.release()};
  auto size = i2d_ECDSA_SIG(x.get(), nullptr);
  std::vector<unsigned char> result(static_cast<size_t>(size > 0 ? size : 0));
  auto place = result.data();
  if (size > 0)
    i2d_ECDSA_SIG(x.get(), &place);
  return result;
}

} // namespace

public_key es256_key(std::string_view x, std::string_view y) {
  if (x.size() != 32 || y.size() != 32)
    return {signing::es256, nullptr};
  auto point = std::string{"\x04"}.append(x).append(y);
  owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> parts{OSSL_PARAM_BLD_new()};
  OSSL_PARAM_BLD_push_utf8_string(parts.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                  "prime256v1", 0);
  OSSL_PARAM_BLD_push_octet_string(parts.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                   point.data(), point.size());
  return {signing::es256, key_of("EC", parts.get())};
}

public_key rs256_key(std::string_view n, std::string_view e) {
  auto modulus = number_of(n);
  auto exponent = number_of(e);
  if (!modulus || !exponent || n.size() > 1024 || e.size() > 8
      || BN_num_bits(modulus.get()) < 2048)
    return {signing::rs256, nullptr};
  owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> parts{OSSL_PARAM_BLD_new()};
  OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
  OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
  return {signing::rs256, key_of("RSA", parts.get())};
}

bool is_signed(const public_key& by, std::string_view text,
               std::string_view signature) {
  if (!by.key || (by.how == signing::es256 && signature.size() != 64))
    return false;
  std::vector<unsigned char> raw{bytes(signature),
                                 bytes(signature) + signature.size()};
  if (by.how == signing::es256)
    raw = der_of(signature);
  owned<EVP_MD_CTX, EVP_MD_CTX_free> x{EVP_MD_CTX_new()};
  // The padding of an RSA key is PKCS#1 1.5 unless it is asked for another.
  return x
         && EVP_DigestVerifyInit_ex(x.get(), nullptr, "SHA256", nullptr,
                                    nullptr, by.key.get(), nullptr)
              == 1
         && EVP_DigestVerify(x.get(), raw.data(), raw.size(), bytes(text),
                             text.size())
              == 1;
}

bool is_signed(std::string_view secret, std::string_view text,
               std::string_view signature) {
  unsigned char own[EVP_MAX_MD_SIZE] = {};
  auto size = 0u;
  if (HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
           bytes(text), text.size(), own, &size)
      == nullptr)
    return false;
  return signature.size() == size
         && CRYPTO_memcmp(own, signature.data(), size) == 0;
}

} // namespace adcraft::http
