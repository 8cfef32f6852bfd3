#include "actors/webhook_outbox/delivery_moves.hpp"
#include "actors/webhook_outbox/outbox_parts.hpp"

namespace adcraft {

namespace {

/// Deliveries that are looked at in one go.
constexpr uint64_t most_due = 100;

int64_t micros_of(std::chrono::nanoseconds x) {
  return std::chrono::duration_cast<std::chrono::microseconds>(x).count();
}

/// A receiver that is down blocks the way of nobody else's deliveries.
void postpone(webhook_outbox_self self, const due_delivery& x,
              std::chrono::nanoseconds rest) {
  auto& st = self->state;
  auto later
    = postponed(x.what, st.rooms.clock->now() + micros_of(rest) + 1000);
  self
    ->request(st.rooms.store, room_patience, atom::commit_v,
              delivery_change(x.what.attempts, later))
    .then(
      [=](const commit_receipt&) {
        self->state.sending.erase(later.id);
        wake_in(self, rest);
        send_due(self);
      },
      [=](caf::error&) {
        self->state.sending.erase(later.id);
        wake_in(self, std::chrono::seconds{1});
      });
}

/// Only who takes a delivery sends it: another node finds it changed.
void take(webhook_outbox_self self, const due_delivery& x) {
  auto& st = self->state;
  auto row = taken(x.what, st.rooms.clock->now() + lease_of(st.options));
  self
    ->request(st.rooms.store, room_patience, atom::commit_v,
              delivery_change(x.what.attempts, row))
    .then([=, to = x.to](const commit_receipt&) { attempt(self, row, to); },
          [=, url = x.to.url](caf::error&) {
            let_go(self, row.id, receiver_of(url));
            // Not at once: it may be the store that is in trouble.
            wake_in(self, std::chrono::seconds{1});
          });
}

void consider(webhook_outbox_self self, const due_delivery& x) {
  auto& st = self->state;
  if (st.sending.count(x.what.id) > 0)
    return;
  auto now = self->clock().now();
  auto& receiver = st.receivers[receiver_of(x.to.url)];
  if (auto rest = receiver.rests.rest(now); rest.count() > 0) {
    st.sending.insert(x.what.id);
    return postpone(self, x, rest);
  }
  if (st.sending.size() >= st.options.most_sending
      || receiver.sending >= st.options.most_per_receiver)
    return; // when one of them ends, it is looked at again
  st.sending.insert(x.what.id);
  receiver.rests.begin(x.what.id, now);
  ++receiver.sending;
  take(self, x);
}

void asked(webhook_outbox_self self) {
  auto& st = self->state;
  st.asking = false;
  auto now = self->clock().now();
  std::erase_if(st.receivers, [now](auto& x) {
    return x.second.sending == 0 && x.second.rests.is_quiet(now);
  });
  if (std::exchange(st.ask_again, false))
    send_due(self);
}

} // namespace

int64_t lease_of(const webhook_outbox_options& x) {
  return micros_of(2 * (x.turn_timeout + x.timeout));
}

transition delivery_change(int from_attempts, const delivery_row& to) {
  transition result;
  result.site = fault_site::commit_delivery;
  result.changes.push_back(change_delivery{from_attempts, to});
  return result;
}

void let_go(webhook_outbox_self self, const std::string& delivery,
            const std::string& receiver) {
  auto& st = self->state;
  st.sending.erase(delivery);
  if (auto i = st.receivers.find(receiver); i != st.receivers.end())
    --i->second.sending;
}

void send_due(webhook_outbox_self self) {
  auto& st = self->state;
  if (std::exchange(st.asking, true)) {
    st.ask_again = true;
    return;
  }
  self
    ->request(st.rooms.store, room_patience, atom::due_v, st.rooms.clock->now(),
              most_due)
    .then(
      [=](const due_list& found) {
        for (auto& x : found.rows)
          consider(self, x);
        asked(self);
      },
      [=](caf::error&) {
        asked(self); // the next look comes
      });
}

} // namespace adcraft
