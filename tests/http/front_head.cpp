#define CAF_SUITE front_head

#include "http/front/head_parser.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft::http;
using namespace std::string_literals;

namespace {

struct row {
  std::string head;
  int status;
};

/// "|" is the end of a line.
std::string lines(std::string x) {
  for (size_t i = 0; (i = x.find('|', i)) != std::string::npos; i += 2)
    x.replace(i, 1, "\r\n");
  return x;
}

request_head parsed(const std::string& x) {
  return parse_head(lines(x));
}

void check(const std::vector<row>& table) {
  for (auto& x : table) {
    CAF_MESSAGE(x.head.substr(0, 80));
    CAF_CHECK_EQUAL(parsed(x.head).why.status, x.status);
  }
}

} // namespace

CAF_TEST(a request line has three words) {
  check({
    {"GET / HTTP/1.1|Host: x", 0},
    {"OPTIONS * HTTP/1.1|Host: x", 0},
    {"GET / HTTP/1.0", 0},
    {"GET * HTTP/1.1|Host: x", 400},
    {"GET  HTTP/1.1|Host: x", 400},
    {"GET  / HTTP/1.1|Host: x", 400},
    {"GET / HTTP/1.1 |Host: x", 400},
    {" GET / HTTP/1.1|Host: x", 400},
    {"GET\t/ HTTP/1.1|Host: x", 400},
    {"GET /", 400},
    {"GET", 400},
    {"", 400},
    {"GET / a HTTP/1.1|Host: x", 400},
    {"G@T / HTTP/1.1|Host: x", 400},
    {"get / HTTP/1.1|Host: x", 501},
    {"TRACE / HTTP/1.1|Host: x", 501},
    {"CONNECT x:80 HTTP/1.1|Host: x", 501},
    {"GET / HTTP/2.0|Host: x", 505},
    {"GET / HTTP/1.10|Host: x", 505},
    {"GET / http/1.1|Host: x", 400},
    {"GET / ICY|Host: x", 400},
    {"PRI * HTTP/2.0", 505},
  });
}

