#include "http/auth/key_room.hpp"

namespace adcraft::http {

namespace {

using key_room_self = key_room_actor::stateful_pointer<key_room_state>;

/// @returns whether there are fresh keys.
bool fetch(key_room_state& st) {
  auto text = st.issuer->fetch();
  auto keys = text ? read_jwks(*text) : std::move(text.error());
  if (!keys) {
    st.log->write(log_level::warn,
                  "cannot read the issuer's keys, will ask again",
                  {{"error", render(keys.error())}});
    return false;
  }
  auto until = std::chrono::microseconds{st.options.good_for}.count();
  st.log->write(log_level::info, "read the issuer's keys",
                {{"keys", static_cast<int64_t>(keys->size())}});
  st.ring->put(std::move(*keys), st.clock->now() + until);
  return true;
}

void refresh(key_room_self self) {
  auto& st = self->state;
  auto is_fresh = fetch(st);
  st.asked_at = self->clock().now();
  self->delayed_send(self, is_fresh ? st.options.every : st.options.pause,
                     atom::tick_v, ++st.turn);
}

bool knows(const key_room_state& st, const std::string& kid) {
  auto keys = st.ring->at(st.clock->now());
  return keys && keys->count(kid) > 0;
}

bool may_ask(key_room_self self) {
  auto& st = self->state;
  return !st.asked_at || self->clock().now() - *st.asked_at >= st.options.pause;
}

} // namespace

key_room_actor::behavior_type key_room(key_room_self self, keys_ptr issuer,
                                       key_ring_ptr ring, clock_ptr clock,
                                       log_ptr log, key_room_options options) {
  auto& st = self->state;
  st.issuer = std::move(issuer);
  st.ring = std::move(ring);
  st.clock = std::move(clock);
  st.log = std::move(log);
  st.options = options;
  self->send(self, atom::tick_v, st.turn);
  return {
    [self](atom::key, const std::string& kid) {
      // Whoever asks while the issuer is being asked waits in the mailbox.
      if (!knows(self->state, kid) && may_ask(self))
        refresh(self);
      return knows(self->state, kid);
    },
    [self](atom::tick, uint64_t turn) {
      if (turn == self->state.turn)
        refresh(self);
    },
  };
}

} // namespace adcraft::http
