#define CAF_SUITE net_jwks_keys

#include "io/net/jwks_keys.hpp"

#include "io/net/curl_engine.hpp"
#include "tests/net/loopback.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::net;
using namespace adcraft::test;

namespace {

struct keys_fixture {
  std::shared_ptr<curl_engine> engine = std::make_shared<curl_engine>();
  std::string answer = http_text(200, R"({"keys":[]})");
  loopback server{[this](int fd, const std::string&) {
    return answer.empty() ? wait_for_end(fd) : say(fd, answer);
  }};
  jwks_keys ring{engine, server.url()};
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(jwks_keys_tests, keys_fixture)

CAF_TEST(keys are fetched from where the project publishes them) {
  auto x = ring.fetch();
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(*x, R"({"keys":[]})");
  CAF_CHECK_EQUAL(server.count("GET /auth/v1/.well-known/jwks.json HTTP/1.1"),
                  1u);
}

CAF_TEST(whatever else comes is no keys) {
  for (auto x : {http_text(404, "none"), http_text(500, "broken"),
                 http_text(302, "", "Location: /x\r\n"),
                 http_text(200, std::string(300'000, 'x'))}) {
    answer = x;
    auto keys = ring.fetch();
    CAF_REQUIRE(!keys);
    CAF_CHECK(keys.error() == ec::unavailable);
  }
}

CAF_TEST(a project that is silent is waited for at most three seconds) {
  answer.clear();
  auto begun = std::chrono::steady_clock::now();
  auto keys = ring.fetch();
  CAF_CHECK(!keys);
  CAF_CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{3});
}

CAF_TEST_FIXTURE_SCOPE_END()
