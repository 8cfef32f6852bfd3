#define CAF_SUITE pipe_tokens

#include "http/auth/encoding.hpp"
#include "http/auth/jwks.hpp"
#include "http/auth/signature.hpp"
#include "http/auth/token.hpp"
#include "http/auth/verdict.hpp"

#include "tests/support/tokens.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using nlohmann::json;

namespace {

constexpr int64_t now = 1'800'000'000;

std::string decoded(std::string_view x) {
  std::string result;
  return read_base64url(x, result) ? result : "-";
}

token_rules some_rules() {
  token_rules result;
  result.issuer = "https://ref.supabase.co/auth/v1";
  return result;
}

json with(const char* name, const json& value) {
  auto result = some_claims(now);
  if (value.is_discarded())
    result.erase(name);
  else
    result[name] = value;
  return result;
}

const json gone(json::value_t::discarded);

/// What believing says of claims with one thing changed.
verdict::kind with_claim(const char* name, const json& value) {
  return believe(with(name, value), some_rules(), now).what;
}

struct issuers_fixture {
  // Making RSA keys takes a while.
  static const issuer& rsa() {
    static const issuer result{"RS256", "rsa"};
    return result;
  }

  issuer ec{"ES256", "ec"};
  issuer hs{"HS256", "", some_secret};
  key_set keys = *read_jwks(jwks_of({ec.jwk(), rsa().jwk()}));
  token_rules rules = some_rules();

  issuers_fixture() {
    rules.secret = some_secret;
  }

  verdict judged(const std::string& text) {
    auto x = read_token(text);
    return x ? judge(*x, keys, rules, now)
             : verdict{verdict::refused, {}, 0, render(x.error())};
  }

  verdict::kind kind_of(const std::string& text) {
    return judged(text).what;
  }

  std::string good_token() {
    return ec.token(some_claims(now));
  }
};

// RFC 7515, appendix A.
constexpr std::string_view a1_text
  = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEz"
    "MDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
constexpr std::string_view a1_key
  = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTw"
    "jAzZr1Z9CAow";
constexpr std::string_view a1_signature
  = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
constexpr std::string_view a2_text
  = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0"
    "dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
constexpr std::string_view a2_n
  = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPC"
    "JrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZ"
    "o9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2Cap"
    "Hg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9"
    "_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";
constexpr std::string_view a2_signature
  = "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-"
    "0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrn"
    "byTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi1"
    "2jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs"
    "98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
constexpr std::string_view a3_text
  = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0"
    "dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
constexpr std::string_view a3_x = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
constexpr std::string_view a3_y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
constexpr std::string_view a3_signature
  = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJ"
    "qPP3-Kg6NU1Q";

} // namespace

CAF_TEST(base64url has one spelling) {
  CAF_CHECK_EQUAL(decoded(""), "");
  CAF_CHECK_EQUAL(decoded("Zg"), "f");
  CAF_CHECK_EQUAL(decoded("Zm8"), "fo");
  CAF_CHECK_EQUAL(decoded("Zm9v"), "foo");
  CAF_CHECK_EQUAL(decoded("-_8"), "\xfb\xff");
  for (auto bad : {"Z", "Zh", "Zm9", "Zg==", "Zm9v\n", "Z g", "+/8", "Zm9vY"})
    CAF_CHECK_EQUAL(decoded(bad), "-");
}

CAF_TEST(hashes are those of FIPS 180) {
  CAF_CHECK_EQUAL(hex(sha256("abc")),
                  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f2"
                  "0015ad");
  CAF_CHECK_EQUAL(hex(sha256("")),
                  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b78"
                  "52b855");
}

CAF_TEST(the signatures of RFC 7515 are good) {
  auto secret = decoded(a1_key);
  CAF_CHECK(is_signed(secret, a1_text, decoded(a1_signature)));
  auto rsa = rs256_key(decoded(a2_n), decoded("AQAB"));
  CAF_REQUIRE(rsa.key);
  CAF_CHECK(is_signed(rsa, a2_text, decoded(a2_signature)));
  auto ec = es256_key(decoded(a3_x), decoded(a3_y));
  CAF_REQUIRE(ec.key);
  CAF_CHECK(is_signed(ec, a3_text, decoded(a3_signature)));
}

