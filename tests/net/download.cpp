#define CAF_SUITE net_download

#include "io/net/curl_engine.hpp"

#include "tests/net/exchange.hpp"
#include "tests/support/folder.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::net;
using namespace adcraft::test;

namespace {

struct download_fixture : folder_fixture {
  curl_engine engine;
  std::string media = std::string(3'000'000, 'm');
  loopback server{[this](int fd, const std::string& request) {
    auto is
      = [&](const char* path) { return request.find(path) != request.npos; };
    if (is("GET /gone"))
      return say(fd, http_text(410, "it is gone"));
    if (is("GET /empty"))
      return say(fd, http_text(200, ""));
    if (is("GET /endless"))
      return !say(fd, "HTTP/1.1 200 OK\r\n\r\n" + media);
    if (is("GET /half"))
      return !say(fd, http_text(200, media).substr(0, 1'000'000));
    if (is("GET /moved"))
      return say(fd, http_text(302, "see there", "Location: /film\r\n"));
    return say(fd, http_text(200, media));
  }};

  http_request download(const std::string& path) {
    auto result = get(server.url(path));
    result.file = folder + "/film.mp4";
    result.most_redirects = 1;
    return result;
  }

  bool is_clean() const {
    return !exists(folder + "/film.mp4") && !exists(folder + "/film.mp4.part");
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(download_tests, download_fixture)

CAF_TEST(a download lies beside its name whole) {
  auto x = exchange(engine, download("/film"));
  CAF_CHECK(x.end == http_end::answered);
  CAF_CHECK_EQUAL(x.file, folder + "/film.mp4.part");
  CAF_CHECK_EQUAL(x.bytes, media.size());
  CAF_CHECK(x.body.empty());
  CAF_CHECK(bytes_of(x.file) == media);
  CAF_CHECK(!exists(folder + "/film.mp4"));
}

CAF_TEST(what an earlier try left is written over) {
  put("film.mp4.part", std::string(5'000'000, 'o'));
  auto x = exchange(engine, download("/film"));
  CAF_CHECK(bytes_of(x.file) == media);
}

CAF_TEST(the body of a redirect is no part of the file) {
  auto x = exchange(engine, download("/moved"));
  CAF_CHECK_EQUAL(x.status, 200);
  CAF_CHECK(bytes_of(x.file) == media);
}

CAF_TEST(an empty body is an empty file) {
  auto x = exchange(engine, download("/empty"));
  CAF_CHECK(x.end == http_end::answered);
  CAF_CHECK(exists(x.file));
  CAF_CHECK_EQUAL(bytes_of(x.file), "");
}

CAF_TEST(a refusal stays in memory where it can be read) {
  auto x = exchange(engine, download("/gone"));
  CAF_CHECK_EQUAL(x.status, 410);
  CAF_CHECK_EQUAL(x.body, "it is gone");
  CAF_CHECK(x.file.empty());
  CAF_CHECK(is_clean());
}

CAF_TEST(a download that breaks off or is too large leaves nothing) {
  auto x = exchange(engine, download("/half"));
  CAF_CHECK(x.end == http_end::unclear);
  CAF_CHECK(x.file.empty());
  CAF_CHECK(is_clean());
  for (auto path : {"/film", "/endless"}) {
    auto what = download(path);
    what.most_bytes = media.size() - 1;
    x = exchange(engine, what);
    CAF_CHECK(x.end == http_end::too_large);
    CAF_CHECK(x.file.empty());
    CAF_CHECK(is_clean());
  }
}

CAF_TEST(a folder that is not there is no room) {
  auto what = download("/film");
  what.file = folder + "/none/film.mp4";
  auto x = exchange(engine, what);
  CAF_CHECK(x.end == http_end::no_room);
  CAF_CHECK_EQUAL(x.status, 200);
  what = download("/empty");
  what.file = folder + "/none/film.mp4";
  CAF_CHECK(exchange(engine, what).end == http_end::no_room);
}

CAF_TEST(a link in the place of the file is not followed) {
  auto other = put("other", "precious");
  ::symlink(other.c_str(), (folder + "/film.mp4.part").c_str());
  CAF_CHECK(exchange(engine, download("/film")).end == http_end::no_room);
  CAF_CHECK_EQUAL(bytes_of(other), "precious");
}

CAF_TEST_FIXTURE_SCOPE_END()
