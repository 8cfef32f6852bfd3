#define CAF_SUITE rooms_provider_gate

#include "tests/rooms/gate_world.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

CAF_TEST_FIXTURE_SCOPE(provider_gate_tests, gate_fixture)

CAF_TEST(only so many calls run at once) {
  open_gate(2);
  for (auto call : {"a1", "a2", "a3", "a4"})
    acquire(call, "a");
  CAF_CHECK_EQUAL(all(), "a1 a2 ");
  release("a1");
  CAF_CHECK_EQUAL(all(), "a3 ");
  release("a2");
  release("a3");
  CAF_CHECK_EQUAL(all(), "a4 ");
}

CAF_TEST(campaigns take turns however many calls they bring) {
  open_gate(1);
  for (auto call : {"a1", "a2", "a3", "a4"})
    acquire(call, "a");
  acquire("b1", "b");
  acquire("c1", "c");
  acquire("b2", "b");
  for (auto call : {"a1", "b1", "c1", "a2", "b2", "a3"})
    release(call);
  CAF_CHECK_EQUAL(all(), "a1 b1 c1 a2 b2 a3 a4 ");
}

CAF_TEST(asking twice is asking once) {
  open_gate(1);
  acquire("a1", "a");
  acquire("a2", "a");
  acquire("a2", "a");
  release("a1");
  CAF_CHECK_EQUAL(all(), "a1 a2 ");
  release("a2");
  CAF_CHECK_EQUAL(all(), "");
}

CAF_TEST(a call gives up its place in the queue) {
  open_gate(1);
  acquire("a1", "a");
  acquire("a2", "a");
  acquire("a3", "a");
  release("a2");
  release("a1");
  CAF_CHECK_EQUAL(all(), "a1 a3 ");
}

CAF_TEST(giving back what one does not hold frees nothing) {
  open_gate(1);
  acquire("a1", "a");
  acquire("a2", "a");
  release("nobody");
  CAF_CHECK_EQUAL(all(), "a1 ");
}

CAF_TEST(a client that dies gives its slot back) {
  open_gate(1);
  acquire("a1", "a");
  acquire("a2", "a");
  acquire("a3", "a");
  caf::anon_send_exit(clients["a2"], caf::exit_reason::kill);
  consume_messages();
  CAF_CHECK_EQUAL(all(), "a1 ");
  caf::anon_send_exit(clients["a1"], caf::exit_reason::kill);
  consume_messages();
  CAF_MESSAGE("a2 died while it waited");
  CAF_CHECK_EQUAL(all(), "a3 ");
  CAF_CHECK_EQUAL(report().running, 1u);
}

CAF_TEST(a client that speaks for many calls gives all of them back) {
  open_gate(2);
  for (auto call : {"a1", "a2", "a3"})
    tell(gate, atom::acquire_v, slot_wish{call, "a", {}, {}},
         client_of("client"));
  acquire("b1", "b");
  acquire("b2", "b");
  CAF_CHECK_EQUAL(all(), "client client ");
  caf::anon_send_exit(client_of("client"), caf::exit_reason::kill);
  consume_messages();
  CAF_CHECK_EQUAL(all(), "b1 b2 ");
  CAF_CHECK_EQUAL(report().waiting, 0u);
}

CAF_TEST(a call that was started over keeps its place in the queue) {
  open_gate(1);
  acquire("a1", "a");
  acquire("a2", "a");
  acquire("a3", "a");
  auto old = std::exchange(clients["a2"], nullptr);
  acquire("a2", "a");
  caf::anon_send_exit(old, caf::exit_reason::kill);
  consume_messages();
  release("a1");
  CAF_CHECK_EQUAL(all(), "a1 a2 ");
}

CAF_TEST(a call that was let through and asks again starts over) {
  open_gate(1);
  acquire("a1", "a");
  acquire("a2", "a");
  acquire("a1", "a");
  CAF_CHECK_EQUAL(all(), "a1 a2 ");
  release("a2");
  CAF_CHECK_EQUAL(all(), "a1 ");
}

CAF_TEST(users take turns before their campaigns do) {
  open_gate(1);
  acquire("first", "z", {}, "zoe");
  for (auto call : {"a1", "a2", "a3"})
    acquire(call, "a", {}, "ann");
  acquire("b1", "b", {}, "ann");
  acquire("c1", "c", {}, "bob");
  acquire("c2", "c", {}, "bob");
  for (auto call : {"first", "a1", "c1", "b1", "c2", "a2"})
    release(call);
  CAF_CHECK_EQUAL(all(), "first a1 c1 b1 c2 a2 a3 ");
}

CAF_TEST(a call that is at the vendor already takes its slot at once) {
  open_gate(2);
  hold("a1", "a");
  hold("a2", "a");
  hold("a3", "a");
  acquire("b1", "b");
  auto x = report();
  CAF_CHECK_EQUAL(x.running, 3u);
  CAF_CHECK_EQUAL(x.waiting, 1u);
  release("a1");
  CAF_CHECK_EQUAL(all(), "");
  release("a2");
  CAF_CHECK_EQUAL(all(), "b1 ");
  CAF_MESSAGE("also one that was about to wait for it");
  acquire("b2", "b");
  hold("b2", "b");
  release("b1");
  release("a3");
  CAF_CHECK_EQUAL(all(), "");
  CAF_CHECK_EQUAL(report().running, 1u);
}

