#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace adcraft::http {

/// Who signs how. A key has one algorithm, whatever a token says of itself.
enum class signing : uint8_t { es256, rs256 };

/// A key of an issuer, good for one algorithm.
struct public_key {
  signing how = signing::es256;
  std::shared_ptr<evp_pkey_st> key;
};

/// An elliptic key from its coordinates (P-256), an RSA key from modulus and
/// exponent: big endian bytes.
/// @returns a key without `key` if they are no such key, or below 2048 bits.
public_key es256_key(std::string_view x, std::string_view y);
public_key rs256_key(std::string_view n, std::string_view e);

/// Whether `signature`, as it stands in a token, is that of `text`. Any thread.
bool is_signed(const public_key& by, std::string_view text,
               std::string_view signature);

/// The same for HS256, in constant time.
bool is_signed(std::string_view secret, std::string_view text,
               std::string_view signature);

} // namespace adcraft::http
