#define CAF_SUITE rooms_provider_gate

#include "actors/provider_gate/provider_gate.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

using granted_log = std::shared_ptr<std::vector<std::string>>;

slot_client_actor::behavior_type client(slot_client_actor::pointer,
                                        std::string name, granted_log log) {
  return {
    [=](atom::granted) { log->push_back(name); },
    [](atom::nudge) {
      // nop
    },
  };
}

struct gate_fixture : room_fixture {
  granted_log granted = std::make_shared<std::vector<std::string>>();
  provider_gate_actor gate;
  std::map<std::string, slot_client_actor> clients;

  ~gate_fixture() override {
    clients.clear();
    gate = nullptr;
  }

  void open_gate(size_t slots) {
    provider_gate_options limits;
    limits.slots = slots;
    gate = open(provider_gate, limits);
  }

  void acquire(const std::string& call, const std::string& campaign) {
    if (!clients[call])
      clients[call] = open(client, call, granted);
    tell(gate, atom::acquire_v, slot_wish{call, campaign, {}, {}},
         clients[call]);
  }

  void release(const std::string& call) {
    tell(gate, atom::release_v, call);
  }

  std::string all() const {
    std::string result;
    for (auto& x : *granted)
      result += x + " ";
    return result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(provider_gate_tests, gate_fixture)

CAF_TEST(only so many calls run at once) {
  open_gate(2);
  for (auto call : {"a1", "a2", "a3", "a4"})
    acquire(call, "a");
  CAF_CHECK_EQUAL(all(), "a1 a2 ");
  release("a1");
  CAF_CHECK_EQUAL(all(), "a1 a2 a3 ");
  release("a2");
  release("a3");
  CAF_CHECK_EQUAL(all(), "a1 a2 a3 a4 ");
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
  CAF_CHECK_EQUAL(all(), "a1 a2 ");
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
  CAF_CHECK_EQUAL(all(), "a1 a3 ");
}

CAF_TEST_FIXTURE_SCOPE_END()
