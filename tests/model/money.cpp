#define CAF_SUITE model_money

#include "actors/model/money.hpp"

#include <caf/test/unit_test.hpp>

#include <cstdint>
#include <random>

using namespace adcraft;

namespace {

constexpr micros dollar = 1'000'000;

} // namespace

CAF_TEST(a promise fits under the cap or is over budget) {
  auto x = reserve({dollar, 0, 0}, dollar);
  CAF_REQUIRE(x);
  CAF_CHECK((*x == budget{dollar, dollar, 0}));
  auto more = reserve(*x, 1);
  CAF_REQUIRE(!more);
  CAF_CHECK(more.error() == ec::over_budget);
  CAF_CHECK_EQUAL(render(more.error()),
                  "the cap of $1.00 leaves no room for $0.000001: raise the "
                  "budget");
  CAF_CHECK(reserve(*x, 0));
}

CAF_TEST(a negative price is refused) {
  auto x = reserve({dollar, 0, 0}, -1);
  CAF_CHECK(!x && x.error() == ec::invalid_argument);
}

CAF_TEST(sums that do not fit are over budget) {
  auto x = reserve({INT64_MAX, INT64_MAX - 1, 1}, 1);
  CAF_CHECK(!x && x.error() == ec::over_budget);
  auto y = reserve({INT64_MAX, INT64_MAX, INT64_MAX}, 1);
  CAF_CHECK(!y && y.error() == ec::over_budget);
  auto z = settle({dollar, 1, INT64_MAX}, 1, 1);
  CAF_CHECK(!z && z.error() == ec::internal);
}

CAF_TEST(a bill turns a promise into spending) {
  auto x = settle({dollar, 300, 100}, 300, 250);
  CAF_REQUIRE(x);
  CAF_CHECK((*x == budget{dollar, 0, 350}));
  CAF_MESSAGE("the provider has taken the money already");
  CAF_CHECK(settle({100, 100, 0}, 100, 150));
}

CAF_TEST(a promise that was never made cannot be settled) {
  for (auto [promised, actual] :
       {std::pair<micros, micros>{2, 0}, {-1, 0}, {1, -1}}) {
    auto x = settle({dollar, 1, 0}, promised, actual);
    CAF_CHECK(!x && x.error() == ec::internal);
  }
}

CAF_TEST(a promise that is taken back leaves nothing) {
  auto x = release({dollar, 300, 100}, 300);
  CAF_REQUIRE(x);
  CAF_CHECK((*x == budget{dollar, 0, 100}));
}

CAF_TEST(no order of promises and bills at their price breaks the cap) {
  std::mt19937 dice{3};
  budget x{dollar, 0, 0};
  std::vector<micros> promises;
  for (auto i = 0; i < 5000; ++i) {
    if (dice() % 2 == 0) {
      auto amount = static_cast<micros>(dice() % 400'000);
      if (auto next = reserve(x, amount)) {
        x = *next;
        promises.push_back(amount);
      }
    } else if (!promises.empty()) {
      auto bill = dice() % 8 == 0 ? promises.back() : 0;
      auto next = settle(x, promises.back(), bill);
      CAF_REQUIRE(next);
      x = *next;
      promises.pop_back();
    }
    CAF_REQUIRE(x.reserved >= 0 && x.spent >= 0);
    CAF_REQUIRE(x.reserved + x.spent <= x.cap);
  }
}

CAF_TEST(dollars have two to six decimals) {
  std::pair<micros, const char*> table[] = {
    {0, "$0.00"},
    {1, "$0.000001"},
    {400, "$0.0004"},
    {10'000, "$0.01"},
    {1'250'000, "$1.25"},
    {1'000'000, "$1.00"},
    {-1, "-$0.000001"},
    {-2'500'000, "-$2.50"},
    {INT64_MAX, "$9223372036854.775807"},
    {INT64_MIN, "-$9223372036854.775808"},
  };
  for (auto& [x, text] : table)
    CAF_CHECK_EQUAL(to_dollars(x), text);
}
