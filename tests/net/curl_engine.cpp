#define CAF_SUITE net_curl_engine

#include "io/net/curl_engine.hpp"

#include "tests/net/exchange.hpp"
#include "tests/net/names.hpp"

#include <caf/test/unit_test.hpp>

#include <atomic>

using namespace adcraft;
using namespace adcraft::net;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using clk = std::chrono::steady_clock;

struct engine_fixture {
  curl_engine engine;
};

bool always_ok(int fd, const std::string&) {
  return say(fd, http_text(200, "fine"));
}

bool never(int fd, const std::string&) {
  return wait_for_end(fd);
}

/// A port nobody listens at.
struct dead_port {
  dead_port() {
    fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(at);
    ::bind(fd, reinterpret_cast<sockaddr*>(&at), size);
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&at), &size);
    url = "http://127.0.0.1:" + std::to_string(ntohs(at.sin_port)) + "/";
  }

  ~dead_port() {
    ::close(fd);
  }

  int fd;
  std::string url;
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(curl_engine_tests, engine_fixture)

CAF_TEST(an answer comes back with status headers and body) {
  loopback server{[](int fd, const std::string&) {
    return say(fd, http_text(404, "no such thing", "X-Mood: calm\r\n"));
  }};
  auto x = exchange(engine, get(server.url("/a?b=c")));
  CAF_CHECK(x.end == http_end::answered);
  CAF_CHECK_EQUAL(x.status, 404);
  CAF_CHECK_EQUAL(x.body, "no such thing");
  CAF_CHECK_EQUAL(x.bytes, 13u);
  CAF_CHECK_EQUAL(header_of(x, "x-mood"), "calm");
  CAF_CHECK_EQUAL(x.url, server.url("/a?b=c"));
  CAF_CHECK(x.trouble.empty());
  CAF_CHECK(x.sent);
  CAF_CHECK(has(server.requests().at(0), "GET /a?b=c HTTP/1.1\r\n"));
}

