#define CAF_SUITE net_untrusted

#include "io/net/curl_engine.hpp"

#include "tests/net/exchange.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::net;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

curl_options with_loopback() {
  curl_options result;
  result.guard.allow_loopback = true;
  return result;
}

http_request guarded(std::string url) {
  auto result = get(std::move(url));
  result.guard = true;
  result.connect_timeout = 2s;
  return result;
}

struct untrusted_fixture {
  curl_engine strict;
  curl_engine mild{with_loopback()};
  loopback server{[](int fd, const std::string& request) {
    auto to = [&](const std::string& where) {
      return say(fd, http_text(302, "", "Location: " + where + "\r\n"));
    };
    auto is
      = [&](const char* path) { return request.find(path) != request.npos; };
    if (is("GET /again"))
      return to("/again");
    if (is(" /next"))
      return to("/end");
    if (is("GET /inside"))
      return to("http://inside.test:8443/");
    if (is("GET /metadata"))
      return to("http://169.254.169.254/latest");
    if (is("GET /file"))
      return to("file:///etc/passwd");
    if (is("GET /elsewhere"))
      return to(request.substr(request.find('?') + 1,
                               request.find(" HTTP") - request.find('?') - 1));
    return say(fd, http_text(200, "the end"));
  }};
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(untrusted_tests, untrusted_fixture)

CAF_TEST(a guarded request goes nowhere inside) {
  auto port = ":" + std::to_string(server.port);
  std::string urls[] = {server.url(),
                        "https://127.0.0.1/",
                        "https://127.0.0.1:8443/",
                        "https://localhost/",
                        "https://0x7f.1/",
                        "https://2130706433/",
                        "https://017700000001/",
                        "https://[::1]/",
                        "https://[::ffff:127.0.0.1]/",
                        "https://here.test/",
                        "https://inside.test/",
                        "https://169.254.169.254/",
                        "http://here.test/",
                        "https://here.test" + port + "/"};
  for (auto& url : urls) {
    auto x = exchange(strict, guarded(url));
    if (x.end != http_end::forbidden || x.sent)
      CAF_ERROR(url << ": " << x.trouble);
  }
  CAF_CHECK_EQUAL(server.connections(), 0u);
}

CAF_TEST(a connection that others opened is not used) {
  exchange(strict, get(server.url()));
  CAF_CHECK(exchange(strict, guarded(server.url())).end == http_end::forbidden);
  CAF_CHECK_EQUAL(exchange(mild, guarded(server.url())).status, 200);
  CAF_CHECK_EQUAL(exchange(mild, guarded(server.url())).status, 200);
  CAF_CHECK_EQUAL(server.connections(), 3u);
}

CAF_TEST(loopback is open where it is allowed and nothing else with it) {
  CAF_CHECK_EQUAL(exchange(mild, guarded(server.url())).body, "the end");
  auto named = "http://here.test:" + std::to_string(server.port) + "/";
  CAF_CHECK_EQUAL(exchange(mild, guarded(named)).status, 200);
  CAF_CHECK(exchange(mild, guarded("http://inside.test/")).end
            == http_end::forbidden);
  CAF_CHECK(exchange(mild, guarded("https://inside.test/")).end
            == http_end::forbidden);
}

CAF_TEST(redirects are followed as far as asked and no further) {
  auto what = guarded(server.url("/next"));
  CAF_CHECK_EQUAL(exchange(mild, what).status, 302);
  what.most_redirects = 3;
  auto x = exchange(mild, what);
  CAF_CHECK_EQUAL(x.body, "the end");
  CAF_CHECK_EQUAL(x.url, server.url("/end"));
  what.url = server.url("/again");
  auto before = server.requests().size();
  CAF_CHECK_EQUAL(exchange(mild, what).status, 302);
  CAF_CHECK_EQUAL(server.requests().size(), before + 4);
  CAF_MESSAGE("what may change something does not follow");
  what = post(server.url("/next"), "x");
  what.most_redirects = 3;
  CAF_CHECK_EQUAL(exchange(mild, what).status, 302);
}

CAF_TEST(a redirect leads nowhere a request may not go) {
  for (auto path : {"/inside", "/metadata", "/file"}) {
    auto what = guarded(server.url(path));
    what.most_redirects = 3;
    auto x = exchange(mild, what);
    CAF_CHECK(x.end == http_end::forbidden);
    CAF_CHECK(x.body.empty());
  }
}

CAF_TEST(another origin hears nothing of our headers) {
  loopback other{[](int fd, const std::string&) {
    return say(fd, http_text(200, "other"));
  }};
  auto what = get(server.url("/elsewhere?" + other.url("/x")));
  what.most_redirects = 1;
  what.headers = {{"Authorization", "Bearer secret"}};
  CAF_CHECK_EQUAL(exchange(mild, what).body, "other");
  CAF_CHECK(server.requests().at(0).find("secret") != std::string::npos);
  CAF_CHECK(other.requests().at(0).find("secret") == std::string::npos);
  CAF_MESSAGE("the same origin does");
  what.url = server.url("/next");
  CAF_CHECK_EQUAL(exchange(mild, what).body, "the end");
  CAF_CHECK(server.requests().back().find("secret") != std::string::npos);
}

CAF_TEST_FIXTURE_SCOPE_END()
