#define CAF_SUITE net_guard

#include "io/net/guard.hpp"

#include "io/net/address.hpp"

#include <caf/test/unit_test.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace adcraft;
using namespace adcraft::net;

namespace {

sockaddr_storage address(const std::string& text) {
  sockaddr_storage result{};
  auto v6 = text.find(':') != text.npos;
  result.ss_family = v6 ? AF_INET6 : AF_INET;
  auto to
    = v6
        ? static_cast<void*>(&reinterpret_cast<sockaddr_in6&>(result).sin6_addr)
        : &reinterpret_cast<sockaddr_in&>(result).sin_addr;
  CAF_REQUIRE_EQUAL(::inet_pton(result.ss_family, text.c_str(), to), 1);
  return result;
}

const sockaddr& plain(const sockaddr_storage& x) {
  return reinterpret_cast<const sockaddr&>(x);
}

bool is_open(const std::string& text) {
  return is_public(plain(address(text)));
}

bool may(const std::string& to, const std::string& url, bool loopback = false) {
  auto where = parse_url(url);
  CAF_REQUIRE(where);
  guard_rules rules{loopback};
  return !admit(*where, rules)
         && may_connect(*where, plain(address(to)), rules);
}

constexpr const char* closed[] = {
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "10.255.255.255",
  "100.64.0.1",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.0.9",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.170",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.9",
  "224.0.0.1",
  "239.1.1.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::7f00:1",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "3fff::1",
  "5f00::1",
  "fc00::1",
  "fdff::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
};

constexpr const char* open[] = {
  "1.1.1.1",         "8.8.8.8",         "9.255.255.255",
  "11.0.0.0",        "100.63.255.255",  "100.128.0.0",
  "126.255.255.255", "128.0.0.1",       "169.253.255.255",
  "172.15.255.255",  "172.32.0.0",      "192.0.1.1",
  "192.167.255.255", "192.169.0.0",     "198.17.255.255",
  "198.20.0.0",      "223.255.255.255", "2001:4860:4860::8888",
  "2606:4700::1111", "2a00:1450::1",    "3ffe::1",
};

} // namespace

CAF_TEST(addresses that lead inside are closed) {
  for (auto x : closed)
    if (is_open(x))
      CAF_ERROR(x << " counts as public");
  CAF_CHECK(!is_open("127.0.0.1"));
}

CAF_TEST(addresses of the open internet are open) {
  for (auto x : open)
    if (!is_open(x))
      CAF_ERROR(x << " counts as closed");
  CAF_CHECK(is_open("1.1.1.1"));
}

CAF_TEST(other kinds of sockets are closed) {
  sockaddr_storage x{};
  x.ss_family = AF_UNIX;
  CAF_CHECK(!is_public(plain(x)));
  CAF_CHECK(!is_loopback(plain(x)));
}

CAF_TEST(loopback is told apart) {
  CAF_CHECK(is_loopback(plain(address("127.0.0.1"))));
  CAF_CHECK(is_loopback(plain(address("127.9.9.9"))));
  CAF_CHECK(is_loopback(plain(address("::1"))));
  CAF_CHECK(!is_loopback(plain(address("128.0.0.1"))));
  CAF_CHECK(!is_loopback(plain(address("::2"))));
  CAF_CHECK(!is_loopback(plain(address("::ffff:127.0.0.1"))));
}

CAF_TEST(a guarded url is https to a public address and a usual port) {
  CAF_CHECK(may("1.1.1.1", "https://a.example/x"));
  CAF_CHECK(may("1.1.1.1", "https://a.example:8443/x"));
  CAF_CHECK(!may("1.1.1.1", "http://a.example/x"));
  CAF_CHECK(!may("1.1.1.1", "https://a.example:22/x"));
  CAF_CHECK(!may("10.0.0.1", "https://a.example/x"));
  CAF_CHECK(!may("127.0.0.1", "https://a.example/x"));
}

CAF_TEST(where loopback is allowed everything else stays as it is) {
  CAF_CHECK(may("127.0.0.1", "http://a.example:9999/x", true));
  CAF_CHECK(may("::1", "https://a.example/x", true));
  CAF_CHECK(may("1.1.1.1", "https://a.example/x", true));
  CAF_CHECK(!may("1.1.1.1", "http://a.example/x", true));
  CAF_CHECK(!may("1.1.1.1", "https://a.example:22/x", true));
  CAF_CHECK(!may("10.0.0.1", "https://a.example/x", true));
  CAF_CHECK(!may("169.254.169.254", "http://a.example/x", true));
}

CAF_TEST(urls are read or refused) {
  auto x = parse_url("HTTPS://a.example/b?c=d");
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->scheme, "https");
  CAF_CHECK_EQUAL(x->host, "a.example");
  CAF_CHECK_EQUAL(x->port, 443);
  auto other = parse_url("http://a.example:81/");
  CAF_REQUIRE(other);
  CAF_CHECK_EQUAL(other->port, 81);
  for (auto bad :
       {"", "a.example", "ftp://a.example/", "file:///etc/passwd",
        "gopher://a.example/", "https://", "https://me:secret@a.example/",
        "https://me@a.example/", "https://a.example:99999/",
        "https://a.example/\r\nX: y", "https://a b/"})
    if (parse_url(bad))
      CAF_ERROR("'" << bad << "' counts as a url");
  CAF_CHECK(!parse_url(std::string{"https://a.example/\0b", 20}));
}

CAF_TEST(redirects are resolved and never leave https) {
  auto base = *parse_url("https://a.example/b/c?d");
  auto to = [&](const char* location) {
    auto x = redirected(base, location);
    return x ? x->text : "nowhere";
  };
  CAF_CHECK_EQUAL(to("e"), "https://a.example/b/e");
  CAF_CHECK_EQUAL(to("/e?f"), "https://a.example/e?f");
  CAF_CHECK_EQUAL(to("//b.example/"), "https://b.example/");
  CAF_CHECK_EQUAL(to("http://a.example/"), "nowhere");
  CAF_CHECK_EQUAL(to("file:///etc/passwd"), "nowhere");
  CAF_CHECK_EQUAL(to("https://me:secret@a.example/"), "nowhere");
  base = *parse_url("http://a.example/");
  CAF_CHECK_EQUAL(to("https://a.example/"), "https://a.example/");
}

CAF_TEST(an origin is scheme and host and port) {
  auto same = [](const char* a, const char* b) {
    return is_same_origin(*parse_url(a), *parse_url(b));
  };
  CAF_CHECK(same("https://a.example/x", "https://a.example:443/y"));
  CAF_CHECK(!same("https://a.example/", "http://a.example/"));
  CAF_CHECK(!same("https://a.example/", "https://b.example/"));
  CAF_CHECK(!same("https://a.example/", "https://a.example:8443/"));
}
