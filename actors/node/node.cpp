#include "actors/node/node.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using node_self = node_actor::stateful_pointer<node_state>;

transition beat_of(const node_options& x, bool first, bool leaving) {
  using std::chrono::microseconds;
  transition result;
  result.site = fault_site::commit_node;
  result.changes.push_back(beat_node{x.incarnation, x.host, first,
                                     microseconds{x.lease}.count(), leaving});
  return result;
}

void relay(node_self self);

void relayed(node_self self) {
  auto& st = self->state;
  st.relaying = false;
  if (std::exchange(st.relay_again, false))
    relay(self);
}

/// Hands rows on and notes that they were. A crash in between hands them on
/// twice, which a hint may be. Ends are noted by the WEBHOOK OUTBOX, together
/// with what it makes of them.
void hand_on(node_self self, const outbox_list& x) {
  auto& st = self->state;
  transition what;
  what.site = fault_site::commit_node;
  st.ends_waiting = 0;
  for (auto& row : x.rows) {
    auto is_end = row.topic == ended_topic;
    st.ends_waiting += is_end ? 1 : 0;
    if (!st.rooms.hints->publish(row.topic, row.key) && !is_end)
      what.changes.push_back(published{row.id});
  }
  if (what.changes.empty())
    return relayed(self);
  self->request(st.rooms.store, room_patience, atom::commit_v, std::move(what))
    .then([self](const commit_receipt&) { relayed(self); },
          [self](caf::error&) { relayed(self); });
}

void relay(node_self self) {
  auto& st = self->state;
  if (std::exchange(st.relaying, true)) {
    st.relay_again = true;
    return;
  }
  // Ends that wait are in nobody's way.
  auto most = uint64_t{100} + st.ends_waiting;
  self->request(st.rooms.store, room_patience, atom::unsent_v, most)
    .then([self](const outbox_list& x) { hand_on(self, x); },
          [self](caf::error&) { self->state.relaying = false; });
}

/// Whatever a lost hint or a dead node left lying is looked at again.
void sweep(node_self self) {
  auto& st = self->state;
  self
    ->request(st.rooms.store, room_patience, atom::claimable_v,
              st.options.incarnation)
    .then(
      [self](const id_list& x) {
        for (auto& id : x.ids)
          static_cast<void>(self->state.rooms.hints->publish("campaign", id));
      },
      [](caf::error&) {
        // nop: the next sweep comes
      });
}

/// Each node takes its share of what vendors allow an account.
void share_accounts(node_self self) {
  auto& st = self->state;
  if (st.rooms.gates.empty())
    return;
  self->request(st.rooms.library, room_patience, atom::nodes_v)
    .then(
      [self](const node_list& x) {
        auto& st = self->state;
        auto alive = std::count_if(x.rows.begin(), x.rows.end(),
                                   [](auto& n) { return n.is_alive; });
        auto n = static_cast<uint64_t>(std::max<int64_t>(alive, 1));
        if (std::exchange(st.alive, n) != n)
          for (auto& gate : st.rooms.gates)
            self->send(gate, atom::nodes_v, n);
      },
      [](caf::error&) {
        // nop: the next beat asks again
      });
}

/// Sweeps behind the commit: it ends earlier lives of this house, and what was
/// theirs is found at once.
void beat(node_self self) {
  auto& st = self->state;
  auto what = beat_of(st.options, false, false);
  std::get<beat_node>(what.changes.front()).tidies
    = st.beats++ % st.options.tidies_every == 0;
  self->request(st.rooms.store, room_patience, atom::commit_v, std::move(what))
    .then([self](const commit_receipt&) { sweep(self); },
          [](caf::error&) {
            // nop: without a lease others may claim, and epochs fence us
          });
  share_accounts(self);
  relay(self);
  self->delayed_send(self, st.options.beat, atom::tick_v, ++st.generation);
}

} // namespace

node_actor::behavior_type node(node_self self, node_rooms rooms,
                               node_options options) {
  auto& st = self->state;
  st.rooms = std::move(rooms);
  st.options = std::move(options);
  return {
    [self](atom::begin) {
      auto& st = self->state;
      self->delayed_send(self, std::chrono::milliseconds{1}, atom::tick_v,
                         ++st.generation);
      return self->delegate(st.rooms.store, atom::commit_v,
                            beat_of(st.options, true, false));
    },
    [self](atom::relay) { relay(self); },
    [self](atom::leave) {
      ++self->state.generation; // no more beats
      return self->delegate(self->state.rooms.store, atom::commit_v,
                            beat_of(self->state.options, false, true));
    },
    [self](atom::tick, uint64_t generation) {
      if (generation == self->state.generation)
        beat(self);
    },
  };
}

} // namespace adcraft