CAF_TEST(a target is a path or an absolute URI) {
  check({
    {"GET /a%20b?c=d HTTP/1.1|Host: x", 0},
    {"GET http://x/hello?a=1 HTTP/1.1|Host: y", 0},
    {"GET HTTPS://x:80?a HTTP/1.1|Host: y", 0},
    {"GET http:/// HTTP/1.1|Host: x", 400},
    {"GET http://a@b/ HTTP/1.1|Host: x", 400},
    {"GET ftp://x/ HTTP/1.1|Host: x", 400},
    {"GET hello HTTP/1.1|Host: x", 400},
    {"GET /a#b HTTP/1.1|Host: x", 400},
    {"GET /\x80 HTTP/1.1|Host: x", 400},
    {"GET /\x01 HTTP/1.1|Host: x", 400},
    {"GET /\x7F HTTP/1.1|Host: x", 400},
    {"GET /" + std::string(7'999, 'a') + " HTTP/1.1|Host: x", 0},
    {"GET /" + std::string(8'000, 'a') + " HTTP/1.1|Host: x", 414},
  });
  auto x = parsed("GET http://real:8000/hello?a=1 HTTP/1.1|Host: claimed");
  CAF_CHECK_EQUAL(x.asked.target, "/hello?a=1");
  CAF_CHECK_EQUAL(x.asked.path, "/hello");
  CAF_CHECK_EQUAL(*x.asked.header("host"), "real:8000");
  CAF_CHECK_EQUAL(parsed("GET http://x?q HTTP/1.1|Host: x").asked.target,
                  "/?q");
}

CAF_TEST(headers are taken by the letter) {
  check({
    {"GET / HTTP/1.1|Host: x|A:b|C:\t d \t|E:", 0},
    {"GET / HTTP/1.1|Host: x|A: \xFF\xFE", 0},
    {"GET / HTTP/1.1|Host x", 400},
    {"GET / HTTP/1.1|Host : x", 400},
    {"GET / HTTP/1.1|: x", 400},
    {"GET / HTTP/1.1| Host: x", 400},
    {"GET / HTTP/1.1|Host: x|A: b| folded", 400},
    {"GET / HTTP/1.1|Host: x|A: b\rc", 400},
    {"GET / HTTP/1.1|Host: x|A: b\nc", 400},
    {"GET / HTTP/1.1|Host: x|A: \x01", 400},
    {"GET / HTTP/1.1|Host: x"s + "\0y"s, 400},
    {"GET / HTTP/1.1|Host: x|H(: b", 400},
  });
  auto x = parsed("GET / HTTP/1.1|Host: x|A: 1|a:  2 \t");
  CAF_REQUIRE_EQUAL(x.asked.headers.size(), 3u);
  CAF_CHECK_EQUAL(*x.asked.header("A"), "1");
  CAF_CHECK_EQUAL(x.asked.headers[2].second, "2");
  std::string many = "GET / HTTP/1.1|Host: x";
  for (auto i = 0; i < 99; ++i)
    many += "|X: " + std::to_string(i);
  check({{many, 0}, {many + "|X: 99", 431}});
}

CAF_TEST(one host is named and well formed) {
  check({
    {"GET / HTTP/1.1", 400},
    {"GET / HTTP/1.1|Host: x|Host: x", 400},
    {"GET / HTTP/1.1|Host:", 0},
    {"GET / HTTP/1.1|Host: localhost:", 0},
    {"GET / HTTP/1.1|Host: [::1]:8080", 0},
    {"GET / HTTP/1.1|Host: [::1", 400},
    {"GET / HTTP/1.1|Host: [x]", 400},
    {"GET / HTTP/1.1|Host: a:b", 400},
    {"GET / HTTP/1.1|Host: a:1:2", 400},
    {"GET / HTTP/1.1|Host: a/b", 400},
    {"GET / HTTP/1.1|Host: a b", 400},
  });
}

CAF_TEST(a body has one length) {
  auto post = "POST / HTTP/1.1|Host: x|"s;
  check({
    {post + "Content-Length: 0", 0},
    {post + "Content-Length: 00012", 0},
    {post + "Content-Length: 99999999999999999999999", 0},
    {post + "Content-Length: -1", 400},
    {post + "Content-Length: +1", 400},
    {post + "Content-Length: 0x1", 400},
    {post + "Content-Length: abc", 400},
    {post + "Content-Length: 1 1", 400},
    {post + "Content-Length: 1, 1", 400},
    {post + "Content-Length:", 400},
    {post + "Content-Length: 1|Content-Length: 1", 400},
    {post + "Content-Length: 1|Content-Length: 5", 400},
    {post + "Transfer-Encoding: chunked", 0},
    {post + "Transfer-Encoding: Chunked", 0},
    {post + "Transfer-Encoding: gzip", 501},
    {post + "Transfer-Encoding: identity", 501},
    {post + "Transfer-Encoding: gzip, chunked", 501},
    {post + "Transfer-Encoding: chunked, chunked", 501},
    {post + "Transfer-Encoding: chunked|Transfer-Encoding: chunked", 400},
    {post + "Transfer-Encoding: \"chunked\"", 501},
    {post + "Content-Length: 3|Transfer-Encoding: chunked", 400},
    {post + "Transfer-Encoding: chunked|Content-Length: 3", 400},
    {"POST / HTTP/1.0|Transfer-Encoding: chunked", 400},
  });
  CAF_CHECK_EQUAL(parsed(post + "Content-Length: 00012").facts.length, 12u);
  auto huge = parsed(post + "Content-Length: 99999999999999999999999");
  CAF_CHECK_EQUAL(huge.facts.length, UINT64_MAX);
}

CAF_TEST(a connection goes on when both want it) {
  std::pair<const char*, bool> table[] = {
    {"GET / HTTP/1.1|Host: x", true},
    {"GET / HTTP/1.1|Host: x|Connection: close", false},
    {"GET / HTTP/1.1|Host: x|Connection: Upgrade , CLOSE", false},
    {"GET / HTTP/1.1|Host: x|Connection: closed", true},
    {"GET / HTTP/1.1|Host: x|Connection: keep-alive, Upgrade", true},
    {"GET / HTTP/1.0", false},
    {"GET / HTTP/1.0|Connection: keep-alive", true},
    {"GET / HTTP/1.0|Connection: keep-alive|Connection: close", false},
  };
  for (auto& [head, keep] : table)
    CAF_CHECK_EQUAL(parsed(head).asked.keep_alive, keep);
}

CAF_TEST(only 100 - continue is expected) {
  check({
    {"POST / HTTP/1.1|Host: x|Expect: 100-Continue", 0},
    {"POST / HTTP/1.1|Host: x|Expect: foo", 417},
  });
  CAF_CHECK(parsed("PUT / HTTP/1.1|Host: x|Expect: 100-continue").facts.waits);
}
