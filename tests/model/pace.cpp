#define CAF_SUITE model_pace

#include "actors/model/pace.hpp"

#include "actors/model/respite.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace std::chrono_literals;

namespace {

const auto start = std::chrono::steady_clock::time_point{} + 1ns;

void hear_fine(pace& x, int times) {
  for (auto i = 0; i < times; ++i)
    x.fine();
}

} // namespace

CAF_TEST(it halves at most once a second and never to nothing) {
  pace x{20};
  CAF_CHECK_EQUAL(x.slots(), 20u);
  for (auto i = 0; i < 20; ++i)
    x.slow_down(start + i * 10ms);
  CAF_CHECK_EQUAL(x.slots(), 10u);
  size_t wanted[] = {5, 2, 1, 1, 1};
  auto now = start;
  for (auto slots : wanted) {
    now += 1s;
    x.slow_down(now - 1ms);
    x.slow_down(now);
    CAF_CHECK_EQUAL(x.slots(), slots);
  }
}

CAF_TEST(it grows quickly to half of what was too much and then carefully) {
  pace x{20};
  for (auto i = 0; i < 10; ++i)
    x.slow_down(start + i * 1s);
  CAF_CHECK_EQUAL(x.slots(), 1u);
  hear_fine(x, 9);
  CAF_CHECK_EQUAL(x.slots(), 10u);
  hear_fine(x, 9);
  CAF_CHECK_EQUAL(x.slots(), 10u);
  hear_fine(x, 1);
  CAF_CHECK_EQUAL(x.slots(), 11u);
  hear_fine(x, 10);
  CAF_CHECK_EQUAL(x.slots(), 12u);
  hear_fine(x, 1000);
  CAF_CHECK_EQUAL(x.slots(), 20u);
}

CAF_TEST(what worked last counts) {
  pace x{20};
  x.slow_down(start);
  x.fine();
  x.slow_down(start + 1s);
  CAF_CHECK_EQUAL(x.slots(), 5u);
  hear_fine(x, 4);
  CAF_CHECK_EQUAL(x.slots(), 5u);
  hear_fine(x, 1);
  CAF_CHECK_EQUAL(x.slots(), 6u);
}

CAF_TEST(another maximum is taken at once unless it was slowed down) {
  pace x{20};
  x.set_most(5);
  CAF_CHECK_EQUAL(x.slots(), 5u);
  x.set_most(10);
  CAF_CHECK_EQUAL(x.slots(), 10u);
  x.slow_down(start);
  x.set_most(20);
  CAF_CHECK_EQUAL(x.slots(), 5u);
  x.set_most(0);
  CAF_CHECK_EQUAL(x.slots(), 1u);
  CAF_CHECK_EQUAL(pace{0}.slots(), 1u);
}

CAF_TEST(a respite doubles from round to round) {
  respite x{{50ms, 500ms, 30s}};
  auto now = start;
  CAF_CHECK_EQUAL(x.rest(now).count(), 0);
  constexpr int64_t wanted[]
    = {250, 500, 1000, 2000, 4000, 8000, 15000, 15000, 15000};
  for (auto ms : wanted) {
    x.stumble(now, 0.5);
    CAF_CHECK_EQUAL((x.rest(now) / 1ms), ms);
    now += x.rest(now);
    CAF_CHECK_EQUAL(x.rest(now).count(), 0);
  }
  x.recover();
  x.stumble(now, 0.5);
  CAF_CHECK_EQUAL((x.rest(now) / 1ms), 250);
}

CAF_TEST(a respite is never too short to be one) {
  respite x{{50ms, 500ms, 30s}};
  x.stumble(start, 0);
  CAF_CHECK_EQUAL((x.rest(start) / 1ms), 50);
}

CAF_TEST(what goes wrong during a respite belongs to its round) {
  respite x{{50ms, 500ms, 30s}};
  for (auto i = 0; i < 30; ++i)
    x.stumble(start + i * 1ms, 0.9);
  CAF_CHECK_EQUAL((x.rest(start) / 1ms), 450);
  x.stumble(start + 450ms, 0.5);
  CAF_CHECK_EQUAL((x.rest(start + 450ms) / 1ms), 500);
}

CAF_TEST(what a vendor says is kept to) {
  respite x;
  x.extend(start + 10s);
  x.extend(start + 5s);
  x.recover();
  CAF_CHECK_EQUAL((x.rest(start) / 1ms), 10'000);
}