CAF_TEST(holding a slot twice is holding it once) {
  open_gate(2);
  hold("a1", "a");
  hold("a1", "a");
  acquire("a2", "a");
  hold("a2", "a");
  acquire("a3", "a");
  CAF_CHECK_EQUAL(report().running, 2u);
  release("a1");
  CAF_CHECK_EQUAL(all(), "a2 a3 ");
}

CAF_TEST(a report of a vendor reaches its call wherever it stands) {
  open_gate(1);
  hold("a1", "a");
  acquire("a2", "a");
  for (auto call : {"a1", "a2", "nobody"})
    tell(gate, atom::nudge_v, call);
  auto nudged = log->nudged;
  CAF_REQUIRE_EQUAL(nudged.size(), 2u);
  CAF_CHECK_EQUAL(nudged[0], "a1");
  CAF_CHECK_EQUAL(nudged[1], "a2");
  release("a1");
  tell(gate, atom::nudge_v, "a1");
  CAF_CHECK_EQUAL(log->nudged.size(), 2u);
}

CAF_TEST(so many a minute and a burst) {
  open_gate(provider_gate_options{.slots = 100, .per_minute = 60, .burst = 3});
  for (auto i = 0; i < 10; ++i)
    acquire("a" + std::to_string(i), "a");
  CAF_CHECK_EQUAL(all(), "a0 a1 a2 ");
  pass(990ms);
  CAF_CHECK_EQUAL(all(), "");
  pass(10ms);
  CAF_CHECK_EQUAL(all(), "a3 ");
  pass(4s);
  CAF_CHECK_EQUAL(all(), "a4 a5 a6 a7 ");
}

CAF_TEST(nodes share slots and rate) {
  open_gate(provider_gate_options{.slots = 9, .per_minute = 600, .burst = 100});
  tell(gate, atom::nodes_v, uint64_t{3});
  for (auto i = 0; i < 50; ++i)
    acquire("a" + std::to_string(i), "a");
  CAF_CHECK_EQUAL(log->granted.size(), 3u);
  CAF_CHECK_EQUAL(report().slots, 3u);
  CAF_MESSAGE("however many there are, there is a slot");
  tell(gate, atom::nodes_v, uint64_t{100});
  CAF_CHECK_EQUAL(report().slots, 1u);
  CAF_MESSAGE("once the others are gone");
  tell(gate, atom::nodes_v, uint64_t{1});
  CAF_CHECK_EQUAL(log->granted.size(), 4u);
  pass(10s);
  CAF_CHECK_EQUAL(log->granted.size(), 9u);
}

CAF_TEST(it says how it stands) {
  open_gate(provider_gate_options{
    .slots = 2, .provider = "replicate", .per_minute = 60, .burst = 5});
  acquire("a1", "a", "x");
  acquire("a2", "a", "y");
  hear("a1", gate_news::fine, "x");
  hear("a2", gate_news::troubled, "y");
  acquire("a3", "a", "x");
  pass(700ms);
  acquire("a4", "a", "x");
  pass(300ms);
  auto x = report();
  CAF_CHECK_EQUAL(x.provider, "replicate");
  CAF_CHECK_EQUAL(x.running, 2u);
  CAF_CHECK_EQUAL(x.waiting, 2u);
  CAF_CHECK_EQUAL(x.slots, 2u);
  CAF_CHECK_EQUAL(x.tokens, 4.);
  CAF_CHECK_EQUAL(x.paused_for.count(), 0);
  CAF_CHECK_EQUAL(x.oldest_wait.count(), 1000);
  CAF_REQUIRE_EQUAL(x.models.size(), 2u);
  CAF_CHECK_EQUAL(x.models[0].model, "x");
  CAF_CHECK_EQUAL(x.models[0].breaker, "closed");
  CAF_CHECK_EQUAL(x.models[0].calls, 1u);
  CAF_CHECK_EQUAL(x.models[0].troubled, 0u);
  CAF_CHECK_EQUAL(x.models[1].model, "y");
  CAF_CHECK_EQUAL(x.models[1].troubled, 1u);
}

CAF_TEST(without a rate there are as many tokens as free slots) {
  open_gate(3);
  acquire("a1", "a");
  CAF_CHECK_EQUAL(report().tokens, 2.);
}

CAF_TEST(while nobody waits for time no timer runs) {
  open_gate(provider_gate_options{.slots = 2, .per_minute = 60});
  acquire("a1", "a");
  CAF_CHECK(!sched.clock().has_pending_timeout());
  acquire("a2", "a");
  CAF_CHECK(sched.clock().has_pending_timeout());
  pass(1s);
  CAF_CHECK_EQUAL(all(), "a1 a2 ");
  CAF_CHECK(!sched.clock().has_pending_timeout());
  CAF_MESSAGE("whoever waits for a slot waits for no timer");
  acquire("a3", "a");
  CAF_CHECK(!sched.clock().has_pending_timeout());
}

CAF_TEST_FIXTURE_SCOPE_END()
