#define CAF_SUITE model_supervision

#include "actors/model/supervision.hpp"

#include <caf/exit_reason.hpp>
#include <caf/sec.hpp>
#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace std::chrono_literals;

namespace {

const auto start = std::chrono::steady_clock::time_point{} + 1h;

} // namespace

CAF_TEST(why a child ended says what its parent does) {
  CAF_CHECK(classify({}) == verdict::forget);
  CAF_CHECK(classify(caf::exit_reason::user_shutdown) == verdict::forget);
  CAF_CHECK(classify(fail(ec::fenced, "x")) == verdict::stand_down);
  for (auto x : {ec::conflict, ec::internal, ec::unavailable, ec::environment})
    CAF_CHECK(classify(fail(x, "x")) == verdict::restart);
  CAF_CHECK(classify(caf::sec::runtime_error) == verdict::restart);
  CAF_CHECK(classify(caf::exit_reason::kill) == verdict::restart);
}

CAF_TEST(the sixth fall within a minute is one too many) {
  fall_counter falls;
  for (auto i = 0; i < 5; ++i)
    CAF_CHECK(falls.fell(start + i * 10s));
  CAF_CHECK(!falls.fell(start + 60s));
}

CAF_TEST(falls that lie far apart are forgiven) {
  fall_counter falls;
  for (auto i = 0; i < 50; ++i)
    CAF_CHECK(falls.fell(start + i * 13s));
}

CAF_TEST(pauses double from a tenth of a second to thirty seconds) {
  fall_counter falls{100};
  CAF_CHECK_EQUAL(falls.pause().count(), 100);
  constexpr int64_t wanted[]
    = {100, 200, 400, 800, 1600, 3200, 6400, 12800, 25600, 30000, 30000};
  for (auto ms : wanted) {
    CAF_CHECK(falls.fell(start));
    CAF_CHECK_EQUAL(falls.pause().count(), ms);
  }
}
