#define CAF_SUITE pipe_task

#include "http/async/task.hpp"

#include <caf/expected.hpp>
#include <caf/sec.hpp>
#include <caf/test/unit_test.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using adcraft::http::task;

namespace {

/// Something to wait for that a test hands over when it likes.
struct doorbell {
  std::coroutine_handle<> waiting;
  int value = 0;

  auto operator co_await() {
    struct awaiter {
      doorbell* bell;
      bool await_ready() const noexcept {
        return false;
      }
      void await_suspend(std::coroutine_handle<> x) noexcept {
        bell->waiting = x;
      }
      int await_resume() const noexcept {
        return bell->value;
      }
    };
    return awaiter{this};
  }

  void ring(int x) {
    value = x;
    std::exchange(waiting, nullptr).resume();
  }
};

/// Counts those that live.
struct guest {
  explicit guest(int& count) : count(count) {
    ++count;
  }
  guest(const guest&) = delete;
  ~guest() {
    --count;
  }
  int& count;
};

task<int> wait_for(doorbell& bell, int& guests) {
  guest here{guests};
  auto x = co_await bell;
  co_return x;
}

task<int> twice(doorbell& bell, int& guests) {
  guest here{guests};
  auto first = wait_for(bell, guests);
  auto a = co_await first;
  auto second = wait_for(bell, guests);
  auto b = co_await second;
  co_return a * 10 + b;
}

task<std::string> told(doorbell& bell, int& guests) {
  guest here{guests};
  auto number = twice(bell, guests);
  auto x = co_await number;
  co_return "it is " + std::to_string(x);
}

/// What an outermost task leaves behind.
template <class T>
task<bool> outermost(task<T> x, std::vector<T>& result) {
  result.push_back(co_await x);
  co_return true;
}

task<int> throwing(doorbell& bell, int& guests) {
  guest here{guests};
  auto x = co_await bell;
  if (x < 0)
    throw std::runtime_error("below zero");
  co_return x;
}

task<std::string> catching(doorbell& bell, int& guests) {
  guest here{guests};
  std::string why;
  try {
    auto inner = throwing(bell, guests);
    auto x = co_await inner;
    co_return "got " + std::to_string(x);
  } catch (const std::exception& e) {
    why = e.what();
  }
  // Waiting goes on after a catch.
  auto again = wait_for(bell, guests);
  auto x = co_await again;
  co_return why + ", then " + std::to_string(x);
}

task<std::string> passing(doorbell& bell, int& guests) {
  guest here{guests};
  auto inner = throwing(bell, guests);
  auto x = co_await inner;
  co_return std::to_string(x);
}

task<std::unique_ptr<int>> boxed(doorbell& bell) {
  auto x = co_await bell;
  co_return std::make_unique<int>(x);
}

task<caf::expected<int>> checked(int x) {
  if (x < 0)
    co_return caf::make_error(caf::sec::invalid_argument);
  co_return x;
}

task<int> one() {
  co_return 1;
}

task<int> sum_of(int n) {
  auto result = 0;
  for (auto i = 0; i < n; ++i) {
    auto x = one();
    result += co_await x;
  }
  co_return result;
}

task<int> deep(int n) {
  if (n == 0)
    co_return 0;
  auto below = deep(n - 1);
  auto x = co_await below;
  co_return x + 1;
}

} // namespace

CAF_TEST(a task does nothing before it is awaited) {
  doorbell bell;
  auto guests = 0;
  {
    auto x = wait_for(bell, guests);
    CAF_CHECK_EQUAL(guests, 0);
  }
  CAF_CHECK(!bell.waiting);
  CAF_CHECK_EQUAL(guests, 0);
}

CAF_TEST(results come out of nested tasks) {
  doorbell bell;
  auto guests = 0;
  std::vector<std::string> result;
  auto x = outermost(told(bell, guests), result);
  x.start();
  CAF_CHECK_EQUAL(guests, 3);
  bell.ring(4);
  CAF_CHECK(result.empty());
  bell.ring(2);
  CAF_CHECK_EQUAL(result, std::vector<std::string>{"it is 42"});
  CAF_CHECK_EQUAL(guests, 0);
}

CAF_TEST(a task that is dropped half way takes every frame with it) {
  doorbell bell;
  auto guests = 0;
  std::vector<std::string> result;
  {
    auto x = outermost(told(bell, guests), result);
    x.start();
    bell.ring(4);
    CAF_CHECK_EQUAL(guests, 3);
  }
  CAF_CHECK_EQUAL(guests, 0);
  CAF_CHECK(result.empty());
}

CAF_TEST(what is thrown comes out of the await) {
  doorbell bell;
  auto guests = 0;
  std::vector<std::string> result;
  auto x = outermost(catching(bell, guests), result);
  x.start();
  bell.ring(-1);
  CAF_CHECK_EQUAL(guests, 2);
  bell.ring(7);
  CAF_CHECK_EQUAL(result, std::vector<std::string>{"below zero, then 7"});
  CAF_CHECK_EQUAL(guests, 0);
}

CAF_TEST(what nobody catches ends every task above) {
  doorbell bell;
  auto guests = 0;
  std::vector<std::string> result;
  auto x = outermost(passing(bell, guests), result);
  x.start();
  bell.ring(-1);
  CAF_CHECK_EQUAL(guests, 0);
  CAF_CHECK(result.empty());
  std::string why;
  try {
    x.await_resume();
  } catch (const std::exception& e) {
    why = e.what();
  }
  CAF_CHECK_EQUAL(why, "below zero");
}

CAF_TEST(a result may be something that only moves) {
  doorbell bell;
  std::vector<std::unique_ptr<int>> result;
  auto x = outermost(boxed(bell), result);
  x.start();
  bell.ring(5);
  CAF_REQUIRE_EQUAL(result.size(), 1u);
  CAF_CHECK_EQUAL(*result[0], 5);
}

CAF_TEST(a result may be a value or an error) {
  std::vector<caf::expected<int>> result;
  auto good = outermost(checked(3), result);
  good.start();
  auto bad = outermost(checked(-3), result);
  bad.start();
  CAF_REQUIRE_EQUAL(result.size(), 2u);
  CAF_CHECK_EQUAL(result[0], 3);
  CAF_CHECK(!result[1] && result[1].error() == caf::sec::invalid_argument);
}

CAF_TEST(a task may be moved before it runs) {
  doorbell bell;
  auto guests = 0;
  auto first = wait_for(bell, guests);
  auto second = std::move(first);
  first = wait_for(bell, guests);
  std::vector<int> result;
  auto x = outermost(std::move(second), result);
  x.start();
  bell.ring(9);
  CAF_CHECK_EQUAL(result, std::vector<int>{9});
}

CAF_TEST(tasks may be many and deep) {
  std::vector<int> result;
  auto wide = outermost(sum_of(10'000), result);
  wide.start();
  auto down = outermost(deep(1'000), result);
  down.start();
  CAF_CHECK_EQUAL(result, (std::vector<int>{10'000, 1'000}));
}
