#pragma once

#include "actors/provider_gate/provider_gate.hpp"

#include "tests/support/fakes.hpp"

namespace adcraft::test {

/// What the clients of a gate heard, by their calls.
struct gate_log {
  std::vector<std::string> granted;
  std::vector<std::string> nudged;
};

inline slot_client_actor::behavior_type
gate_client(slot_client_actor::pointer, std::string name,
            std::shared_ptr<gate_log> log) {
  return {
    [=](atom::granted) { log->granted.push_back(name); },
    [=](atom::nudge) { log->nudged.push_back(name); },
  };
}

/// A gate and its clients, one for each call.
struct gate_fixture : room_fixture {
  std::shared_ptr<gate_log> log = std::make_shared<gate_log>();
  provider_gate_actor gate;
  std::map<std::string, slot_client_actor> clients;

  ~gate_fixture() override {
    clients.clear();
    gate = nullptr;
  }

  void open_gate(provider_gate_options options) {
    gate = open(provider_gate, std::move(options));
  }

  void open_gate(size_t slots) {
    open_gate(provider_gate_options{.slots = slots});
  }

  const slot_client_actor& client_of(const std::string& call) {
    auto& result = clients[call];
    if (!result)
      result = open(gate_client, call, log);
    return result;
  }

  void acquire(const std::string& call, const std::string& campaign,
               const std::string& model = {}, const std::string& owner = {}) {
    tell(gate, atom::acquire_v, slot_wish{call, campaign, owner, model},
         client_of(call));
  }

  void hold(const std::string& call, const std::string& campaign) {
    tell(gate, atom::hold_v, slot_wish{call, campaign, {}, {}},
         client_of(call));
  }

  void release(const std::string& call) {
    tell(gate, atom::release_v, call);
  }

  void hear(const gate_news& x) {
    tell(gate, atom::heard_v, x);
  }

  /// A submit was answered, or not.
  void hear(const std::string& call, gate_news::kind what,
            const std::string& model = {}) {
    gate_news x;
    x.call = call;
    x.model = model;
    x.what = what;
    x.is_submit = true;
    hear(x);
  }

  gate_report report() {
    auto result = ask<gate_report>(gate, atom::read_v);
    CAF_REQUIRE(result);
    return *result;
  }

  /// Lets time go by in steps that are short for a gate.
  void pass(std::chrono::milliseconds x) {
    constexpr std::chrono::milliseconds step{5};
    for (; x.count() > 0; x -= step) {
      advance_time(std::min(x, step));
      consume_messages();
    }
  }

  /// Who was let through since the last time, in their order.
  std::string all() {
    std::string result;
    for (auto& x : std::exchange(log->granted, {}))
      result += x + " ";
    return result;
  }
};

} // namespace adcraft::test
