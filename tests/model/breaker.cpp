#define CAF_SUITE model_breaker

#include "actors/model/breaker.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace std::chrono_literals;

namespace {

const auto start = std::chrono::steady_clock::time_point{} + 1ns;

/// So many answers at once, troubled ones last.
void hear(breaker& x, int fine, int troubled,
          std::chrono::steady_clock::time_point now) {
  for (auto i = 0; i < fine + troubled; ++i)
    x.heard("other", i < fine, now);
}

breaker opened_at(std::chrono::steady_clock::time_point now) {
  breaker result;
  hear(result, 0, 10, now);
  return result;
}

int64_t seconds_of(std::chrono::nanoseconds x) {
  return x / 1s;
}

} // namespace

CAF_TEST(a tally forgets what is older than its window) {
  call_tally x{60s};
  x.add(true, start);
  x.add(false, start + 30s);
  CAF_CHECK_EQUAL(x.of(start + 30s).calls, 2u);
  CAF_CHECK_EQUAL(x.of(start + 54s).calls, 2u);
  CAF_CHECK_EQUAL(x.of(start + 61s).calls, 1u);
  CAF_CHECK_EQUAL(x.of(start + 61s).troubled, 1u);
  CAF_CHECK_EQUAL(x.of(start + 91s).calls, 0u);
  x.add(false, start + 2h);
  CAF_CHECK_EQUAL(x.of(start + 2h).calls, 1u);
  x.clear();
  CAF_CHECK_EQUAL(x.of(start + 2h).calls, 0u);
}

CAF_TEST(half of ten calls within a minute are too much) {
  struct {
    int fine, troubled;
    bool opens;
  } table[] = {{0, 9, false},   {0, 10, true},  {5, 5, true},  {6, 5, false},
               {50, 49, false}, {50, 50, true}, {0, 0, false}, {90, 10, false}};
  for (auto& row : table) {
    breaker x;
    hear(x, row.fine, row.troubled, start);
    if (x.is_open() != row.opens)
      CAF_ERROR(row.troubled << " of " << row.fine + row.troubled);
  }
}

CAF_TEST(trouble that is spread over a long time opens nothing) {
  breaker x;
  for (auto i = 0; i < 100; ++i)
    x.heard("a", false, start + i * 10s);
  CAF_CHECK(!x.is_open());
  CAF_CHECK_EQUAL(x.tally(start + 990s).calls, 6u);
}

CAF_TEST(a fine answer opens nothing) {
  breaker x;
  hear(x, 0, 9, start);
  hear(x, 1, 0, start);
  CAF_CHECK(!x.is_open());
}

CAF_TEST(after its pause one probe at a time may pass) {
  auto x = opened_at(start);
  CAF_CHECK_EQUAL(seconds_of(x.rest(start)), 5);
  CAF_CHECK_EQUAL(x.state(start), std::string{"open"});
  auto now = start + 5s;
  CAF_CHECK_EQUAL(x.rest(now).count(), 0);
  CAF_CHECK_EQUAL(x.state(now), std::string{"half_open"});
  x.begin("probe", now);
  CAF_CHECK(x.rest(now).count() > 0);
  CAF_CHECK_EQUAL(x.state(now), std::string{"half_open"});
  CAF_MESSAGE("others were sent before it opened: they say nothing");
  hear(x, 20, 20, now);
  CAF_CHECK(x.rest(now).count() > 0);
  x.heard("probe", true, now + 1s);
  CAF_CHECK(!x.is_open());
  CAF_CHECK_EQUAL(x.state(now), std::string{"closed"});
  CAF_CHECK_EQUAL(x.rest(now + 1s).count(), 0);
  CAF_CHECK(x.is_quiet(now + 1s));
}

CAF_TEST(pauses double up to a minute and begin anew once it closed) {
  auto x = opened_at(start);
  auto now = start;
  for (int64_t wanted : {5, 10, 20, 40, 60, 60, 60}) {
    CAF_CHECK_EQUAL(seconds_of(x.rest(now)), wanted);
    now += x.rest(now);
    x.begin("probe", now);
    x.heard("probe", false, now);
  }
  now += x.rest(now);
  x.begin("probe", now);
  x.heard("probe", true, now);
  hear(x, 0, 10, now);
  CAF_CHECK_EQUAL(seconds_of(x.rest(now)), 5);
}

CAF_TEST(a probe that never answers is given up) {
  auto x = opened_at(start);
  auto now = start + 5s;
  x.begin("lost", now);
  CAF_CHECK_EQUAL(seconds_of(x.rest(now)), 120);
  now += 120s;
  CAF_CHECK_EQUAL(x.rest(now).count(), 0);
  CAF_MESSAGE("late is better than never");
  auto late = x;
  late.heard("lost", true, now);
  CAF_CHECK(!late.is_open());
  x.begin("next", now);
  x.heard("lost", true, now);
  CAF_CHECK(x.is_open());
  x.heard("next", true, now);
  CAF_CHECK(!x.is_open());
}

CAF_TEST(a probe that is given back makes room for the next one) {
  auto x = opened_at(start);
  auto now = start + 5s;
  x.begin("first", now);
  x.give_up("another");
  CAF_CHECK(x.rest(now).count() > 0);
  x.give_up("first");
  CAF_CHECK_EQUAL(x.rest(now).count(), 0);
  CAF_CHECK(x.is_open());
}

CAF_TEST(while it is closed nobody is a probe) {
  breaker x;
  x.begin("a", start);
  CAF_CHECK_EQUAL(x.rest(start).count(), 0);
  x.open(start);
  CAF_CHECK_EQUAL(seconds_of(x.rest(start)), 5);
  x.heard("a", true, start);
  CAF_CHECK(x.is_open());
}

CAF_TEST(in a row any fine answer makes up for what was before) {
  breaker_rule rule;
  rule.least_calls = 5;
  rule.most_troubled = 1;
  rule.in_a_row = true;
  breaker x{rule};
  hear(x, 0, 4, start);
  hear(x, 1, 4, start);
  CAF_CHECK(!x.is_open());
  CAF_CHECK(!x.is_quiet(start));
  hear(x, 0, 1, start);
  CAF_CHECK(x.is_open());
  hear(x, 1, 0, start);
  CAF_CHECK(!x.is_open());
  CAF_CHECK(x.is_quiet(start));
}
