#include "actors/provider_gate/provider_gate.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using provider_gate_self
  = provider_gate_actor::stateful_pointer<provider_gate_state>;

/// The campaign whose turn it is: the next one after the last served.
auto next_queue(provider_gate_state& st) {
  auto i = st.queues.upper_bound(st.last_campaign);
  return i == st.queues.end() ? st.queues.begin() : i;
}

void grant(provider_gate_self self) {
  auto& st = self->state;
  while (st.holders.size() < st.options.slots && !st.queues.empty()) {
    auto i = next_queue(st);
    auto next = std::move(i->second.front());
    st.last_campaign = i->first;
    i->second.pop_front();
    if (i->second.empty())
      st.queues.erase(i);
    st.holders[next.call] = next.client.address();
    self->send(next.client, atom::granted_v);
  }
}

template <class Predicate>
void drop_waiting(provider_gate_state& st, Predicate is_out) {
  for (auto i = st.queues.begin(); i != st.queues.end();) {
    std::erase_if(i->second, is_out);
    i = i->second.empty() ? st.queues.erase(i) : std::next(i);
  }
}

void acquire(provider_gate_self self, const slot_wish& wish,
             const slot_client_actor& client) {
  auto& st = self->state;
  drop_waiting(st, [&](const auto& x) { return x.call == wish.call; });
  st.holders.erase(wish.call);
  self->monitor(client);
  st.queues[wish.campaign].push_back({wish.call, client});
  grant(self);
}

} // namespace

provider_gate_actor::behavior_type
provider_gate(provider_gate_self self, provider_gate_options options) {
  self->state.options = options;
  self->set_down_handler([self](caf::down_msg& x) {
    auto& st = self->state;
    std::erase_if(st.holders,
                  [&](const auto& h) { return h.second == x.source; });
    drop_waiting(st,
                 [&](const auto& w) { return w.client.address() == x.source; });
    grant(self);
  });
  return {
    [self](atom::acquire, const slot_wish& wish,
           const slot_client_actor& client) { acquire(self, wish, client); },
    [self](atom::hold, const slot_wish& wish, const slot_client_actor& client) {
      self->monitor(client);
      self->state.holders[wish.call] = client.address();
    },
    [self](atom::release, const std::string& call) {
      auto& st = self->state;
      st.holders.erase(call);
      drop_waiting(st, [&](const auto& x) { return x.call == call; });
      grant(self);
    },
    [](atom::heard, const gate_news&) {},
    [](atom::nodes, uint64_t) {},
    [](atom::nudge, const std::string&) {},
    [](atom::read) { return gate_report{}; },
    [](atom::tick, uint64_t) {},
  };
}

} // namespace adcraft
