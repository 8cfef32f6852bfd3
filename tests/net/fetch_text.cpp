#define CAF_SUITE net_fetch_text

#include "io/net/fetch_text.hpp"

#include "io/net/curl_engine.hpp"
#include "tests/net/loopback.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::net;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

struct fetch_fixture {
  curl_engine engine;
  loopback server{[](int fd, const std::string& request) {
    auto path = request.substr(5, request.find(' ', 5) - 5);
    if (path == "never")
      return wait_for_end(fd);
    return say(fd, http_text(std::stoi(path), "body of " + path));
  }};

  caf::error error_of(const std::string& path) {
    http_request what;
    what.url = path.find(':') == path.npos ? server.url(path) : path;
    what.timeout = 100ms;
    auto x = fetch_text(engine, what);
    return x ? caf::error{} : std::move(x.error());
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(fetch_text_tests, fetch_fixture)

CAF_TEST(a text is fetched) {
  http_request what;
  what.url = server.url("/200");
  auto x = fetch_text(engine, what);
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(*x, "body of 200");
}

CAF_TEST(an error says whether trying again may help) {
  CAF_CHECK(error_of("/404") == ec::not_found);
  CAF_CHECK(error_of("/403") == ec::refused);
  CAF_CHECK(error_of("/302") == ec::refused);
  for (auto path : {"/500", "/503", "/429", "/never"})
    CAF_CHECK(error_of(path) == ec::unavailable);
  CAF_CHECK(error_of("file:///etc/passwd") == ec::invalid_argument);
  auto words = render(error_of("/403"));
  CAF_CHECK_EQUAL(words,
                  "cannot fetch " + server.url("/403") + " (status 403)");
  engine.close();
  CAF_CHECK(error_of("/200") == ec::canceled);
}

CAF_TEST_FIXTURE_SCOPE_END()
