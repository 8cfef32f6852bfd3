#define CAF_SUITE front_response

#include "http/front/response.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft::http;
using namespace std::string_literals;

CAF_TEST(a head says what the body is) {
  response x{200, "text/plain", "abc", {{"ETag", "\"1\""}}};
  CAF_CHECK_EQUAL(head_of(x, 3, true),
                  "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nETag: \"1\""
                  "\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\n");
  CAF_CHECK_EQUAL(head_of({404, "", "", {}}, 0, false),
                  "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n"
                  "Connection: close\r\n\r\n");
}

CAF_TEST(a stream ends with its connection) {
  CAF_CHECK_EQUAL(head_of({200, "text/event-stream", "", {}}, -1, true),
                  "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                  "Connection: close\r\n\r\n");
}

CAF_TEST(an answer without body has no length) {
  for (auto status : {204, 304}) {
    auto head = head_of({status, "", "", {}}, 0, true);
    CAF_CHECK_EQUAL(head.find("Content-Length"), std::string::npos);
  }
}

CAF_TEST(nobody smuggles headers) {
  auto before = dropped_headers();
  response x{200, "text/plain\r\nA: b", "", {}};
  x.headers = {{"Title", "a\r\nSet-Cookie: b"},
               {"Title", "a\nb"},
               {"Title", "a\0b"s},
               {"Ti tle", "a"},
               {"", "a"},
               {"content-LENGTH", "7"},
               {"Transfer-Encoding", "chunked"},
               {"Connection", "close"},
               {"Date", "today"},
               {"Good", "caf\xC3\xA9"}};
  CAF_CHECK_EQUAL(head_of(x, 0, true),
                  "HTTP/1.1 200 OK\r\nGood: caf\xC3\xA9\r\n"
                  "Content-Length: 0\r\nConnection: keep-alive\r\n\r\n");
  CAF_CHECK_EQUAL(dropped_headers() - before, 10u);
}

CAF_TEST(dates are those of HTTP) {
  CAF_CHECK_EQUAL(http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
  CAF_CHECK_EQUAL(http_date(1'795'526'574'999'999),
                  "Tue, 24 Nov 2026 13:22:54 GMT");
  auto head = head_of({200, "", "", {}}, 0, true, http_date(0));
  CAF_CHECK(head.find("\r\nDate: Thu, 01 Jan") != std::string::npos);
}

CAF_TEST(an unknown status has no reason) {
  CAF_CHECK_EQUAL(reason_of(418), ""s);
  CAF_CHECK_EQUAL(head_of({299, "", "", {}}, 0, true).substr(0, 15),
                  "HTTP/1.1 299 \r\n");
}
