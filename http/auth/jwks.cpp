#include "http/auth/jwks.hpp"

#include "actors/model/json_reader.hpp"
#include "http/auth/encoding.hpp"

namespace adcraft::http {

namespace {

using nlohmann::json;

std::string text_in(const json& x, const char* name) {
  auto i = x.find(name);
  return i != x.end() && i->is_string() ? i->get<std::string>() : std::string{};
}

std::string bytes_in(const json& x, const char* name) {
  std::string result;
  return read_base64url(text_in(x, name), result) ? result : std::string{};
}

/// Whether `x[name]`, if it is there, says `expected`.
bool agrees(const json& x, const char* name, const char* expected) {
  return !x.contains(name) || text_in(x, name) == expected;
}

public_key key_of(const json& x) {
  auto type = text_in(x, "kty");
  if (type == "EC" && text_in(x, "crv") == "P-256" && agrees(x, "alg", "ES256"))
    return es256_key(bytes_in(x, "x"), bytes_in(x, "y"));
  if (type == "RSA" && agrees(x, "alg", "RS256"))
    return rs256_key(bytes_in(x, "n"), bytes_in(x, "e"));
  return {};
}

} // namespace

caf::expected<key_set> read_jwks(std::string_view text) {
  auto doc = parse_json(text, "the issuer's keys");
  if (!doc)
    return std::move(doc.error());
  auto keys = doc->root.find("keys");
  if (keys == doc->root.end() || !keys->is_array())
    return fail(ec::invalid_argument, "the issuer's keys: there is no list");
  key_set result;
  for (auto& x : *keys) {
    if (!x.is_object() || !agrees(x, "use", "sig"))
      continue;
    auto id = text_in(x, "kid");
    auto key = key_of(x);
    if (!id.empty() && key.key)
      result.emplace(id, std::move(key));
  }
  return result;
}

} // namespace adcraft::http
