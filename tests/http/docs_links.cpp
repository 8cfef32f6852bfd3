#define CAF_SUITE http_links

#include "http/documents/links.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft::http;

namespace {

constexpr auto key = "ab/abcd.mp4";
constexpr int64_t now = 1'700'000'000;

/// The value of a field in a URL.
std::string field(const std::string& url, const std::string& name) {
  auto from = url.find(name + "=");
  if (from == std::string::npos)
    return {};
  from += name.size() + 1;
  return url.substr(from, url.find('&', from) - from);
}

} // namespace

CAF_TEST(without a secret a url is the path) {
  media_links plain{"", ""};
  CAF_CHECK_EQUAL(plain.url_of(key, now), "/media/ab/abcd.mp4");
  CAF_CHECK_EQUAL(plain.url_of(key, now, "a b.mp4"),
                  "/media/ab/abcd.mp4?download=a%20b.mp4");
  CAF_CHECK(plain.is_good(key, "", "", "", now));
  media_links based{"", "https://ads.example/"};
  CAF_CHECK_EQUAL(based.url_of(key, now),
                  "https://ads.example/media/ab/abcd.mp4");
  CAF_CHECK_EQUAL(based.absolute("/share/x"), "https://ads.example/share/x");
}

CAF_TEST(a signed url is good for one to two hours) {
  media_links links{"secret", ""};
  auto url = links.url_of(key, now);
  auto expires = field(url, "expires");
  auto sig = field(url, "sig");
  auto good
    = [&](int64_t at) { return links.is_good(key, "", expires, sig, at); };
  CAF_CHECK(good(now));
  CAF_CHECK(good(now + 3600));
  CAF_CHECK(!good(now + 7200));
  CAF_MESSAGE("it stays the same within an hour");
  auto hour = now / 3600 * 3600;
  CAF_CHECK_EQUAL(links.url_of(key, hour), links.url_of(key, hour + 3599));
}

CAF_TEST(whoever changes anything is refused) {
  media_links links{"secret", ""};
  auto url = links.url_of(key, now, "ad.mp4");
  auto expires = field(url, "expires");
  auto sig = field(url, "sig");
  auto later = std::to_string(std::stoll(expires) + 3600);
  CAF_CHECK(links.is_good(key, "ad.mp4", expires, sig, now));
  CAF_CHECK(!links.is_good("ab/abce.mp4", "ad.mp4", expires, sig, now));
  CAF_CHECK(!links.is_good(key, "evil.exe", expires, sig, now));
  CAF_CHECK(!links.is_good(key, "", expires, sig, now));
  CAF_CHECK(!links.is_good(key, "ad.mp4", later, sig, now));
  CAF_CHECK(!links.is_good(key, "ad.mp4", expires, "", now));
  CAF_CHECK(!links.is_good(key, "ad.mp4", expires, sig + "A", now));
  CAF_CHECK(!links.is_good(key, "ad.mp4", expires + "x", sig, now));
  CAF_CHECK(!links.is_good(key, "ad.mp4", "", sig, now));
  media_links other{"another", ""};
  CAF_CHECK(!other.is_good(key, "ad.mp4", expires, sig, now));
}