CAF_TEST(a request goes out as it was given and nothing is added) {
  loopback server{always_ok};
  auto what = post(server.url(), std::string(100'000, 'x'));
  what.headers = {{"Content-Type", "application/json"},
                  {"Authorization", "Bearer secret"},
                  {"X-Empty", ""}};
  CAF_CHECK_EQUAL(exchange(engine, what).status, 200);
  auto seen = server.requests().at(0);
  CAF_CHECK(has(seen, "POST / HTTP/1.1\r\n"));
  CAF_CHECK(has(seen, "Content-Type: application/json\r\n"));
  CAF_CHECK(has(seen, "Authorization: Bearer secret\r\n"));
  CAF_CHECK(has(seen, "X-Empty:\r\n"));
  CAF_CHECK(!has(seen, "Expect:"));
  CAF_CHECK(!has(seen, "urlencoded"));
  CAF_CHECK(!has(seen, "Accept-Encoding:"));
  CAF_CHECK_EQUAL(seen.size(), seen.find("\r\n\r\n") + 4 + 100'000);
}

CAF_TEST(every method goes out under its name) {
  loopback server{always_ok};
  for (std::string method : {"PUT", "PATCH", "DELETE", "HEAD"}) {
    auto what = get(server.url());
    what.method = method;
    CAF_CHECK_EQUAL(exchange(engine, what).status, 200);
    CAF_CHECK_EQUAL(server.count(method + " / "), 1u);
  }
}

CAF_TEST(what can be no request is not made) {
  loopback server{always_ok};
  auto broken = get(server.url());
  broken.headers = {{"X-A", "b\r\nX-C: d"}};
  CAF_CHECK(exchange(engine, broken).end == http_end::forbidden);
  broken.headers = {{"X A", "b"}};
  CAF_CHECK(exchange(engine, broken).end == http_end::forbidden);
  broken.headers = {};
  broken.method = "GET / HTTP/1.1\r\nX: y";
  CAF_CHECK(exchange(engine, broken).end == http_end::forbidden);
  for (auto url : {"", "nonsense", "file:///etc/passwd", "ftp://127.0.0.1/",
                   "http://me:secret@127.0.0.1/"}) {
    auto x = exchange(engine, get(url));
    CAF_CHECK(x.end == http_end::forbidden);
    CAF_CHECK(!x.sent);
    CAF_CHECK(!x.trouble.empty());
  }
  CAF_CHECK_EQUAL(server.connections(), 0u);
}

CAF_TEST(connections are kept for whoever comes next but for fresh ones) {
  loopback server{always_ok};
  for (auto i = 0; i < 3; ++i)
    exchange(engine, get(server.url()));
  CAF_CHECK_EQUAL(server.connections(), 1u);
  auto what = get(server.url());
  what.fresh = true;
  exchange(engine, what);
  exchange(engine, what);
  CAF_CHECK_EQUAL(server.connections(), 3u);
  CAF_CHECK_EQUAL(server.requests().size(), 5u);
}

CAF_TEST(a fresh request is never sent twice) {
  // Reads every POST whole and closes without a word.
  auto deaf = [](int fd, const std::string& request) {
    return request.rfind("GET", 0) == 0 && say(fd, http_text(200, "fine"));
  };
  CAF_MESSAGE("on a connection that was used before curl sends again");
  {
    loopback server{deaf};
    exchange(engine, get(server.url()));
    exchange(engine, post(server.url(), "pay"));
    CAF_CHECK_EQUAL(server.count("POST"), 2u);
  }
  CAF_MESSAGE("on its own it does not");
  {
    loopback server{deaf};
    exchange(engine, get(server.url()));
    auto what = post(server.url(), "pay");
    what.fresh = true;
    auto x = exchange(engine, what);
    CAF_CHECK(x.end == http_end::unclear);
    CAF_CHECK(x.sent);
    CAF_CHECK_EQUAL(x.status, 0);
    CAF_CHECK_EQUAL(server.count("POST"), 1u);
  }
}

CAF_TEST(a reset after the body leaves it unclear what happened) {
  loopback server{[](int fd, const std::string&) { return reset(fd); }};
  auto what = post(server.url(), std::string(300'000, 'x'));
  what.fresh = true;
  auto x = exchange(engine, what);
  CAF_CHECK(x.end == http_end::unclear);
  CAF_CHECK(x.sent);
  CAF_CHECK_EQUAL(server.count("POST"), 1u);
}

CAF_TEST(an answer that breaks off is unclear but tells its status) {
  loopback server{[](int fd, const std::string&) {
    say(fd, "HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\nhalf");
    return false;
  }};
  auto x = exchange(engine, get(server.url()));
  CAF_CHECK(x.end == http_end::unclear);
  CAF_CHECK_EQUAL(x.status, 201);
}

CAF_TEST(where nobody listens nothing was sent) {
  dead_port nobody;
  auto x = exchange(engine, post(nobody.url, "pay"));
  CAF_CHECK(x.end == http_end::not_sent);
  CAF_CHECK(!x.sent);
  CAF_CHECK(!x.trouble.empty());
}

CAF_TEST(a name nobody knows means nothing was sent) {
  auto x = exchange(engine, post("http://nowhere.test/", "pay"));
  CAF_CHECK(x.end == http_end::not_sent);
  CAF_CHECK(!x.sent);
}

CAF_TEST(without a TLS handshake nothing was sent) {
  loopback silent{never}; // never hears a whole request
  auto what = post(silent.url(), "pay");
  what.url.replace(0, 4, "https");
  what.fresh = true;
  what.connect_timeout = 100ms;
  auto x = exchange(engine, what);
  CAF_CHECK(x.end == http_end::not_sent);
  CAF_CHECK(!x.sent);
  CAF_CHECK_EQUAL(silent.connections(), 1u);
}

CAF_TEST(a silent name server holds nobody up) {
  loopback server{always_ok};
  auto what = post("http://silent.test/", "pay");
  what.connect_timeout = 100ms;
  auto begun = clk::now();
  auto lost = begin(engine, what);
  CAF_CHECK_EQUAL(exchange(engine, get(server.url())).status, 200);
  auto x = await(lost);
  CAF_CHECK(x.end == http_end::not_sent);
  CAF_CHECK_EQUAL(exchange(engine, get(server.url())).status, 200);
  CAF_CHECK(clk::now() - begun < 2s);
  what.connect_timeout = 30s;
  auto pending = begin(engine, what);
  CAF_CHECK_EQUAL(exchange(engine, get(server.url())).status, 200);
  begun = clk::now();
  engine.close();
  CAF_CHECK(clk::now() - begun < 1s);
  CAF_CHECK(await(pending).end == http_end::canceled);
  answer_silent_names();
}

CAF_TEST(time is up in the middle of an exchange) {
  loopback server{never};
  auto what = post(server.url(), "pay");
  what.timeout = 100ms;
  auto x = exchange(engine, what);
  CAF_CHECK(x.end == http_end::timeout);
  CAF_CHECK(x.sent);
  CAF_CHECK_EQUAL(x.status, 0);
}

CAF_TEST(a body that trickles is given up but waiting for one is not) {
  loopback server{[&](int fd, const std::string& request) {
    if (has(request, "GET /late")) {
      server.hold();
      return say(fd, http_text(200, "late"));
    }
    say(fd, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
    return wait_for_end(fd);
  }};
  auto what = get(server.url("/late"));
  what.slow_timeout = 200ms;
  auto late = begin(engine, what);
  what.url = server.url("/slow");
  auto x = exchange(engine, what);
  CAF_CHECK(x.end == http_end::timeout);
  CAF_CHECK(has(x.trouble, "slow"));
  server.release();
  CAF_CHECK_EQUAL(await(late).body, "late");
}

CAF_TEST(larger answers than asked for are not taken) {
  loopback server{[](int fd, const std::string& request) {
    if (has(request, "GET /declared"))
      return say(fd, http_text(200, std::string(2000, 'x')));
    if (has(request, "GET /headers"))
      say(fd, "HTTP/1.1 200 OK\r\nX: " + std::string(90'000, 'x') + "\r\n\r\n");
    else
      say(fd, "HTTP/1.1 200 OK\r\n\r\n" + std::string(2000, 'x'));
    return false;
  }};
  for (auto path : {"/declared", "/endless", "/headers"}) {
    auto what = get(server.url(path));
    what.most_bytes = 1000;
    auto x = exchange(engine, what);
    CAF_CHECK(x.end == http_end::too_large);
    CAF_CHECK_EQUAL(x.status, 200);
    CAF_CHECK(x.body.empty());
  }
  auto what = get(server.url("/endless"));
  what.most_bytes = 2000;
  CAF_CHECK_EQUAL(exchange(engine, what).body.size(), 2000u);
}

CAF_TEST(two hundred exchanges are under way at once) {
  std::atomic<int> arrived{0};
  loopback server{[&](int fd, const std::string&) {
    if (++arrived == 200)
      server.release();
    server.hold(); // each waits for all
    return say(fd, http_text(200, "fine"));
  }};
  std::vector<std::future<http_answer>> pending;
  for (auto i = 0; i < 200; ++i)
    pending.push_back(begin(engine, get(server.url())));
  auto good = 0;
  for (auto& x : pending)
    good += await(x).status == 200 ? 1 : 0;
  CAF_CHECK_EQUAL(good, 200);
  CAF_CHECK_EQUAL(server.connections(), 200u);
}

CAF_TEST(closing answers what is under way and ends within a second) {
  loopback server{never};
  std::vector<std::future<http_answer>> pending;
  for (auto i = 0; i < 20; ++i)
    pending.push_back(begin(engine, post(server.url(), "pay")));
  CAF_CHECK(server.await(20));
  auto begun = clk::now();
  engine.close();
  CAF_CHECK(clk::now() - begun < 1s);
  for (auto& p : pending) {
    auto x = await(p);
    CAF_CHECK(x.end == http_end::canceled);
    CAF_CHECK(x.sent);
  }
  auto late = exchange(engine, get(server.url()));
  CAF_CHECK(late.end == http_end::canceled);
  CAF_CHECK(!late.sent);
}

CAF_TEST_FIXTURE_SCOPE_END()

CAF_TEST(turns come in order and the queue has an end) {
  curl_options options;
  options.most_active = 1;
  options.most_waiting = 2;
  curl_engine engine{options};
  loopback server{[&](int fd, const std::string&) {
    server.hold();
    return say(fd, http_text(200, "fine"));
  }};
  auto first = begin(engine, get(server.url("/1")));
  CAF_CHECK(server.await(1));
  auto hasty = get(server.url("/hasty"));
  hasty.turn_timeout = 50ms;
  auto second = begin(engine, hasty);
  auto third = begin(engine, get(server.url("/3")));
  auto x = exchange(engine, get(server.url("/4")));
  CAF_CHECK(x.end == http_end::busy);
  CAF_CHECK(!x.sent);
  CAF_MESSAGE("who waits too long for a turn has sent nothing");
  x = await(second);
  CAF_CHECK(x.end == http_end::busy);
  CAF_CHECK(!x.sent);
  auto fifth = begin(engine, get(server.url("/5")));
  server.release();
  for (auto p : {&first, &third, &fifth})
    CAF_CHECK_EQUAL(await(*p).status, 200);
  std::vector<std::string> paths;
  for (auto& r : server.requests())
    paths.push_back(r.substr(4, 2));
  CAF_CHECK_EQUAL(paths, (std::vector<std::string>{"/1", "/3", "/5"}));
}

CAF_TEST(what comes too late is never sent) {
  curl_engine engine;
  loopback server{
    [](int fd, const std::string&) { return say(fd, http_text(200, "fine")); }};
  auto late = get(server.url());
  late.send_before = std::chrono::steady_clock::now();
  auto x = exchange(engine, late);
  CAF_CHECK(x.end == http_end::busy);
  CAF_CHECK(!x.sent);
  late.send_before += 10s;
  CAF_CHECK_EQUAL(exchange(engine, late).status, 200);
  CAF_CHECK_EQUAL(server.requests().size(), 1u);
}

CAF_TEST(what still waits for a turn at the end was never sent) {
  curl_options options;
  options.most_active = 1;
  curl_engine engine{options};
  loopback server{never};
  auto first = begin(engine, get(server.url()));
  CAF_CHECK(server.await(1));
  auto second = begin(engine, get(server.url()));
  engine.close();
  CAF_CHECK(await(first).sent);
  auto x = await(second);
  CAF_CHECK(x.end == http_end::canceled);
  CAF_CHECK(!x.sent);
}
