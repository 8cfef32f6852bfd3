#define CAF_SUITE front_outgoing

#include "http/front/outgoing.hpp"

#include "tests/support/folder.hpp"

#include <caf/test/unit_test.hpp>

#include <sys/socket.h>

#include <csignal>

using namespace adcraft::http;

namespace {

using progress = outgoing::progress;

struct fixture : adcraft::test::folder_fixture {
  fixture() {
    ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends);
  }

  ~fixture() {
    ::close(ends[0]);
    ::close(ends[1]);
  }

  std::string read() const {
    std::string result;
    char bytes[65'536];
    for (;;) {
      auto n = ::read(ends[1], bytes, sizeof(bytes));
      if (n <= 0)
        return result;
      result.append(bytes, static_cast<size_t>(n));
    }
  }

  /// Reads and flushes in turns until nothing waits.
  std::string drain() {
    std::string result = read();
    while (x.flush(ends[0]) == progress::some)
      result += read();
    return result + read();
  }

  int ends[2] = {};
  outgoing x;
};

std::string pattern(size_t size) {
  std::string result;
  for (size_t i = 0; result.size() < size; ++i)
    result += std::to_string(i) + ",";
  result.resize(size);
  return result;
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(outgoing_tests, fixture)

CAF_TEST(what fits goes out at once) {
  CAF_CHECK_EQUAL(x.put(ends[0], "head ", "body"), progress::all);
  CAF_CHECK_EQUAL(x.waiting(), 0u);
  CAF_CHECK_EQUAL(read(), "head body");
  CAF_CHECK_EQUAL(x.put(ends[0], "", ""), progress::all);
}

CAF_TEST(what does not fit waits and keeps its order) {
  auto big = pattern(3'000'000);
  CAF_CHECK_EQUAL(x.put(ends[0], "head ", big), progress::some);
  CAF_CHECK(x.waiting() > 0 && x.waiting() < big.size());
  CAF_CHECK_EQUAL(x.put(ends[0], " next", ""), progress::some);
  CAF_CHECK(drain() == "head " + big + " next");
  CAF_CHECK_EQUAL(x.waiting(), 0u);
}

CAF_TEST(a file follows its head) {
  auto big = pattern(3'000'000);
  file_slice file;
  CAF_REQUIRE_EQUAL(file.open({put("big", big), 10, big.size() - 20}), 0);
  x.keep("head ", std::move(file));
  CAF_CHECK(drain() == "head " + big.substr(10, big.size() - 20));
}

CAF_TEST(a file that became shorter breaks the connection) {
  auto path = put("shrinks", pattern(1'000'000));
  file_slice file;
  CAF_REQUIRE_EQUAL(file.open({path, 0, 1'000'000}), 0);
  std::filesystem::resize_file(path, 10);
  x.keep("head ", std::move(file));
  auto last = progress::some;
  while (last == progress::some) {
    last = x.flush(ends[0]);
    read();
  }
  CAF_CHECK_EQUAL(last, progress::broken);
}

CAF_TEST(files that are not there have a status) {
  CAF_CHECK_EQUAL(file_slice{}.open({folder + "/none", 0, 1}), 404);
  CAF_CHECK_EQUAL(file_slice{}.open({folder, 0, 0}), 500);
  auto path = put("ten", "0123456789");
  CAF_CHECK_EQUAL(file_slice{}.open({path, 0, 11}), 500);
  CAF_CHECK_EQUAL(file_slice{}.open({path, 11, 0}), 500);
  CAF_CHECK_EQUAL(file_slice{}.open({path, UINT64_MAX, 2}), 500);
  file_slice file;
  CAF_REQUIRE_EQUAL(file.open({path, 2, 3}), 0);
  CAF_CHECK_EQUAL(file.read(), "234");
}

CAF_TEST(a reader that left is noticed without a signal) {
  ::close(ends[1]);
  CAF_CHECK_EQUAL(x.put(ends[0], "head", ""), progress::broken);
}

CAF_TEST_FIXTURE_SCOPE_END()
