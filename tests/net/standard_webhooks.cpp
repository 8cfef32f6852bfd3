#define CAF_SUITE net_standard_webhooks

#include "io/net/standard_webhooks.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::net;

namespace {

// Published with the specification.
const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const std::string other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const std::string id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const std::string body = R"({"test": 2432232314})";
const std::string signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
constexpr int64_t at = 1614265330;

struct message_fixture {
  std::vector<std::string> secrets = {secret};
  webhook_headers headers = {id, std::to_string(at), signature};
  std::string text = body;
  int64_t now = at;

  bool is_good() const {
    return is_good_webhook(secrets, headers, text, now);
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(standard_webhooks_tests, message_fixture)

CAF_TEST(the published example is signed as published) {
  auto made = sign_webhook(secret, id, std::to_string(at), body);
  CAF_REQUIRE(made);
  CAF_CHECK_EQUAL(*made, signature);
  CAF_CHECK(is_good());
}

CAF_TEST(whatever is changed makes a message bad) {
  auto bad = [&](auto change) {
    auto copy = *this;
    change(copy);
    return !copy.is_good();
  };
  CAF_CHECK(bad([](auto& x) { x.text[3] = 'T'; }));
  CAF_CHECK(bad([](auto& x) { x.text += " "; }));
  CAF_CHECK(bad([](auto& x) { x.headers.id += "x"; }));
  CAF_CHECK(bad([](auto& x) { x.headers.id.clear(); }));
  CAF_CHECK(bad([](auto& x) { x.headers.timestamp = "1614265331"; }));
  CAF_CHECK(bad([](auto& x) { x.headers.signature[10] ^= 1; }));
  CAF_CHECK(bad([](auto& x) { x.headers.signature.pop_back(); }));
  CAF_CHECK(bad([](auto& x) { x.headers.signature.clear(); }));
  CAF_CHECK(bad([](auto& x) { x.headers.signature.replace(0, 2, "v2"); }));
  CAF_CHECK(bad([](auto& x) { x.secrets = {other}; }));
}

CAF_TEST(a message is good for five minutes either way) {
  for (auto [seconds, good] :
       {std::pair{-301, false}, {-300, true}, {300, true}, {301, false}}) {
    now = at + seconds;
    CAF_CHECK_EQUAL(is_good(), good);
  }
}

CAF_TEST(times that are none are bad) {
  for (auto x : {"", " 1614265330", "1614265330 ", "1614265330.0", "now",
                 "-1614265330", "9223372036854775807", "99999999999999999999",
                 "-9223372036854775808"}) {
    headers.timestamp = x;
    CAF_CHECK(!is_good());
  }
}

CAF_TEST(one good signature among several is enough) {
  headers.signature = "v1a,abc v1,AAAA " + signature + "  v2,x";
  CAF_CHECK(is_good());
  headers.signature = std::string(4000, ' ') + signature;
  CAF_CHECK(!is_good());
}

CAF_TEST(while secrets change either is good) {
  secrets = {other, secret};
  CAF_CHECK(is_good());
  secrets = {secret, other};
  CAF_CHECK(is_good());
  headers.signature = *sign_webhook(other, id, headers.timestamp, body);
  CAF_CHECK(is_good());
}

CAF_TEST(without a secret nothing is good) {
  secrets.clear();
  CAF_CHECK(!is_good());
  for (auto x : {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                 "whsec_MfKQ9r8G", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
                 "whsec_!fKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}) {
    CAF_CHECK(!sign_webhook(x, id, "1", body));
    secrets = {x};
    CAF_CHECK(!is_good());
  }
}

CAF_TEST(keys may end in padding) {
  CAF_CHECK(sign_webhook("whsec_QUFBQUFBQUFBQUFBQUFBQQ==", id, "1", body));
  CAF_CHECK(sign_webhook("whsec_QUFBQUFBQUFBQUFBQUFBQUE=", id, "1", body));
}

CAF_TEST_FIXTURE_SCOPE_END()
