#include "actors/provider_gate/gate_parts.hpp"

#include <algorithm>

namespace adcraft {

namespace {

bool is_known(const provider_gate_state& st, const slot_client_actor& client) {
  return st.clients.find(client->id()) != st.clients.end();
}

/// A client is monitored once, however many calls it speaks for.
void add_client(provider_gate_self self, gate_seats::iterator i) {
  auto& st = self->state;
  auto& client = i->second.client;
  if (!is_known(st, client))
    self->monitor(client);
  st.clients.emplace(client->id(), &i->first);
}

void remove_client(provider_gate_self self, gate_seats::iterator i) {
  auto& st = self->state;
  auto& client = i->second.client;
  auto [from, to] = st.clients.equal_range(client->id());
  st.clients.erase(std::find_if(
    from, to, [&](const auto& x) { return x.second == &i->first; }));
  if (!is_known(st, client))
    self->demonitor(client.address());
}

} // namespace

gate_seats::iterator add_seat(provider_gate_self self, const std::string& call,
                              const slot_client_actor& client) {
  provider_gate_state::seat x{client, self->clock().now(), false, {}};
  auto i = self->state.seats.emplace(call, std::move(x)).first;
  add_client(self, i);
  return i;
}

void remove_seat(provider_gate_self self, const std::string& call) {
  auto& st = self->state;
  auto i = st.seats.find(call);
  if (i == st.seats.end())
    return;
  if (i->second.is_running)
    --st.running;
  else
    st.waiting.erase(i->second.place);
  st.limits.left(call);
  remove_client(self, i);
  st.seats.erase(i);
}

void change_client(provider_gate_self self, gate_seats::iterator i,
                   const slot_client_actor& client) {
  remove_client(self, i);
  i->second.client = client;
  add_client(self, i);
}

} // namespace adcraft
