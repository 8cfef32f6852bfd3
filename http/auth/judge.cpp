#include "http/auth/verdict.hpp"

namespace adcraft::http {

namespace {

const char* name_of(signing x) {
  return x == signing::es256 ? "ES256" : "RS256";
}

verdict no(verdict::kind what, std::string why) {
  return {what, {}, 0, std::move(why)};
}

/// @returns `good` if the signature is.
verdict check_signature(const token& x, const key_set& keys,
                        const token_rules& rules) {
  auto wrong = no(verdict::refused, "The token's signature is wrong.");
  auto key = keys.find(x.kid);
  // The key decides how it is used, never the token: a public key that served
  // as the secret of HS256 would let everybody sign.
  if (key != keys.end()) {
    auto& [id, k] = *key;
    return x.alg == name_of(k.how) && is_signed(k, x.text, x.signature)
             ? no(verdict::good, {})
             : wrong;
  }
  if (x.alg == "HS256")
    return !rules.secret.empty() && is_signed(rules.secret, x.text, x.signature)
             ? no(verdict::good, {})
             : wrong;
  if (x.alg != "ES256" && x.alg != "RS256")
    return no(verdict::refused, "The token is signed in a way we do not take.");
  if (x.kid.empty())
    return no(verdict::refused, "The token does not name its key.");
  return no(verdict::unknown_key, "Nobody here knows the token's key.");
}

} // namespace

verdict judge(const token& x, const key_set& keys, const token_rules& rules,
              int64_t now) {
  auto result = check_signature(x, keys, rules);
  if (result.what != verdict::good)
    return result;
  return believe(x.claims.root, rules, now);
}

} // namespace adcraft::http
