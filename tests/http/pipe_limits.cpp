#define CAF_SUITE pipe_limits

#include "http/pipeline/headers.hpp"
#include "http/pipeline/rate_limits.hpp"

#include <caf/test/unit_test.hpp>

#include <thread>
#include <vector>

using namespace adcraft::http;

namespace {

constexpr int64_t second = 1'000'000;

struct limits_fixture {
  rate_options options;
  int64_t now = 1'000'000 * second;

  limits_fixture() {
    // Six a minute: one every ten seconds.
    options.create = {6, 3};
    options.most = 4;
  }

  bool take(rate_limits& from, const std::string& name) {
    return from.take(bucket::create, name, now).is_ok;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(limits_tests, limits_fixture)

CAF_TEST(there is a burst and then a pace) {
  rate_limits limits{options};
  for (auto i = 0; i < 3; ++i)
    CAF_CHECK(take(limits, "u"));
  CAF_CHECK(!take(limits, "u"));
  now += 10 * second - 1;
  CAF_CHECK(!take(limits, "u"));
  now += 1;
  CAF_CHECK(take(limits, "u"));
  CAF_CHECK(!take(limits, "u"));
  now += 3600 * second;
  for (auto i = 0; i < 3; ++i)
    CAF_CHECK(take(limits, "u"));
  CAF_CHECK(!take(limits, "u"));
}

CAF_TEST(names and kinds have buckets of their own) {
  rate_limits limits{options};
  for (auto i = 0; i < 3; ++i)
    take(limits, "u");
  CAF_CHECK(!take(limits, "u"));
  CAF_CHECK(take(limits, "v"));
  CAF_CHECK(limits.take(bucket::read, "u", now).is_ok);
}

CAF_TEST(an answer says what is left and when there is more) {
  rate_limits limits{options};
  auto x = limits.take(bucket::create, "u", now);
  CAF_CHECK_EQUAL(x.limit, 3);
  CAF_CHECK_EQUAL(x.remaining, 2);
  CAF_CHECK_EQUAL(x.reset, 10);
  limits.take(bucket::create, "u", now);
  limits.take(bucket::create, "u", now);
  now += 4 * second;
  x = limits.take(bucket::create, "u", now);
  CAF_CHECK(!x.is_ok);
  CAF_CHECK_EQUAL(x.remaining, 0);
  CAF_CHECK_EQUAL(x.reset, 26);
  CAF_CHECK_EQUAL(x.retry, 6);
  response r;
  x.dress(r);
  CAF_CHECK_EQUAL(*find_header(r.headers, "RateLimit-Limit"), "3");
  CAF_CHECK_EQUAL(*find_header(r.headers, "RateLimit-Remaining"), "0");
  CAF_CHECK_EQUAL(*find_header(r.headers, "RateLimit-Reset"), "26");
  auto no = too_many(x, "slow down");
  CAF_CHECK_EQUAL(no.status, 429);
  CAF_CHECK_EQUAL(*find_header(no.headers, "Retry-After"), "6");
}

CAF_TEST(looking takes nothing) {
  rate_limits limits{options};
  for (auto i = 0; i < 10; ++i)
    CAF_CHECK(limits.look(bucket::create, "u", now).is_ok);
  CAF_CHECK_EQUAL(limits.size(), 0u);
  for (auto i = 0; i < 3; ++i)
    take(limits, "u");
  CAF_CHECK(!limits.look(bucket::create, "u", now).is_ok);
}

CAF_TEST(a clock that is set back locks nobody out) {
  rate_limits limits{options};
  for (auto i = 0; i < 3; ++i)
    take(limits, "u");
  now -= 3600 * second;
  auto x = limits.take(bucket::create, "u", now);
  CAF_CHECK(!x.is_ok);
  CAF_CHECK_LESS_OR_EQUAL(x.retry, 10);
  // The bucket is as empty as it can be, no emptier.
  now += 3600 * second + 30 * second;
  CAF_CHECK(take(limits, "u"));
}

CAF_TEST(memory is bounded and the least used is forgotten) {
  rate_limits limits{options};
  for (auto i = 0; i < 3; ++i)
    take(limits, "u");
  for (auto i = 0; i < 1000; ++i) {
    take(limits, "stranger " + std::to_string(i));
    CAF_CHECK_LESS_OR_EQUAL(limits.size(), 4u);
    if (i % 2 == 0)
      CAF_CHECK(!take(limits, "u"));
  }
}

CAF_TEST(limits may be as generous as somebody likes) {
  auto more = options.times(10);
  CAF_CHECK_EQUAL(more.create.burst, 30);
  CAF_CHECK_EQUAL(more.create.per_minute, 60);
  CAF_CHECK_EQUAL(more.most, 4u);
  // More than one a microsecond is as good as no limit.
  rate_limits all{options.times(1'000'000'000)};
  for (auto i = 0; i < 100; ++i)
    CAF_CHECK(take(all, "u"));
  options.create = {0, 0};
  rate_limits none{options};
  CAF_CHECK(take(none, "u"));
  CAF_CHECK(!take(none, "u"));
}

CAF_TEST(a person setting up a campaign is not slowed down) {
  rate_limits limits{rate_options{}};
  auto refused = 0;
  // A brand, ten pictures with captions, a campaign, twenty pictures, the
  // guided brief and some edits, all within a minute.
  for (auto i = 0; i < 60; ++i) {
    refused += limits.take(bucket::create, "u", now).is_ok ? 0 : 1;
    now += second;
  }
  CAF_CHECK_EQUAL(refused, 0);
}

CAF_TEST(many threads take no more than there is) {
  options.create = {1, 100};
  rate_limits limits{options};
  std::atomic<int> taken{0};
  std::vector<std::thread> threads;
  for (auto i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (auto k = 0; k < 100; ++k)
        taken += take(limits, "u") ? 1 : 0;
    });
  for (auto& x : threads)
    x.join();
  CAF_CHECK_EQUAL(taken.load(), 100);
}

CAF_TEST_FIXTURE_SCOPE_END()

CAF_TEST(an lru forgets what was not used for the longest time) {
  lru<int> x{2};
  x.add("a", 1);
  x.add("b", 2);
  CAF_CHECK(x.find("a") != nullptr);
  x.add("c", 3);
  CAF_CHECK(x.find("b") == nullptr);
  CAF_CHECK_EQUAL(*x.find("a"), 1);
  CAF_CHECK_EQUAL(*x.find("c"), 3);
  x.erase("a");
  x.erase("a");
  CAF_CHECK_EQUAL(x.size(), 1u);
  x.clear();
  CAF_CHECK(x.find("c") == nullptr);
}
