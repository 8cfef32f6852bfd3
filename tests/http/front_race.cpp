#define CAF_SUITE front_race

#include "tests/http/live.hpp"

#include <caf/test/unit_test.hpp>

#include <sys/resource.h>
#include <unistd.h>

#include <random>

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using clock = std::chrono::steady_clock;

/// Event descriptors of Pistache's that it never closes: one for the listener,
/// two for each of its threads.
constexpr size_t lost_per_door = 5;

struct tally {
  std::atomic<int> right{0};
  std::atomic<int> wrong{0};
  std::atomic<int> aborted{0};
};

/// Asks for its own id, or leaves before the answer is there.
void ask_or_abort(const live_door& x, unsigned seed, clock::time_point end,
                  tally& result) {
  std::mt19937 dice{seed};
  for (auto n = 0; clock::now() < end; ++n) {
    auto id = std::to_string(seed) + "-" + std::to_string(n);
    auto c = x.client();
    c.send(get("/late/" + std::to_string(dice() % 2) + "?id=" + id));
    if (dice() % 2) {
      std::this_thread::sleep_for(std::chrono::microseconds{dice() % 1'500});
      c.abort();
      ++result.aborted;
      continue;
    }
    auto answer = body_of(c.read_answer());
    (answer == id + "E" ? result.right : result.wrong) += 1;
    c.abort();
  }
}

double cpu_seconds() {
  rusage x{};
  ::getrusage(RUSAGE_SELF, &x);
  auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(x.ru_utime) + seconds(x.ru_stime);
}

} // namespace

CAF_TEST(no answer reaches a stranger) {
  live_door x;
  tally result;
  std::vector<std::thread> clients;
  for (auto i = 0u; i < 16; ++i)
    clients.emplace_back(
      [&, i] { ask_or_abort(x, i, clock::now() + 3s, result); });
  for (auto& c : clients)
    c.join();
  CAF_MESSAGE(result.right << " right, " << result.aborted << " aborted");
  CAF_CHECK_EQUAL(result.wrong.load(), 0);
  CAF_CHECK(result.right > 0 && result.aborted > 0);
}

CAF_TEST(a door closes under load and leaves nothing behind) {
  auto before = open_descriptors();
  {
    std::atomic<bool> done{false};
    std::vector<std::thread> clients;
    auto x = std::make_unique<live_door>();
    x->put("film", std::string(20 << 20, 'x'));
    for (auto i = 0; i < 4; ++i)
      clients.emplace_back([&done, c = x->client(), i]() mutable {
        while (!done && c.send(get(i % 2 ? "/hello" : "/late/1")))
          c.read_answer();
      });
    std::vector<raw_client> open;
    for (auto target : {"/stream/1000", "/stream/1000", "/file/film/0/20971520",
                        "/kb/20000", "/never", "/late/5000"}) {
      open.push_back(x->client());
      open.back().ask(get("/hello"));
      open.back().send(get(target));
    }
    for (auto i = 0; i < 4; ++i)
      open[static_cast<size_t>(i)].read_to("\r\n\r\n");
    CAF_REQUIRE(eventually([&] { return x->streams().size() == 2; }));
    CAF_REQUIRE(eventually([&] { return x->kept().size() == 1; }));
    auto begin = clock::now();
    x->door.reset();
    std::chrono::duration<double> took = clock::now() - begin;
    CAF_MESSAGE("closed in " << took.count() << " s");
    CAF_CHECK(took < 5s); // promised is one, on a machine with time for us
    done = true;
    for (auto& c : clients)
      c.join();
    CAF_MESSAGE("streams hear of it before the door is gone");
    CAF_CHECK_EQUAL(x->closed.load(), 2);
    CAF_CHECK(!x->streams()[0]->push("late"));
    CAF_MESSAGE("a reply may be given when there is no door any more");
    CAF_CHECK(x->kept()[0]->is_over());
    x->kept()[0]->send({200, "", "", {}});
    auto over = false;
    x->kept()[0]->open({200, "", "", {}}, 10, [&] { over = true; });
    CAF_CHECK(!over);
  }
  CAF_CHECK_EQUAL(open_descriptors(), before + lost_per_door);
}

CAF_TEST(doors open and close again and again) {
  auto before = open_descriptors();
  for (auto i = 0; i < 20; ++i) {
    live_door x;
    auto c = x.client();
    CAF_CHECK_EQUAL(body_of(c.ask(get("/hello"))), "hello");
  }
  CAF_CHECK_EQUAL(open_descriptors(), before + 20 * lost_per_door);
}

CAF_TEST(a door without descriptors waits and does not spin) {
  live_door x;
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  CAF_CHECK_EQUAL(limit.rlim_cur, limit.rlim_max);
  auto tight = limit;
  tight.rlim_cur = 1'000;
  ::setrlimit(RLIMIT_NOFILE, &tight);
  std::vector<int> spare;
  for (auto fd = ::dup(0); fd >= 0; fd = ::dup(0))
    spare.push_back(fd);
  ::close(spare.back());
  auto c = x.client(); // takes the last one
  c.send(get("/hello"));
  auto spent = cpu_seconds();
  std::this_thread::sleep_for(300ms);
  spent = cpu_seconds() - spent;
  spare.pop_back();
  for (auto fd : spare)
    ::close(fd);
  ::setrlimit(RLIMIT_NOFILE, &limit);
  CAF_MESSAGE(spent << " s of CPU in 0.3 s");
  CAF_CHECK(spent < 0.1);
  CAF_CHECK_EQUAL(body_of(c.read_answer()), "hello");
}