CAF_TEST(a changed bit makes a signature bad) {
  auto secret = decoded(a1_key);
  auto rsa = rs256_key(decoded(a2_n), decoded("AQAB"));
  auto ec = es256_key(decoded(a3_x), decoded(a3_y));
  for (size_t i = 0; i < 32; ++i) {
    auto hs = decoded(a1_signature);
    auto rs = decoded(a2_signature);
    auto es = decoded(a3_signature);
    for (auto x : {&hs, &rs, &es})
      (*x)[i * 5 % 32] ^= static_cast<char>(1 << i % 8);
    CAF_CHECK(!is_signed(secret, a1_text, hs));
    CAF_CHECK(!is_signed(rsa, a2_text, rs));
    CAF_CHECK(!is_signed(ec, a3_text, es));
  }
  for (auto size : {0, 1, 31, 63, 65, 72})
    CAF_CHECK(!is_signed(ec, a3_text, std::string(size_t(size), '\0')));
  // r and s of zero once counted as a signature of everything.
  CAF_CHECK(!is_signed(ec, a3_text, std::string(64, '\0')));
  CAF_CHECK(!is_signed(secret, a1_text, ""));
  CAF_CHECK(!is_signed(rsa, a2_text, ""));
}

CAF_TEST(what is no key is none) {
  CAF_CHECK(!es256_key(std::string(32, '\1'), std::string(32, '\1')).key);
  CAF_CHECK(!es256_key(std::string(32, '\0'), std::string(32, '\0')).key);
  CAF_CHECK(!es256_key(decoded(a3_x), "").key);
  CAF_CHECK(!rs256_key(decoded(a2_n).substr(0, 128), decoded("AQAB")).key);
  CAF_CHECK(!rs256_key("", "").key);
  CAF_CHECK(!is_signed(public_key{}, "x", std::string(64, 'x')));
}

CAF_TEST_FIXTURE_SCOPE(tokens_tests, issuers_fixture)

CAF_TEST(published keys are read by kind) {
  CAF_CHECK_EQUAL(keys.size(), 2u);
  CAF_CHECK(keys.at("ec").how == signing::es256);
  CAF_CHECK(keys.at("rsa").how == signing::rs256);
  auto size = [](json key, json change) {
    key.update(change);
    return read_jwks(jwks_of({key}))->size();
  };
  CAF_CHECK_EQUAL(size(ec.jwk(), {{"use", "sig"}}), 1u);
  CAF_CHECK_EQUAL(size(ec.jwk(), {{"use", "enc"}}), 0u);
  CAF_CHECK_EQUAL(size(ec.jwk(), {{"alg", "ES384"}}), 0u);
  CAF_CHECK_EQUAL(size(ec.jwk(), {{"crv", "P-384"}}), 0u);
  CAF_CHECK_EQUAL(size(ec.jwk(), {{"kid", ""}}), 0u);
  CAF_CHECK_EQUAL(size(ec.jwk(), {{"kid", 7}}), 0u);
  CAF_CHECK_EQUAL(size(ec.jwk(), {{"x", "AA"}}), 0u);
  CAF_CHECK_EQUAL(size(rsa().jwk(), {{"alg", "RS512"}}), 0u);
  CAF_CHECK_EQUAL(size(rsa().jwk(), {{"alg", "HS256"}}), 0u);
  CAF_CHECK_EQUAL(size({{"kty", "oct"}}, {{"kid", "k"}, {"k", "c2VjcmV0"}}),
                  0u);
}

CAF_TEST(what is no list of keys is an error) {
  for (auto bad : {"", "[]", "{}", "{\"keys\":{}}", "<html>", "{\"keys\":[}"})
    CAF_CHECK(!read_jwks(bad));
  auto odd = read_jwks(R"({"keys":[1,null,"x",[]]})");
  CAF_CHECK(odd && odd->empty());
}

