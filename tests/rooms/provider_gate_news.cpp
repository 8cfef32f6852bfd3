#define CAF_SUITE rooms_provider_gate_news

#include "tests/rooms/gate_world.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

gate_news pause_of(std::chrono::milliseconds x, const std::string& model,
                   bool whole_account) {
  gate_news result;
  result.call = "a1";
  result.model = model;
  result.what = gate_news::slow_down;
  result.retry_after = x;
  result.whole_account = whole_account;
  return result;
}

struct news_fixture : gate_fixture {
  /// Sends `times` calls of a model that all end like that.
  void fill(const std::string& model, gate_news::kind what, int times) {
    for (auto i = 0; i < times; ++i) {
      acquire("fill", "f", model);
      hear("fill", what, model);
      release("fill");
    }
    all();
  }

  gate_model model_of(const std::string& model) {
    auto x = report();
    for (auto& m : x.models)
      if (m.model == model)
        return m;
    return {model, "none"};
  }

  std::string breaker_of(const std::string& model) {
    return model_of(model).breaker;
  }

  /// How long it takes until somebody is let through, up to a minute.
  std::chrono::milliseconds until_granted() {
    auto result = 0ms;
    while (log->granted.empty() && result < 60s) {
      pass(5ms);
      result += 5ms;
    }
    return result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(provider_gate_news_tests, news_fixture)

CAF_TEST(a pause for the account stops every model) {
  open_gate(4);
  hear(pause_of(10s, "x", true));
  acquire("a1", "a", "x");
  acquire("a2", "a", "y");
  auto left = report().paused_for;
  CAF_CHECK(left >= 10s && left <= 11s);
  pass(9990ms);
  CAF_CHECK_EQUAL(all(), "");
  pass(1010ms);
  CAF_CHECK_EQUAL(all(), "a1 a2 ");
}

CAF_TEST(a pause for a model lets the others pass) {
  open_gate(4);
  hear(pause_of(10s, "x", false));
  acquire("a1", "a", "x");
  acquire("a2", "a", "y");
  CAF_CHECK_EQUAL(all(), "a2 ");
  CAF_CHECK_EQUAL(report().paused_for.count(), 0);
  pass(9990ms);
  CAF_CHECK_EQUAL(all(), "");
  pass(1010ms);
  CAF_CHECK_EQUAL(all(), "a1 ");
}

CAF_TEST(no pause is longer than ten minutes or shorter for a later one) {
  open_gate(4);
  hear(pause_of(24h, "x", true));
  hear(pause_of(1s, "x", true));
  auto left = report().paused_for;
  CAF_CHECK(left >= 10min && left <= 11min);
  acquire("a1", "a", "x");
  pass(11min);
  CAF_CHECK_EQUAL(all(), "a1 ");
}

CAF_TEST(whatever answer asks for a pause gets it) {
  open_gate(4);
  for (auto what : {gate_news::fine, gate_news::troubled}) {
    auto x = pause_of(2s, "x", true);
    x.what = what;
    hear(x);
    CAF_CHECK(report().paused_for >= 2s);
    pass(3s);
    CAF_CHECK_EQUAL(report().paused_for.count(), 0);
  }
}

CAF_TEST(a call that was not sent does not spin) {
  open_gate(1);
  auto begin = sys.clock().now();
  auto sends = 0;
  acquire("a1", "a");
  while (sys.clock().now() - begin < 5min) {
    if (!log->granted.empty()) {
      all();
      ++sends;
      hear("a1", gate_news::unsent);
      release("a1");
      acquire("a1", "a");
    }
    pass(50ms);
  }
  CAF_MESSAGE("unsent " << sends << " times in five minutes");
  CAF_CHECK(sends >= 15);
  CAF_CHECK(sends <= 60);
}

CAF_TEST(a pause after unsent calls is for all and for fifty milliseconds) {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    open_gate(provider_gate_options{.slots = 4, .seed = seed});
    acquire("a1", "a", "x");
    hear("a1", gate_news::unsent, "x");
    all();
    acquire("a2", "a", "y");
    auto wait = until_granted();
    CAF_CHECK(wait >= 50ms && wait <= 500ms);
    all();
  }
}

CAF_TEST(calls that were unsent together count as one round) {
  open_gate(100);
  for (auto i = 0; i < 50; ++i)
    acquire("a" + std::to_string(i), "a");
  for (auto i = 0; i < 50; ++i)
    hear("a" + std::to_string(i), gate_news::unsent);
  CAF_CHECK(report().paused_for <= 500ms);
}

CAF_TEST(anything that is answered ends the rounds) {
  open_gate(4);
  auto longest = 0ms;
  for (auto i = 0; i < 30; ++i) {
    hear("a1", gate_news::unsent);
    longest = std::max(longest, report().paused_for);
    pass(longest);
    pass(500ms);
    gate_news poll;
    poll.what = gate_news::fine;
    hear(poll);
  }
  CAF_CHECK(longest <= 500ms);
}

CAF_TEST(a vendor that wants fewer requests gets fewer) {
  open_gate(8);
  for (auto i = 0; i < 20; ++i)
    acquire("a" + std::to_string(i), "a", "x");
  CAF_CHECK_EQUAL(log->granted.size(), 8u);
  auto x = pause_of(0ms, "x", true);
  x.call = "a0";
  x.is_submit = true;
  hear(x);
  CAF_CHECK_EQUAL(report().slots, 4u);
  CAF_CHECK(report().paused_for >= 50ms);
  CAF_MESSAGE("it was answered, but seven are on their way");
  pass(1s);
  CAF_CHECK_EQUAL(log->granted.size(), 8u);
  for (auto i = 1; i < 8; ++i)
    hear("a" + std::to_string(i), gate_news::fine, "x");
  release("a0");
  CAF_CHECK_EQUAL(log->granted.size(), 9u);
  CAF_CHECK(report().slots > 4u);
}

CAF_TEST(only answers to submits set the pace) {
  open_gate(8);
  hear(pause_of(1s, "x", true));
  CAF_CHECK_EQUAL(report().slots, 8u);
}

CAF_TEST(calls that run long do not keep new ones out after a storm) {
  open_gate(8);
  for (auto i = 0; i < 4; ++i) {
    acquire("a" + std::to_string(i), "a", "x");
    hear("a" + std::to_string(i), gate_news::fine, "x");
  }
  for (auto i = 0; i < 10; ++i) {
    auto x = pause_of(1s, "x", true);
    x.is_submit = true;
    hear(x);
    pass(1100ms);
  }
  CAF_CHECK_EQUAL(report().slots, 1u);
  all();
  acquire("b1", "b", "x");
  pass(2s);
  CAF_CHECK_EQUAL(all(), "b1 ");
}

CAF_TEST(a broken model does not hold others) {
  open_gate(4);
  fill("broken", gate_news::troubled, 10);
  for (auto call : {"a1", "a2", "a3", "a4", "a5"})
    acquire(call, "a", "broken");
  acquire("a6", "a", "fine");
  acquire("b1", "b", "broken");
  acquire("b2", "b", "fine");
  CAF_CHECK_EQUAL(breaker_of("broken"), "open");
  CAF_CHECK_EQUAL(breaker_of("fine"), "closed");
  CAF_CHECK_EQUAL(all(), "a6 b2 ");
  CAF_CHECK_EQUAL(report().waiting, 6u);
}

CAF_TEST(a model that is well again is found out by one probe) {
  open_gate(4);
  fill("x", gate_news::troubled, 10);
  for (auto call : {"a1", "a2", "a3", "a4"})
    acquire(call, "a", "x");
  pass(4990ms);
  CAF_CHECK_EQUAL(all(), "");
  pass(10ms);
  CAF_CHECK_EQUAL(all(), "a1 ");
  CAF_CHECK_EQUAL(breaker_of("x"), "half_open");
  hear("a1", gate_news::troubled, "x");
  release("a1");
  pass(9990ms);
  CAF_CHECK_EQUAL(all(), "");
  pass(10ms);
  CAF_CHECK_EQUAL(all(), "a2 ");
  hear("a2", gate_news::fine, "x");
  CAF_CHECK_EQUAL(all(), "a3 a4 ");
  CAF_CHECK_EQUAL(breaker_of("x"), "closed");
}

CAF_TEST(a breaker tells why it rests and when it tries again) {
  open_gate(4);
  fill("x", gate_news::fine, 5);
  fill("x", gate_news::troubled, 4);
  auto x = model_of("x");
  CAF_CHECK_EQUAL(x.calls, 9u);
  CAF_CHECK_EQUAL(x.troubled, 4u);
  CAF_CHECK_EQUAL(x.failures, 0u);
  CAF_CHECK_EQUAL(x.tries_in.count(), 0);
  fill("x", gate_news::troubled, 1);
  pass(1s);
  x = model_of("x");
  CAF_CHECK_EQUAL(x.breaker, "open");
  CAF_CHECK_EQUAL(x.failures, 5u);
  CAF_CHECK_EQUAL(x.tries_in.count(), 4000);
  CAF_CHECK(!x.is_probing);
  pass(4s);
  x = model_of("x");
  CAF_CHECK_EQUAL(x.breaker, "half_open");
  CAF_CHECK_EQUAL(x.tries_in.count(), 0);
  CAF_CHECK(!x.is_probing);
  acquire("a1", "a", "x");
  CAF_CHECK(model_of("x").is_probing);
  hear("a1", gate_news::troubled, "x");
  release("a1");
  CAF_MESSAGE("what is older than a minute is still told");
  pass(61s);
  x = model_of("x");
  CAF_CHECK_EQUAL(x.troubled, 0u);
  CAF_CHECK_EQUAL(x.failures, 6u);
  acquire("a2", "a", "x");
  hear("a2", gate_news::fine, "x");
  x = model_of("x");
  CAF_CHECK_EQUAL(x.breaker, "closed");
  CAF_CHECK_EQUAL(x.failures, 0u);
}

CAF_TEST(polls that open a breaker are among its failures) {
  open_gate(4);
  fill("x", gate_news::troubled, 1);
  gate_news poll;
  poll.model = "x";
  poll.what = gate_news::troubled;
  for (auto i = 0; i < 10; ++i)
    hear(poll);
  CAF_CHECK_EQUAL(model_of("x").failures, 11u);
  hear(poll);
  CAF_CHECK_EQUAL(model_of("x").failures, 12u);
}

CAF_TEST(a pause for a model is told with the model) {
  open_gate(4);
  hear(pause_of(10s, "x", false));
  auto left = model_of("x").paused_for;
  CAF_CHECK(left >= 10s && left <= 11s);
  pass(12s);
  CAF_CHECK_EQUAL(model_of("x").paused_for.count(), 0);
}

CAF_TEST(a gate tells its share and what the vendor leaves of it) {
  open_gate(provider_gate_options{.slots = 8, .per_minute = 60, .burst = 4});
  auto x = report();
  CAF_CHECK_EQUAL(x.most, 8u);
  CAF_CHECK_EQUAL(x.nodes, 1u);
  CAF_CHECK_EQUAL(x.per_minute, 60.);
  CAF_CHECK_EQUAL(x.tokens, 4.);
  tell(gate, atom::nodes_v, uint64_t{2});
  auto slow = pause_of(1s, "x", true);
  slow.is_submit = true;
  hear(slow);
  x = report();
  CAF_CHECK_EQUAL(x.most, 4u);
  CAF_CHECK_EQUAL(x.slots, 2u);
  CAF_CHECK_EQUAL(x.nodes, 2u);
  CAF_CHECK_EQUAL(x.per_minute, 30.);
  CAF_CHECK_EQUAL(x.tokens, 2.);
  open_gate(4);
  CAF_CHECK_EQUAL(report().per_minute, 0.);
}

CAF_TEST(a probe that says nothing of the model makes way for the next one) {
  open_gate(4);
  fill("x", gate_news::troubled, 10);
  for (auto call : {"a1", "a2", "a3", "a4"})
    acquire(call, "a", "x");
  pass(5s);
  CAF_CHECK_EQUAL(all(), "a1 ");
  CAF_MESSAGE("it was canceled before it was sent");
  release("a1");
  CAF_CHECK_EQUAL(all(), "a2 ");
  CAF_MESSAGE("it was not sent");
  hear("a2", gate_news::unsent, "x");
  release("a2");
  pass(500ms);
  CAF_CHECK_EQUAL(all(), "a3 ");
  CAF_MESSAGE("it was never heard of again");
  pass(119s);
  CAF_CHECK_EQUAL(all(), "");
  pass(1s);
  CAF_CHECK_EQUAL(all(), "a4 ");
}

CAF_TEST(a probe whose client dies makes way for the next one) {
  open_gate(4);
  fill("x", gate_news::troubled, 10);
  acquire("a1", "a", "x");
  acquire("a2", "a", "x");
  pass(5s);
  CAF_CHECK_EQUAL(all(), "a1 ");
  caf::anon_send_exit(clients["a1"], caf::exit_reason::kill);
  consume_messages();
  CAF_CHECK_EQUAL(all(), "a2 ");
}

CAF_TEST(polls in trouble open a breaker but fine ones close none) {
  open_gate(4);
  gate_news poll;
  poll.model = "x";
  poll.what = gate_news::troubled;
  for (auto i = 0; i < 10; ++i)
    hear(poll);
  CAF_CHECK_EQUAL(breaker_of("x"), "open");
  poll.what = gate_news::fine;
  for (auto i = 0; i < 100; ++i)
    hear(poll);
  pass(5s);
  CAF_CHECK_EQUAL(breaker_of("x"), "half_open");
  acquire("a1", "a", "x");
  acquire("a2", "a", "x");
  CAF_CHECK_EQUAL(all(), "a1 ");
  hear("a1", gate_news::fine, "x");
  CAF_CHECK_EQUAL(breaker_of("x"), "closed");
  CAF_CHECK_EQUAL(all(), "a2 ");
}

CAF_TEST(fine polls do not make up for submits in trouble) {
  open_gate(4);
  gate_news poll;
  poll.model = "x";
  for (auto i = 0; i < 1000; ++i)
    hear(poll);
  fill("x", gate_news::troubled, 10);
  CAF_CHECK_EQUAL(breaker_of("x"), "open");
}

CAF_TEST_FIXTURE_SCOPE_END()
