#define CAF_SUITE front_live

#include "tests/http/live.hpp"

#include "actors/model/error.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::test;
using namespace std::string_literals;
using namespace std::chrono_literals;

namespace {

std::string with_method(const std::string& method, const std::string& target) {
  return method + " " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct fixed_clock : wall_clock {
  int64_t now() const override {
    return 0;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(live_tests, live_door)

CAF_TEST(a request reaches its handler decoded) {
  CAF_CHECK_EQUAL(body_of(ask(get("/items/c%201/parts/a%2Fb?q=x+%C3%A9&r=1"))),
                  "c 1|a/b|x \xC3\xA9|127.0.0.1");
  CAF_CHECK_EQUAL(body_of(ask("PUT /items/7 HTTP/1.1\r\nHost: x\r\n"
                              "Content-Length: 3\r\n\r\nabc")),
                  "PUT 7 abc");
}

CAF_TEST(HEAD is GET without a body) {
  auto c = client();
  for (auto target : {"/kb/100", "/late/1?id=a"}) {
    auto full = c.ask(get(target));
    c.send(with_method("HEAD", target));
    CAF_CHECK_EQUAL(c.read_answer(false),
                    full.substr(0, full.size() - body_of(full).size()));
  }
  put("film", std::string(100'000, 'x'));
  c.send(with_method("HEAD", "/file/film/10/90000"));
  CAF_CHECK(has(c.read_answer(false), "\r\nContent-Length: 90000\r\n"));
  CAF_MESSAGE("a stream that nobody reads is over at once");
  c.send(with_method("HEAD", "/stream/1000"));
  CAF_CHECK_EQUAL(status_of(c.read_answer(false)), 200);
  CAF_CHECK(c.is_closed());
  CAF_CHECK(eventually([this] { return closed == 1; }));
}

CAF_TEST(OPTIONS and wrong methods learn what is allowed) {
  auto none = ask(with_method("OPTIONS", "/items/1"));
  CAF_CHECK_EQUAL(status_of(none), 204);
  CAF_CHECK(has(none, "\r\nAllow: POST, PUT, PATCH, DELETE, OPTIONS\r\n"));
  auto wrong = ask(with_method("DELETE", "/hello"));
  CAF_CHECK_EQUAL(status_of(wrong), 405);
  CAF_CHECK(has(wrong, "\r\nAllow: GET, HEAD, OPTIONS\r\n"));
  CAF_CHECK(has(wrong, "\r\nContent-Type: application/problem+json\r\n"));
  CAF_CHECK(has(ask(with_method("OPTIONS", "/cors")), "Access-Control-"));
  CAF_CHECK(has(ask(with_method("OPTIONS", "*")), "\r\nAllow: GET, HEAD, "));
}

CAF_TEST(whatever a handler throws is a 500 and heard of) {
  auto c = client();
  auto first = c.ask(get("/throw"));
  CAF_CHECK_EQUAL(status_of(first), 500);
  CAF_CHECK(!has(first, "secret"));
  CAF_CHECK_EQUAL(status_of(c.ask(get("/throwint"))), 500);
  CAF_MESSAGE("only the first answer counts");
  CAF_CHECK_EQUAL(body_of(c.ask(get("/twice"))), "first");
  CAF_CHECK_EQUAL(body_of(c.ask(get("/hello"))), "hello");
  std::lock_guard guard{mutex};
  CAF_REQUIRE_EQUAL(thrown.size(), 3u);
  CAF_CHECK_EQUAL(thrown[0], "/throw secret");
  CAF_CHECK_EQUAL(thrown[2], "/twice too late");
}

CAF_TEST(a reply that is dropped closes the connection) {
  auto c = client();
  c.send(get("/drop"));
  CAF_CHECK(c.is_closed());
}

CAF_TEST(an answer without body has none) {
  auto c = client();
  c.send(get("/none") + get("/hello"));
  auto head = c.read_answer();
  CAF_CHECK_EQUAL(status_of(head), 204);
  CAF_CHECK_EQUAL(body_of(c.read_answer()), "hello");
}

CAF_TEST(pipelined requests are answered in their order) {
  auto c = client();
  c.send(get("/late/30?id=1") + get("/hello") + get("/late/0?id=2")
         + get("/late/10?id=3") + get("/hello"));
  for (auto expected : {"1E", "hello", "2E", "3E", "hello"})
    CAF_CHECK_EQUAL(body_of(c.read_answer()), expected);
  std::string many;
  for (auto i = 0; i < 500; ++i)
    many += get("/hello");
  c.send(many);
  for (auto i = 0; i < 500; ++i)
    CAF_CHECK_EQUAL(body_of(c.read_answer()), "hello");
}

CAF_TEST(who asks too far ahead is cut) {
  auto c = client();
  c.send(get("/never"));
  CAF_REQUIRE(eventually([this] { return kept().size() == 1; }));
  for (auto i = 0; i < 3'000; ++i)
    if (!c.send(get("/hello")))
      break;
  CAF_CHECK(c.is_closed());
  CAF_CHECK(eventually([this] { return kept()[0]->is_over(); }));
}

CAF_TEST(a client that stops sending still gets its answers) {
  auto c = client();
  c.send(get("/late/50?id=1") + get("/late/20?id=2") + get("/hello"));
  c.stop_sending();
  CAF_CHECK_EQUAL(body_of(c.read_answer()), "1E");
  CAF_CHECK_EQUAL(body_of(c.read_answer()), "2E");
  CAF_CHECK_EQUAL(body_of(c.read_answer()), "hello");
  CAF_CHECK(c.is_closed());
}

CAF_TEST(a client that stops amid a request gets nothing) {
  auto c = client();
  c.send(get("/hello") + "GET /hel");
  c.stop_sending();
  CAF_CHECK_EQUAL(body_of(c.read_answer()), "hello");
  CAF_CHECK(c.is_closed());
}

CAF_TEST(a reply knows that its reader has left) {
  auto c = client();
  c.send(get("/never"));
  CAF_REQUIRE(eventually([this] { return kept().size() == 1; }));
  CAF_CHECK(!kept()[0]->is_over());
  c.abort();
  CAF_CHECK(eventually([this] { return kept()[0]->is_over(); }));
  kept()[0]->send({200, "", "", {}});
}

CAF_TEST(a reply is over once it is given) {
  auto c = client();
  c.send(get("/never"));
  CAF_REQUIRE(eventually([this] { return kept().size() == 1; }));
  kept()[0]->send({200, "text/plain", "now", {}});
  CAF_CHECK_EQUAL(body_of(c.read_answer()), "now");
  CAF_CHECK(kept()[0]->is_over());
  CAF_CHECK_EQUAL(body_of(c.ask(get("/hello"))), "hello");
}

CAF_TEST(a client that waits for a word gets it) {
  auto c = client();
  c.send(
    "PUT /big HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
    "Content-Length: 1000000\r\n\r\n");
  CAF_CHECK_EQUAL(c.read_answer(), "HTTP/1.1 100 Continue\r\n\r\n");
  CAF_CHECK_EQUAL(body_of(c.ask(std::string(1'000'000, 'x'))), "1000000");
  CAF_CHECK_EQUAL(status_of(c.ask("PUT /items/1 HTTP/1.1\r\nHost: x\r\n"
                                  "Expect: 100-continue\r\n"
                                  "Content-Length: 1001\r\n\r\n")),
                  413);
}

CAF_TEST(big bodies come and go whole) {
  auto c = client();
  c.send("PUT /big HTTP/1.1\r\nHost: x\r\nContent-Length: 10485760\r\n\r\n");
  CAF_CHECK_EQUAL(body_of(c.ask(std::string(10 << 20, 'x'))), "10485760");
  CAF_CHECK(body_of(c.ask(get("/kb/20000"))) == std::string(20'000 << 10, 'x'));
  CAF_CHECK_EQUAL(body_of(c.ask(get("/hello"))), "hello");
}

CAF_TEST(files are sent in part) {
  std::string film;
  for (auto i = 0; film.size() < 5'000'000; ++i)
    film += std::to_string(i) + ",";
  put("film", film);
  auto c = client();
  for (auto [first, size] : {std::pair{0, 4'999'999},
                             {1, 64 << 10},
                             {77, 1},
                             {100, 0},
                             {1'000, (64 << 10) + 1}}) {
    auto answer = c.ask(
      get("/file/film/" + std::to_string(first) + "/" + std::to_string(size)));
    CAF_CHECK_EQUAL(status_of(answer), 206);
    CAF_CHECK(
      body_of(answer)
      == film.substr(static_cast<size_t>(first), static_cast<size_t>(size)));
  }
  CAF_CHECK_EQUAL(status_of(c.ask(get("/file/none/0/1"))), 404);
  CAF_CHECK_EQUAL(status_of(c.ask(get("/file/film/0/9000000"))), 500);
  CAF_CHECK_EQUAL(body_of(c.ask(get("/hello"))), "hello");
}

CAF_TEST(connections over the limit are turned away) {
  http::door_options few;
  few.connections = 2;
  live_door small{few};
  auto first = small.client();
  auto second = small.client();
  CAF_CHECK_EQUAL(body_of(first.ask(get("/hello"))), "hello");
  CAF_CHECK_EQUAL(body_of(second.ask(get("/hello"))), "hello");
  CAF_CHECK_EQUAL(status_of(small.client().read_answer()), 503);
  first.abort();
  CAF_CHECK(
    eventually([&] { return body_of(small.ask(get("/hello"))) == "hello"; }));
}

CAF_TEST(a port has one door) {
  http::door_options same;
  same.port = door->port();
  auto second = http::door::open(same, {}, {});
  CAF_REQUIRE(!second);
  CAF_CHECK(second.error() == ec::environment);
  auto twice = http::door::open({}, {routes()[0], routes()[0]}, {});
  CAF_REQUIRE(!twice);
  CAF_CHECK(twice.error() == ec::internal);
}

CAF_TEST(a door with a clock dates its answers) {
  http::door_options dated;
  dated.clock = std::make_shared<fixed_clock>();
  live_door x{dated};
  CAF_CHECK(
    has(x.ask(get("/hello")), "\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n"));
}

CAF_TEST_FIXTURE_SCOPE_END()