CAF_TEST(tokens of every kind are good) {
  auto claims = some_claims(now);
  CAF_CHECK(kind_of(ec.token(claims)) == verdict::good);
  CAF_CHECK(kind_of(rsa().token(claims)) == verdict::good);
  CAF_CHECK(kind_of(hs.token(claims)) == verdict::good);
  // The legacy secret has a key id of its own, which nobody publishes.
  CAF_CHECK(kind_of(hs.token(claims, {{"kid", "legacy"}})) == verdict::good);
  auto x = judged(ec.token(claims));
  CAF_CHECK_EQUAL(x.who.user, some_user);
  CAF_CHECK_EQUAL(x.who.email, "ann@example.com");
  CAF_CHECK(!x.who.is_operator);
  CAF_CHECK_EQUAL(x.until, now + 3660);
}

CAF_TEST(a token is judged by the key it names and no other) {
  issuer stranger{"ES256", "ec"};
  CAF_CHECK(kind_of(stranger.token(some_claims(now))) == verdict::refused);
  issuer other{"ES256", "new"};
  CAF_CHECK(kind_of(other.token(some_claims(now))) == verdict::unknown_key);
  auto swapped = ec.token(some_claims(now), {{"kid", "rsa"}});
  CAF_CHECK(kind_of(swapped) == verdict::refused);
  issuer nameless{"ES256", ""};
  CAF_CHECK(kind_of(nameless.token(some_claims(now))) == verdict::refused);
}

CAF_TEST(a token does not choose its algorithm) {
  auto claims = some_claims(now);
  // Whoever knows a public key must not be able to sign with it.
  for (auto& spelling :
       {ec.jwk().dump(), rsa().jwk()["n"].get<std::string>(),
        decoded(rsa().jwk()["n"].get<std::string>()), std::string{}}) {
    issuer forger{"HS256", "rsa", spelling};
    CAF_CHECK(kind_of(forger.token(claims)) == verdict::refused);
    issuer unnamed{"HS256", "", spelling};
    CAF_CHECK(kind_of(unnamed.token(claims)) == verdict::refused);
  }
  // Nor does the secret sign what names a public key.
  CAF_CHECK(kind_of(hs.token(claims, {{"kid", "ec"}})) == verdict::refused);
  for (auto alg : {"none", "None", "NONE", "", "HS384", "RS256", "ES256K",
                   "PS256", "es256"})
    for (auto kid : {"ec", "rsa", "x", ""}) {
      auto x = judged(ec.token(claims, {{"alg", alg}, {"kid", kid}}));
      CAF_CHECK(x.what == verdict::refused || x.what == verdict::unknown_key);
    }
}

CAF_TEST(without a secret HS256 is never good) {
  rules.secret.clear();
  CAF_CHECK(kind_of(hs.token(some_claims(now))) == verdict::refused);
  issuer empty{"HS256", "", ""};
  CAF_CHECK(kind_of(empty.token(some_claims(now))) == verdict::refused);
}

CAF_TEST(an unsigned token is refused) {
  auto token = good_token();
  auto dot = token.rfind('.');
  CAF_CHECK(kind_of(token.substr(0, dot + 1)) == verdict::refused);
  auto header = base64url(R"({"alg":"none"})");
  auto claims = base64url(some_claims(now).dump());
  CAF_CHECK(kind_of(header + "." + claims + ".") == verdict::refused);
}

CAF_TEST(keys that a token brings along are not looked at) {
  issuer stranger{"ES256", "mine"};
  auto x = kind_of(
    stranger.token(some_claims(now), {{"jwk", stranger.jwk()},
                                      {"jku", "https://evil.example/jwks"},
                                      {"x5u", "https://evil.example/cert"}}));
  CAF_CHECK(x == verdict::unknown_key);
  CAF_CHECK(
    kind_of(ec.token(some_claims(now), {{"jku", "https://evil.example/jwks"}}))
    == verdict::good);
  CAF_CHECK(kind_of(ec.token(some_claims(now), {{"crit", {"exp"}}}))
            == verdict::refused);
}

CAF_TEST(what is no token is refused) {
  auto good = good_token();
  auto first = good.find('.');
  for (auto& bad :
       {std::string{}, std::string{"."}, std::string{".."},
        std::string{"a.b.c"}, good + ".x", good + "=", " " + good, good + "\n",
        good.substr(first), good.substr(0, good.rfind('.')),
        base64url("[]") + good.substr(first),
        base64url("{}") + good.substr(first),
        base64url(R"({"alg":"ES256","alg":"none","kid":"ec"})")
          + good.substr(first),
        base64url(R"({"alg":1,"kid":"ec"})") + good.substr(first),
        base64url(R"({"alg":"ES256","kid":["ec"]})") + good.substr(first),
        std::string(9000, 'a'),
        ec.token(with("filler", std::string(8192, 'x')))})
    CAF_CHECK(kind_of(bad) == verdict::refused);
}

