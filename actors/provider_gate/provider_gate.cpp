#include "actors/provider_gate/gate_parts.hpp"

namespace adcraft {

namespace {

/// Who waits already keeps the place, though it may have been started over.
/// Who runs already starts over, too.
void acquire(provider_gate_self self, const slot_wish& wish,
             const slot_client_actor& client) {
  auto& st = self->state;
  auto i = st.seats.find(wish.call);
  if (i != st.seats.end() && !i->second.is_running)
    return change_client(self, i, client);
  remove_seat(self, wish.call);
  i = add_seat(self, wish.call, client);
  i->second.place
    = st.waiting.push(wish.owner, wish.campaign, wish.model, &i->first);
  let_pass(self);
}

void hold(provider_gate_self self, const slot_wish& wish,
          const slot_client_actor& client) {
  remove_seat(self, wish.call);
  add_seat(self, wish.call, client)->second.is_running = true;
  ++self->state.running;
  let_pass(self);
}

/// Gives back what a client had who is dead.
void bury(provider_gate_self self, const caf::actor_addr& client) {
  auto& clients = self->state.clients;
  for (auto i = clients.find(client.id()); i != clients.end();
       i = clients.find(client.id()))
    remove_seat(self, std::string{*i->second}); // which frees the name
  let_pass(self);
}

gate_report report_of(provider_gate_self self) {
  auto& st = self->state;
  auto now = self->clock().now();
  gate_report result;
  result.running = st.running;
  result.waiting = st.waiting.size();
  if (!st.waiting.empty())
    result.oldest_wait = std::chrono::duration_cast<std::chrono::milliseconds>(
      now - st.seats.at(*st.waiting.oldest()).since);
  st.limits.describe(result, now);
  return result;
}

} // namespace

provider_gate_actor::behavior_type
provider_gate(provider_gate_self self, provider_gate_options options) {
  self->state.limits = gate_limits{std::move(options)};
  self->set_down_handler([self](caf::down_msg& x) { bury(self, x.source); });
  return {
    [self](atom::acquire, const slot_wish& wish,
           const slot_client_actor& client) { acquire(self, wish, client); },
    [self](atom::hold, const slot_wish& wish, const slot_client_actor& client) {
      hold(self, wish, client);
    },
    [self](atom::release, const std::string& call) {
      remove_seat(self, call);
      let_pass(self);
    },
    [self](atom::heard, const gate_news& x) {
      self->state.limits.hear(x, self->clock().now());
      let_pass(self);
    },
    [self](atom::nodes, uint64_t n) {
      self->state.limits.share(n, self->clock().now());
      let_pass(self);
    },
    [self](atom::nudge, const std::string& call) {
      auto& all = self->state.seats;
      if (auto i = all.find(call); i != all.end())
        self->send(i->second.client, atom::nudge_v);
    },
    [self](atom::read) { return report_of(self); },
    [self](atom::tick, uint64_t generation) {
      auto& st = self->state;
      if (generation != st.generation)
        return;
      st.wake.reset();
      let_pass(self);
    },
  };
}

} // namespace adcraft
