#define CAF_SUITE front_attack

#include "tests/http/live.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft::test;
using namespace std::string_literals;

namespace {

/// Whether another request is answered on the same connection.
enum class then : uint8_t { open, closed };

struct row {
  std::string bytes;
  int status;
  then after;
};

const auto get_hello = get("/hello");
const auto post = "POST /items/1 HTTP/1.1\r\nHost: x\r\n"s;
const auto chunked = post + "Transfer-Encoding: chunked\r\n\r\n";

struct fixture : live_door {
  void check(const row& x, size_t step = 0) {
    CAF_MESSAGE(x.bytes.substr(0, 100));
    auto c = client();
    CAF_REQUIRE(step == 0 ? c.send(x.bytes) : c.send_slowly(x.bytes, step));
    auto answer = c.read_answer();
    CAF_CHECK_EQUAL(status_of(answer), x.status);
    auto says_close = answer.find("\r\nConnection: close\r\n") != answer.npos;
    CAF_CHECK_EQUAL(says_close, x.after == then::closed);
    if (x.after == then::open)
      CAF_CHECK_EQUAL(body_of(c.ask(get_hello)), "hello");
    else
      CAF_CHECK(c.is_closed());
  }
};

std::string hello(const std::string& header) {
  return "GET /hello HTTP/1.1\r\n" + header + "\r\n\r\n";
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(attack_tests, fixture)

CAF_TEST(request lines) {
  for (auto& x : std::vector<row>{
         {get_hello, 200, then::open},
         {"GET /hello HTTP/1.0\r\n\r\n", 200, then::closed},
         {"\x00\xFF\x13garbage\r\n\r\n"s, 400, then::closed},
         {"get /hello HTTP/1.1\r\nHost: x\r\n\r\n", 501, then::closed},
         {"GET /hello HTTP/2.0\r\nHost: x\r\n\r\n", 505, then::closed},
         {"GET /hello HTTP/1.1\r\n\r\n", 400, then::closed},
         {"GET /hello HTTP/1.1\nHost: x\n\n", 400, then::closed},
         {"GET  HTTP/1.1\r\nHost: x\r\n\r\n", 400, then::closed},
         {get("http://x/hello"), 200, then::open},
         {get("/../../etc/passwd"), 404, then::open},
         {get("/%2e%2e/etc/passwd"), 404, then::open},
         {get("//hello"), 404, then::open},
         {get("/hello/"), 404, then::open},
         {get("/hello?&&=&a&=b"), 200, then::open},
         {get("/hello?a=%zz"), 400, then::open},
         {get("/items/%ff/parts/1"), 400, then::open},
         {get("/items/%00/parts/1"), 400, then::open},
         {get("/items/1"), 405, then::open},
         {"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 204, then::open},
         {"OPTIONS /none/such HTTP/1.1\r\nHost: x\r\n\r\n", 404, then::open},
         {get("/hello", "Connection: close\r\n"), 200, then::closed},
         {get("/hello",
              "Connection: keep-alive, Upgrade\r\nUpgrade: "
              "websocket\r\n"),
          200, then::open},
         {get("/" + std::string(9'000, 'a')), 414, then::closed},
         {get("/" + std::string(20'000, 'a')), 414, then::closed},
         {get("/hello", "X-Big: " + std::string(8'192, 'a') + "\r\n"), 200,
          then::open},
         {get("/hello", "X-Big: " + std::string(20'000, 'a') + "\r\n"), 431,
          then::closed},
       })
    check(x);
}

CAF_TEST(bodies) {
  for (auto& x : std::vector<row>{
         {post + "Content-Length: 10\r\n\r\n0123456789", 200, then::open},
         {post + "Content-Length: -1\r\n\r\n", 400, then::closed},
         {post + "Content-Length: 1001\r\n\r\n", 413, then::closed},
         {post + "Content-Length: 99999999999999\r\n\r\n", 413, then::closed},
         {post + "Content-Length: 8589934592\r\n\r\n", 413, then::closed},
         {post + "Content-Length: 99999999999999999999999\r\n\r\n", 413,
          then::closed},
         {post + "Content-Length: abc\r\n\r\n", 400, then::closed},
         {post + "Content-Length: 1\r\nContent-Length: 5\r\n\r\nabcde", 400,
          then::closed},
         {post
            + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
              "0\r\n\r\n",
          400, then::closed},
         {post + "Transfer-Encoding: gzip\r\n\r\nabc", 501, then::closed},
         {chunked + "3;a=b\r\nabc\r\n0\r\n\r\n", 200, then::open},
         {chunked + "zz\r\nabc\r\n0\r\n\r\n", 400, then::closed},
         {chunked + "-5\r\nabc\r\n0\r\n\r\n", 400, then::closed},
         {chunked + "7fffffffffffffff\r\nabc\r\n0\r\n\r\n", 413, then::closed},
         {"POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\n",
          404, then::closed},
         {"POST /hello HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n", 405,
          then::closed},
         {"POST /nowhere HTTP/1.1\r\nHost: x\r\n\r\n", 404, then::open},
       })
    check(x);
}

CAF_TEST(requests that come in crumbs) {
  check({get_hello, 200, then::open}, 1);
  check({chunked + "5\r\nabcde\r\n3\r\nxyz\r\n0\r\n\r\n", 200, then::open}, 1);
  check({chunked + "5\r\nabcde\r\n3\r\nxyz\r\n0\r\n\r\n", 200, then::open}, 7);
  check({post + "Content-Length: 10\r\n\r\n0123456789", 200, then::open}, 5);
}

CAF_TEST(headers) {
  std::vector<row> table;
  for (auto x : {"Content-Type: foo",
                 "Content-Type: application/json;charset=\"utf-8\"",
                 "Accept: */*",
                 "Accept: garbage",
                 "Accept: ,,",
                 "Accept-Encoding: gzip, deflate, br, zstd",
                 "Accept-Encoding: ;;;q",
                 "Cache-Control: no-cache, foo=1, max-age=abc",
                 "Date: nonsense",
                 "Authorization: Bearer x",
                 "Authorization: Basic !!!",
                 "Cookie: ",
                 "Cookie: foo",
                 "Cookie: a=1;;b=2",
                 "Cookie: =x",
                 "Cookie: _ga=GA1.1.12; theme=dark; {\"a\":1}=x",
                 "Range: bytes=0-",
                 "If-None-Match: \"x\"",
                 "If-Modified-Since: x",
                 "Sec-CH-UA: \"Chromium\";v=\"124\"",
                 "Origin: null",
                 "Content-Encoding: zstd",
                 "User-Agent: \xFF\xFE",
                 "Location: ",
                 "Vary: *",
                 "Allow: BOGUS",
                 "DNT: 1",
                 "Expect: 100-continue"})
    table.push_back({hello("Host: x\r\n"s + x), 200, then::open});
  for (auto x : {"Host: [::1]:8080", "Host: localhost:", "Host: x:99999"})
    table.push_back({hello(x), 200, then::open});
  for (auto x :
       {"Host: a:b:c", "Host x", "Host: x\r\n: x", "Host: x\r\nHost: y",
        "Host: x\r\n folded", "Host : x", "Host: x\r\nContent-Length: "})
    table.push_back({hello(x), 400, then::closed});
  table.push_back({hello("Host: x\0y"s), 400, then::closed});
  table.push_back({hello("Host: x\r\nExpect: foo"), 417, then::closed});
  table.push_back(
    {hello("Host: x\r\nTransfer-Encoding: identity"), 501, then::closed});
  for (auto& x : table)
    check(x);
}

CAF_TEST(a refusal reaches a client that does not stop sending) {
  auto c = client();
  c.send(post + "Content-Length: 50000000\r\n\r\n");
  for (auto i = 0; i < 50; ++i)
    c.send(std::string(65'536, 'x'));
  CAF_CHECK_EQUAL(status_of(c.read_answer()), 413);
}

CAF_TEST_FIXTURE_SCOPE_END()