CAF_TEST(no byte of a token may change) {
  auto good = good_token();
  for (size_t i = 0; i < good.size(); i += 7) {
    auto bad = good;
    bad[i] = bad[i] == 'A' ? 'B' : 'A';
    CAF_CHECK(kind_of(bad) != verdict::good);
  }
}

CAF_TEST_FIXTURE_SCOPE_END()

CAF_TEST(a token is of our issuer exactly) {
  CAF_CHECK(with_claim("email", gone) == verdict::good);
  for (json bad : {gone, json(""), json("https://ref.supabase.co/auth/v1/"),
                   json("https://REF.supabase.co/auth/v1"), json(nullptr),
                   json::array({"https://ref.supabase.co/auth/v1"})})
    CAF_CHECK(with_claim("iss", bad) == verdict::refused);
  auto unset = token_rules{};
  CAF_CHECK(believe(with("iss", ""), unset, now).what == verdict::refused);
}

CAF_TEST(a token is meant for us) {
  CAF_CHECK(with_claim("aud", json::array({"authenticated"})) == verdict::good);
  CAF_CHECK(with_claim("aud", json::array({"x", "authenticated"}))
            == verdict::good);
  for (json bad : {gone, json("anon"), json::array(), json(1),
                   json("authenticated "), json::array({json("x")})})
    CAF_CHECK(with_claim("aud", bad) == verdict::refused);
}

CAF_TEST(a token is good for its time with a minute to spare) {
  CAF_CHECK(with_claim("exp", now + 1) == verdict::good);
  CAF_CHECK(with_claim("exp", now - 59) == verdict::good);
  CAF_CHECK(with_claim("exp", now - 60) == verdict::expired);
  CAF_CHECK(with_claim("exp", double(now) + 0.5) == verdict::good);
  for (json bad : {gone, json(nullptr), json("1900000000"), json(-1),
                   json(1e300), json::array()})
    CAF_CHECK(with_claim("exp", bad) == verdict::refused);
  for (auto name : {"nbf", "iat"}) {
    CAF_CHECK(with_claim(name, gone) == verdict::good);
    CAF_CHECK(with_claim(name, now + 60) == verdict::good);
    CAF_CHECK(with_claim(name, now + 61) == verdict::refused);
    CAF_CHECK(with_claim(name, "x") == verdict::refused);
  }
}

CAF_TEST(a token says who somebody is) {
  for (json bad : {gone, json(""), json("local"), json(7),
                   json("3f8e1a52-7c1d-4b6e-9f00-0123456789a"),
                   json("3f8e1a52-7c1d-4b6e-9f00-0123456789abc"),
                   json("3f8e1a52x7c1d-4b6e-9f00-0123456789ab"),
                   json("3f8e1a52-7c1d-4b6e-9f00-0123456789ag")})
    CAF_CHECK(with_claim("sub", bad) == verdict::refused);
  auto rules = some_rules();
  rules.uuid_subjects = false;
  CAF_CHECK(believe(with("sub", "ctl"), rules, now).what == verdict::good);
  CAF_CHECK(believe(with("sub", ""), rules, now).what == verdict::refused);
  CAF_CHECK(believe(with("sub", std::string(129, 'x')), rules, now).what
            == verdict::refused);
}

CAF_TEST(operators are named by the house alone) {
  auto is_operator = [](const char* name, const json& value) {
    return believe(with(name, value), some_rules(), now).who.is_operator;
  };
  CAF_CHECK(is_operator("app_metadata", {{"role", "operator"}}));
  CAF_CHECK(!is_operator("app_metadata", {{"role", "Operator"}}));
  CAF_CHECK(!is_operator("app_metadata", {{"role", {"operator"}}}));
  CAF_CHECK(!is_operator("app_metadata", "operator"));
  CAF_CHECK(!is_operator("user_metadata", {{"role", "operator"}}));
  CAF_CHECK(!is_operator("role", "operator"));
  CAF_CHECK(!is_operator("role", "service_role"));
}
