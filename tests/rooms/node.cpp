#define CAF_SUITE rooms_node

#include "actors/node/node.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using texts = std::vector<std::string>;

struct recording_dispatch : dispatch {
  texts hints;
  caf::error trouble;

  caf::error publish(const std::string& topic,
                     const std::string& key) override {
    if (trouble)
      return trouble;
    hints.push_back(topic + " " + key);
    return {};
  }

  void listen(const std::string&,
              std::function<void(const std::string&)>) override {
    // nop: nobody listens here
  }
};

/// A gate that hears how many nodes there are.
provider_gate_actor::behavior_type
counting_gate(provider_gate_actor::pointer,
              std::shared_ptr<std::vector<uint64_t>> heard) {
  return {
    [](atom::acquire, const slot_wish&, const slot_client_actor&) {},
    [](atom::hold, const slot_wish&, const slot_client_actor&) {},
    [](atom::release, const std::string&) {},
    [](atom::heard, const gate_news&) {},
    [heard](atom::nodes, uint64_t n) { heard->push_back(n); },
    [](atom::nudge, const std::string&) {},
    [](atom::read) { return gate_report{}; },
    [](atom::tick, uint64_t) {},
  };
}

/// The node beats for ever: only consume_messages and advance_time, never run.
struct node_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<recording_dispatch> hints
    = std::make_shared<recording_dispatch>();
  std::shared_ptr<std::vector<uint64_t>> shares
    = std::make_shared<std::vector<uint64_t>>();
  node_actor room;

  node_fixture() {
    node_options options;
    options.incarnation = "n1";
    options.host = "machine";
    auto gate = open(counting_gate, shares);
    room = open(node,
                node_rooms{open_store(rows), hints, {gate}, open_library(rows)},
                options);
  }

  ~node_fixture() override {
    close();
    room = nullptr;
  }

  std::vector<beat_node> beats() const {
    std::vector<beat_node> result;
    for (auto& t : rows->commits)
      for (auto& c : t.changes)
        if (auto x = std::get_if<beat_node>(&c))
          result.push_back(*x);
    return result;
  }

  bool begin() {
    return ask<commit_receipt>(room, atom::begin_v).engaged();
  }

  void pass(caf::timespan time) {
    advance_time(time);
    consume_messages();
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(node_tests, node_fixture)

CAF_TEST(a node takes its lease and renews it every three seconds) {
  CAF_CHECK(begin());
  auto first = beats();
  CAF_REQUIRE_EQUAL(first.size(), 1u);
  CAF_CHECK(first[0].first);
  CAF_CHECK_EQUAL(first[0].incarnation, "n1");
  CAF_CHECK_EQUAL(first[0].host, "machine");
  CAF_CHECK_EQUAL(first[0].lease_micros, 10'000'000);
  pass(1ms);
  CAF_CHECK_EQUAL(beats().size(), 2u);
  CAF_CHECK(!beats()[1].first);
  pass(2999ms);
  CAF_CHECK_EQUAL(beats().size(), 2u);
  pass(1ms);
  CAF_CHECK_EQUAL(beats().size(), 3u);
}

CAF_TEST(a node that cannot take its lease says so) {
  rows->refuse = [](const transition&) {
    return fail(ec::unavailable, "the database is gone");
  };
  CAF_CHECK(!begin());
}

CAF_TEST(a beat that fails is followed by the next) {
  begin();
  rows->refuse = [](const transition&) {
    return fail(ec::unavailable, "the database is gone");
  };
  pass(1ms);
  CAF_CHECK_EQUAL(beats().size(), 1u);
  rows->refuse = nullptr;
  pass(3s);
  CAF_CHECK_EQUAL(beats().size(), 2u);
}

CAF_TEST(gates hear of it when nodes come and go) {
  node_row alive;
  alive.is_alive = true;
  rows->nodes = {alive};
  begin();
  pass(1ms);
  CAF_MESSAGE("that there is one they assume");
  CAF_CHECK(shares->empty());
  rows->nodes = {alive, node_row{}, alive};
  pass(3s);
  pass(3s);
  CAF_CHECK_EQUAL(*shares, std::vector<uint64_t>{2});
  rows->nodes = {node_row{}, alive};
  pass(3s);
  CAF_CHECK_EQUAL(*shares, (std::vector<uint64_t>{2, 1}));
}

CAF_TEST(old rows are forgotten at the first beat and then each hour) {
  begin();
  pass(1ms);
  pass(3s);
  auto all = beats();
  CAF_REQUIRE_EQUAL(all.size(), 3u);
  CAF_CHECK(!all[0].tidies);
  CAF_CHECK(all[1].tidies);
  CAF_CHECK(!all[2].tidies);
}

CAF_TEST(what waits in the outbox is handed on and noted) {
  rows->outbox = {{"o1", "campaign", "c1"}, {"o2", "campaign", "c2"}};
  tell(room, atom::relay_v);
  CAF_CHECK_EQUAL(hints->hints, (texts{"campaign c1", "campaign c2"}));
  CAF_CHECK(rows->outbox.empty());
}

CAF_TEST(ends are hinted at until their deliveries are written) {
  rows->outbox = {{"o1", "ended", "c1"}};
  tell(room, atom::relay_v);
  tell(room, atom::relay_v);
  CAF_CHECK_EQUAL(hints->hints, (texts{"ended c1", "ended c1"}));
  CAF_CHECK_EQUAL(rows->outbox.size(), 1u);
}

CAF_TEST(ends that wait stand in the way of no other hint) {
  for (auto i = 0; i < 150; ++i)
    rows->outbox.push_back({"o" + std::to_string(i), "ended", "c"});
  rows->outbox.push_back({"last", "campaign", "c1"});
  for (auto i = 0; i < 3; ++i)
    tell(room, atom::relay_v);
  CAF_CHECK_EQUAL(hints->hints.back(), "ended c");
  CAF_CHECK_EQUAL(
    std::count(hints->hints.begin(), hints->hints.end(), "campaign c1"), 1);
  CAF_CHECK_EQUAL(rows->outbox.size(), 150u);
}

CAF_TEST(what could not be handed on stays in the outbox) {
  rows->outbox = {{"o1", "campaign", "c1"}};
  hints->trouble = fail(ec::unavailable, "no connection");
  tell(room, atom::relay_v);
  CAF_CHECK_EQUAL(rows->outbox.size(), 1u);
  hints->trouble = {};
  tell(room, atom::relay_v);
  CAF_CHECK(rows->outbox.empty());
}

CAF_TEST(asked while it relays a node relays once more) {
  rows->outbox = {{"o1", "campaign", "c1"}};
  for (auto i = 0; i < 5; ++i)
    caf::anon_send(room, atom::relay_v);
  consume_messages();
  CAF_CHECK_EQUAL(hints->hints, texts{"campaign c1"});
}

CAF_TEST(campaigns nobody owns are hinted at with each beat) {
  rows->claimable = {"c7", "c8"};
  begin();
  CAF_CHECK(hints->hints.empty());
  pass(1ms);
  CAF_CHECK_EQUAL(hints->hints, (texts{"campaign c7", "campaign c8"}));
  rows->claimable.clear();
  pass(3s);
  CAF_CHECK_EQUAL(hints->hints.size(), 2u);
}

CAF_TEST(a node that leaves beats no more) {
  begin();
  CAF_CHECK(ask<commit_receipt>(room, atom::leave_v));
  CAF_CHECK(beats().back().leaving);
  auto before = beats().size();
  pass(30s);
  CAF_CHECK_EQUAL(beats().size(), before);
}

CAF_TEST_FIXTURE_SCOPE_END()
