#define CAF_SUITE front_framer

#include "http/front/framer.hpp"

#include <caf/deep_to_string.hpp>
#include <caf/test/unit_test.hpp>

#include <random>

using namespace adcraft::http;
using namespace std::literals;

namespace {

using outcome = framer::outcome;

struct fixture {
  framing_rules rules{1'000, [this](const request& x) {
                        ++asked;
                        return x.path == "/big" ? 100'000u : 10u;
                      }};
  int asked = 0;

  /// What becomes of bytes that come in pieces of `step`: "body" per request
  /// in brackets, the status of a refusal behind it.
  std::string framed(const std::string& bytes, size_t step) {
    framer x{rules};
    std::string result;
    for (size_t i = 0; i < bytes.size(); i += step) {
      x.feed(std::string_view{bytes}.substr(i, step));
      for (;;) {
        auto got = x.next();
        if (got == outcome::more)
          break;
        if (got == outcome::refused)
          return result + std::to_string(x.why().status);
        result += got == outcome::whole ? "[" + x.take().body + "]" : "100 ";
      }
    }
    return result;
  }

  void check(const std::string& bytes, const std::string& expected) {
    CAF_MESSAGE(bytes.substr(0, 90));
    for (size_t step : {1, 2, 3, 7, 64, 100'000})
      CAF_CHECK_EQUAL(framed(bytes, step), expected);
  }
};

const auto get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"s;
const auto post = "POST / HTTP/1.1\r\nHost: x\r\n"s;
const auto chunked = post + "Transfer-Encoding: chunked\r\n\r\n";

std::string sized(const std::string& length, const std::string& body) {
  return post + "Content-Length: " + length + "\r\n\r\n" + body;
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(framer_tests, fixture)

CAF_TEST(requests come out whole however they were cut) {
  check(get, "[]");
  check(get + get + get, "[][][]");
  check("\r\n\r\n" + get, "[]");
  check(sized("3", "abc"), "[abc]");
  check(sized("3", "abc") + "\r\n" + get, "[abc][]");
  check(sized("3", "abc") + sized("0", "") + get, "[abc][][]");
  check(get.substr(0, get.size() - 1), "");
  check(sized("3", "ab"), "");
}

CAF_TEST(chunks are joined) {
  check(chunked + "0\r\n\r\n", "[]");
  check(chunked + "3\r\nabc\r\n0\r\n\r\n", "[abc]");
  check(chunked + "5\r\nabcde\r\n3\r\nxyz\r\n0\r\n\r\n" + get, "[abcdexyz][]");
  check(chunked + "A\r\n0123456789\r\n0\r\n\r\n", "[0123456789]");
  check(chunked + "0003;a=b;c\r\nabc\r\n0;x\r\n\r\n", "[abc]");
  check(chunked + "1\r\na\r\n0\r\nX-Sum: 1\r\nY: 2\r\n\r\n" + get, "[a][]");
  check(chunked + "2\r\n\r\n\r\n0\r\n\r\n", "[\r\n]");
}

CAF_TEST(chunks that could be read in two ways are refused) {
  for (auto x :
       {"zz\r\n", "-5\r\n", "+1\r\n", "0x1\r\n", "\r\n", " 1\r\n", "1 \r\n",
        "1\nab", "1\r\nab\r\n", "1\r\na\n", "1\r\na00", "1;\x01\r\na\r\n",
        "1\r1\r\n", "0\r\n\n", "0\r\na\n", "0\r\nX: \x01\r\n"})
    check(chunked + x, "400");
  check(chunked + std::string(300, '0'), "400");
  check(chunked + "1;" + std::string(300, 'x'), "400");
  check(chunked + "0\r\n" + std::string(5'000, 'x'), "400");
  std::string trailers;
  for (auto i = 0; i < 600; ++i)
    trailers += "Trailer: x\r\n";
  check(chunked + "0\r\n" + trailers, "400");
}

CAF_TEST(a body longer than its route allows is refused before it is read) {
  check(sized("10", "0123456789"), "[0123456789]");
  check(sized("11", ""), "413");
  check(sized("8589934592", ""), "413");
  check(sized("99999999999999", ""), "413");
  check(sized("99999999999999999999999", ""), "413");
  check(chunked + "b\r\n", "413");
  check(chunked + "6\r\nabcdef\r\n5\r\n", "413");
  check(chunked + "7fffffffffffffff\r\n", "413");
  check(chunked + "ffffffffffffffffffffff\r\n", "413");
  auto body = std::string(100'000, 'x');
  CAF_CHECK_EQUAL(framed("POST /big HTTP/1.1\r\nHost: x\r\nContent-Length: "
                         "100000\r\n\r\n"
                           + body,
                         4'096),
                  "[" + body + "]");
}

CAF_TEST(nobody is asked about a body that is not there) {
  framed(get + sized("0", ""), 5);
  CAF_CHECK_EQUAL(asked, 0);
  framed(sized("2", "ab"), 5);
  CAF_CHECK_EQUAL(asked, 1);
}

CAF_TEST(who waits for a word gets it once) {
  auto waits = post + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n";
  check(waits, "100 ");
  CAF_CHECK_EQUAL(framed(waits + "abc", waits.size()), "100 [abc]");
  CAF_MESSAGE("the body is here already");
  CAF_CHECK_EQUAL(framed(waits + "abc", 1'000), "[abc]");
  CAF_MESSAGE("there is no body, or it is too long, or HTTP/1.0 knows nothing");
  check(post + "Expect: 100-continue\r\n\r\n", "[]");
  check(post + "Expect: 100-continue\r\nContent-Length: 11\r\n\r\n", "413");
  check("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na",
        "[a]");
}

CAF_TEST(what is no HTTP is refused at once) {
  check("\x16\x03\x01\x02", "400");
  check("\x00\xFF\x13"s, "400");
  check(" GET", "400");
  check("\rGET", "400");
  check("GET / HTTP/1.1\nHost: x\n\n", "400");
  check("GET / HTTP/1.1\r\nHost: x\n\r\n", "400");
  check("\n\n", "400");
  check("GET / HTTP/1.1\r\n\r\n", "400");
}

CAF_TEST(heads have a limit) {
  auto head = [](size_t size) {
    auto result = "GET / HTTP/1.1\r\nHost: x\r\nX: "s;
    return result + std::string(size - result.size() - 4, 'a') + "\r\n\r\n";
  };
  check(head(1'000), "[]");
  check(head(1'001), "431");
  check(head(1'001).substr(0, 1'001), "431");
  check("GET /" + std::string(1'000, 'a'), "414");
}

CAF_TEST(a refusal is final) {
  framer x{rules};
  x.feed("\n");
  CAF_CHECK_EQUAL(x.next(), outcome::refused);
  x.feed(get);
  CAF_CHECK_EQUAL(x.next(), outcome::refused);
}

CAF_TEST(bodies share what memory there is) {
  rules.memory = std::make_shared<body_budget>(12);
  {
    framer one{rules};
    framer two{rules};
    one.feed(sized("10", "12345678"));
    CAF_CHECK_EQUAL(one.next(), outcome::more);
    two.feed(sized("5", "12345"));
    CAF_CHECK_EQUAL(two.next(), outcome::refused);
    CAF_CHECK_EQUAL(two.why().status, 503);
    one.feed("90");
    CAF_CHECK_EQUAL(one.next(), outcome::whole);
    // What was taken is in nobody's way.
    CAF_CHECK_EQUAL(one.take().body, "1234567890");
    check(sized("10", "1234567890") + sized("9", "123456789"),
          "[1234567890][123456789]");
    check(chunked + "5\r\n12345\r\n5\r\n12345\r\n0\r\n\r\n", "[1234512345]");
    one.feed(sized("10", "1234567"));
    CAF_CHECK_EQUAL(one.next(), outcome::more);
    check(chunked + "6\r\n123456\r\n0\r\n\r\n", "503");
  }
  // Nor is what a connection that ended had.
  CAF_CHECK(rules.memory->take(12));
}

CAF_TEST(a framer knows where it is) {
  framer x{rules};
  CAF_CHECK_EQUAL(x.at(), framer::place::rest);
  x.feed("GET");
  CAF_CHECK_EQUAL(x.next(), outcome::more);
  CAF_CHECK_EQUAL(x.at(), framer::place::head);
  x.feed(" / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n");
  CAF_CHECK_EQUAL(x.next(), outcome::more);
  CAF_CHECK_EQUAL(x.at(), framer::place::body);
  CAF_CHECK_EQUAL(x.asked().path, "/");
  x.feed("ab");
  CAF_CHECK_EQUAL(x.next(), outcome::whole);
  x.take();
  CAF_CHECK_EQUAL(x.at(), framer::place::head);
  CAF_CHECK_EQUAL(x.waiting(), 1u);
}

CAF_TEST(whatever comes means the same however it is cut) {
  const std::string seeds[] = {
    get + sized("3", "abc") + chunked + "3;x\r\nabc\r\n0\r\nA: b\r\n\r\n" + get,
    chunked + "5\r\nabcde\r\n3\r\nxyz\r\n0\r\n\r\n" + sized("9", "123456789"),
    "POST http://h/a?b=%20 HTTP/1.0\r\nContent-Length: 4\r\nA: b\r\n\r\nabcd",
  };
  constexpr std::string_view odd = "\r\n\0 :;,0aZ\t%/\xFF"sv;
  std::mt19937 dice{20261124};
  auto different = 0;
  for (auto i = 0; i < 5'000; ++i) {
    auto bytes = seeds[dice() % 3];
    for (auto n = dice() % 4; n > 0; --n) {
      auto at = dice() % bytes.size();
      auto c = odd[dice() % odd.size()];
      switch (dice() % 3) {
        case 0:
          bytes[at] = c;
          break;
        case 1:
          bytes.insert(at, 1, c);
          break;
        default:
          bytes.erase(at, 1);
      }
    }
    auto whole = framed(bytes, bytes.size());
    if (framed(bytes, 1) == whole && framed(bytes, 5) == whole)
      continue;
    CAF_MESSAGE(caf::deep_to_string(bytes));
    ++different;
  }
  CAF_CHECK_EQUAL(different, 0);
}

CAF_TEST_FIXTURE_SCOPE_END()
