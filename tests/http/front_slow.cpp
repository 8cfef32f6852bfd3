#define CAF_SUITE front_slow

#include "tests/http/live.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>

using namespace adcraft;
using namespace adcraft::test;
using namespace std::string_literals;
using namespace std::chrono_literals;

namespace {

http::door_options short_times() {
  http::door_options result;
  result.head_time = 300ms;
  result.body_time = 600ms;
  result.idle_time = 900ms;
  return result;
}

struct fixture : live_door {
  fixture() : live_door(short_times()) {
    // nop
  }

  http::reply_ptr stream(raw_client& c, const std::string& most) {
    auto before = streams().size();
    c.send(get("/stream/" + most));
    eventually([&] { return streams().size() > before; });
    return streams().back();
  }
};

/// Times of small answers, from short to long, in seconds.
std::vector<double> times_of_answers(const live_door& x) {
  auto c = x.client();
  std::vector<double> times;
  for (auto i = 0; i < 300; ++i) {
    auto begin = std::chrono::steady_clock::now();
    if (body_of(c.ask(get("/hello"))) != "hello")
      return {1e9};
    std::chrono::duration<double> took
      = std::chrono::steady_clock::now() - begin;
    times.push_back(took.count());
  }
  std::sort(times.begin(), times.end());
  return times;
}

/// Median time of a small answer.
double pace(const live_door& x) {
  auto times = times_of_answers(x);
  return times[times.size() / 2];
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(slow_tests, fixture)

CAF_TEST(who takes too long hears so and is closed) {
  auto head = client();
  auto body = client();
  auto idle = client();
  auto drip = client();
  auto second = client();
  head.send("GET /hello HTTP/1.1\r\nHo");
  body.send("PUT /big HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
  second.ask(get("/hello"));
  second.send("GET");
  std::atomic<bool> done{false};
  drip.send("GET /");
  std::thread dripping{[&] {
    while (!done && drip.send("a"))
      std::this_thread::sleep_for(10ms);
  }};
  for (auto c : {&head, &second, &drip, &body}) {
    auto answer = c->read_answer();
    CAF_CHECK_EQUAL(status_of(answer), 408);
    CAF_CHECK(answer.find("application/problem+json") != answer.npos);
  }
  done = true;
  dripping.join();
  CAF_CHECK(head.is_closed());
  CAF_CHECK(body.is_closed());
  CAF_CHECK(idle.is_closed());
}

CAF_TEST(a late answer is no fault of the client) {
  auto c = client();
  CAF_CHECK_EQUAL(body_of(c.ask(get("/late/1200?id=a"))), "aE");
  CAF_MESSAGE("likewise if the next request had to wait half sent");
  c.send(get("/late/700?id=b") + "GET /hel");
  CAF_CHECK_EQUAL(body_of(c.read_answer()), "bE");
  CAF_CHECK_EQUAL(body_of(c.ask("lo HTTP/1.1\r\nHost: x\r\n\r\n")), "hello");
}

CAF_TEST(who reads nothing at all is cut) {
  auto before = open_descriptors();
  auto c = client(4'096);
  c.send(get("/kb/20000"));
  CAF_CHECK(eventually([&] { return open_descriptors() == before + 2; }));
  CAF_CHECK(eventually([&] { return open_descriptors() == before + 1; }));
  CAF_CHECK(c.read_all().size() < (20'000u << 10));
}

CAF_TEST(downloads that are broken off leave no descriptor behind) {
  put("film", std::string(20 << 20, 'x'));
  auto before = open_descriptors();
  for (auto i = 0; i < 50; ++i) {
    auto c = client();
    c.send(get("/file/film/0/20971520"));
    c.read_bytes(100);
    c.abort();
  }
  CAF_CHECK(eventually([&] { return open_descriptors() <= before; }));
}

CAF_TEST(a stream outlives all timeouts) {
  auto c = client();
  auto out = stream(c, "1000");
  std::this_thread::sleep_for(1'500ms);
  CAF_CHECK(!out->is_over());
  CAF_CHECK(out->push("data: 1\n\n"));
  CAF_CHECK(out->push("data: 2\n\n"));
  auto text = c.read_to("data: 2\n\n");
  CAF_CHECK(text.find("Connection: close\r\n\r\nretry: 2000\n\ndata: 1\n\n")
            != text.npos);
  CAF_MESSAGE("what the client still says is of no interest");
  c.send(get("/hello"));
  out->close();
  CAF_CHECK(c.is_closed());
  CAF_CHECK(!out->push("data: 3\n\n"));
  CAF_CHECK(out->is_over());
  CAF_CHECK(eventually([this] { return closed == 1; }));
}

CAF_TEST(a stream ends with its reader) {
  auto c = client();
  auto out = stream(c, "1000");
  c.abort();
  CAF_CHECK(eventually([this] { return closed == 1; }));
  CAF_CHECK(!out->push("data\n\n"));
  auto half = client();
  stream(half, "1000");
  half.stop_sending();
  CAF_CHECK(half.read_all().find("retry: 2000") != std::string::npos);
  CAF_CHECK(eventually([this] { return closed == 2; }));
}

CAF_TEST(a stream whose reader falls behind ends) {
  auto c = client(4'096);
  auto out = stream(c, "100000");
  auto closed_inside = 0;
  size_t pushed = 0;
  while (pushed < (200u << 20)) {
    auto before = closed.load();
    auto goes_on = out->push(std::string(5'000, 'x'));
    closed_inside += before == 0 && !goes_on && closed == 1 ? 1 : 0;
    if (!goes_on)
      break;
    pushed += 5'000;
  }
  CAF_MESSAGE("ended after " << pushed << " bytes");
  CAF_CHECK(pushed < (200u << 20));
  CAF_CHECK(!out->push("x"));
  CAF_CHECK(eventually([this] { return closed == 1; }));
}

CAF_TEST(a stream that is dropped is closed) {
  auto c = client();
  auto out = stream(c, "1000");
  out->push("last");
  out.reset();
  forget();
  auto text = c.read_all();
  CAF_CHECK(text.substr(text.size() - 4) == "last");
  CAF_CHECK(eventually([this] { return closed == 1; }));
}

CAF_TEST_FIXTURE_SCOPE_END()

CAF_TEST(a slow reader of a film keeps nobody waiting) {
  live_door x;
  x.put("film", std::string(20 << 20, 'x'));
  auto alone = pace(x);
  std::vector<raw_client> slow;
  for (auto i = 0; i < 8; ++i) {
    slow.push_back(x.client(65'536));
    slow.back().send(get("/file/film/0/20971520"));
    slow.push_back(x.client(65'536));
    slow.back().send(get("/kb/20000"));
  }
  for (auto& c : slow)
    c.read_to("\r\n\r\n");
  auto together = pace(x);
  CAF_MESSAGE("alone " << alone * 1e6 << " us, beside slow readers "
                       << together * 1e6 << " us");
  CAF_CHECK(together < 20 * alone + 0.005);
  CAF_MESSAGE("who reads in the end gets all");
  slow[0].take_more();
  CAF_CHECK_EQUAL(slow[0].read_bytes(20 << 20).size(), size_t{20 << 20});
}

CAF_TEST(clients that never rest leave time for others) {
  live_door x;
  std::atomic<bool> done{false};
  std::vector<std::thread> restless;
  for (auto i = 0; i < 4; ++i)
    restless.emplace_back([&done, c = x.client()]() mutable {
      while (!done)
        c.ask(get("/hello"));
    });
  auto worst = times_of_answers(x).back();
  done = true;
  for (auto& c : restless)
    c.join();
  CAF_MESSAGE("longest answer " << worst << " s");
  CAF_CHECK(worst < 1.0);
}
