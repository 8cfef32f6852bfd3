#define CAF_SUITE model_token_bucket

#include "actors/model/token_bucket.hpp"

#include <caf/test/unit_test.hpp>

#include <random>

using namespace adcraft;
using namespace std::chrono_literals;

namespace {

const auto start = std::chrono::steady_clock::time_point{} + 1ns;

/// Takes whatever there is. @returns how many that were.
int drain(token_bucket& x, std::chrono::steady_clock::time_point now) {
  auto result = 0;
  for (; x.rest(now).count() == 0 && result < 1000; ++result)
    x.take(now);
  return result;
}

} // namespace

CAF_TEST(a full bucket gives its burst and then its rate) {
  token_bucket x{600, 20};
  CAF_CHECK_EQUAL(x.tokens(start), 20.);
  CAF_CHECK_EQUAL(drain(x, start), 20);
  CAF_CHECK_EQUAL(x.rest(start).count(), (100ms / 1ns));
  CAF_CHECK_EQUAL(drain(x, start + 99ms), 0);
  CAF_CHECK_EQUAL(drain(x, start + 100ms), 1);
  CAF_CHECK_EQUAL(drain(x, start + 1s), 9);
  CAF_MESSAGE("a quiet time fills it up to the burst");
  CAF_CHECK_EQUAL(drain(x, start + 1h), 20);
}

CAF_TEST(who waits as long as told finds a token) {
  std::mt19937 dice{7};
  for (auto i = 0; i < 200; ++i) {
    token_bucket x{0.1 + dice() % 10'000 / 7., 1 + dice() % 50 / 3.};
    auto now = start + std::chrono::nanoseconds{dice()};
    auto since = now;
    drain(x, now);
    for (auto j = 0; j < 50; ++j) {
      auto rest = x.rest(now);
      CAF_REQUIRE(rest.count() > 0);
      CAF_REQUIRE(x.rest(now + rest - 1ns).count() == 1);
      now += rest;
      CAF_REQUIRE_EQUAL(x.rest(now).count(), 0);
      x.take(now);
    }
    CAF_REQUIRE(x.tokens(now) < 1);
    CAF_REQUIRE(now > since);
  }
}

CAF_TEST(without a limit there is always one) {
  for (auto x : {token_bucket{}, token_bucket{0, 5}, token_bucket{-1, 5}}) {
    CAF_CHECK(!x.is_limited());
    CAF_CHECK_EQUAL(drain(x, start), 1000);
    x.share(3, start);
    CAF_CHECK_EQUAL(drain(x, start), 1000);
  }
}

CAF_TEST(nodes share rate and burst) {
  token_bucket x{600, 20};
  x.share(4, start);
  CAF_CHECK_EQUAL(x.tokens(start), 5.);
  CAF_CHECK_EQUAL(drain(x, start), 5);
  CAF_CHECK_EQUAL(x.rest(start).count(), (400ms / 1ns));
  CAF_MESSAGE("whoever is alone again begins with what there is");
  x.share(1, start);
  CAF_CHECK_EQUAL(drain(x, start), 0);
  CAF_CHECK_EQUAL(drain(x, start + 1s), 10);
}

CAF_TEST(the smallest share still lets one through) {
  token_bucket x{6, 1};
  x.share(1000, start);
  CAF_CHECK_EQUAL(drain(x, start), 1);
  CAF_CHECK_EQUAL(x.rest(start).count(), (10'000s / 1ns));
  x.share(0, start);
  CAF_CHECK_EQUAL(x.rest(start).count(), (10s / 1ns));
  token_bucket slow{1e-30, 1e30};
  CAF_CHECK_EQUAL(drain(slow, start), 1000);
}
