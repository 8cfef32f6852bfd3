#include "actors/webhook_outbox/webhook_outbox.hpp"

#include "actors/webhook_outbox/delivery_moves.hpp"
#include "actors/webhook_outbox/outbox_parts.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using receipt = caf::typed_response_promise<delivery_list>;

/// As far back as a delivery is found again.
constexpr uint64_t most_deliveries = 10'000;

void renew(webhook_outbox_self self, receipt promise, const delivery_row& x) {
  auto& rooms = self->state.rooms;
  if (may_be_under_way(x, rooms.clock->now(), lease_of(self->state.options))) {
    promise.deliver(
      fail(ec::conflict, "the delivery is on its way already: wait for it"));
    return;
  }
  auto row = renewed(x, rooms.clock->now());
  self
    ->request(rooms.store, room_patience, atom::commit_v,
              delivery_change(x.attempts, row))
    .then(
      [=](const commit_receipt&) mutable {
        promise.deliver(delivery_list{{row}});
        send_due(self);
      },
      [=](caf::error& why) mutable { promise.deliver(std::move(why)); });
}

/// Whoever may see the webhook may send its deliveries again.
caf::result<delivery_list> resend(webhook_outbox_self self, const scope& who,
                                  const std::string& id) {
  auto promise = self->make_response_promise<delivery_list>();
  self
    ->request(self->state.rooms.library, room_patience, atom::deliveries_v, who,
              webhook_of(id), most_deliveries)
    .then(
      [=](const delivery_list& all) mutable {
        auto i = std::find_if(all.rows.begin(), all.rows.end(),
                              [&](auto& x) { return x.id == id; });
        if (i != all.rows.end())
          renew(self, promise, *i);
        else
          promise.deliver(fail(ec::not_found, "there is no such delivery"));
      },
      [=](caf::error& why) mutable { promise.deliver(std::move(why)); });
  return promise;
}

/// Sets the timer for the first time there is; an earlier one is void.
void arm(webhook_outbox_self self) {
  auto& st = self->state;
  self->delayed_send(self, *st.wakes.begin() - self->clock().now(),
                     atom::tick_v, ++st.generation);
}

void tick(webhook_outbox_self self) {
  auto& st = self->state;
  auto now = self->clock().now();
  st.wakes.erase(st.wakes.begin(), st.wakes.upper_bound(now));
  look(self);
  if (now >= st.next_sweep) {
    st.next_sweep = now + st.options.sweep;
    st.wakes.insert(st.next_sweep);
  }
  arm(self);
}

} // namespace

void wake_in(webhook_outbox_self self, std::chrono::nanoseconds delay) {
  auto& st = self->state;
  // Beyond the row's time: the two clocks are not the same one. In steps: many
  // rows are looked at together.
  using step = std::chrono::duration<int64_t, std::deci>;
  auto at = std::chrono::ceil<step>(self->clock().now() + delay
                                    + std::chrono::milliseconds{20});
  auto is_first = st.wakes.empty() || at < *st.wakes.begin();
  st.wakes.insert(at);
  if (is_first)
    arm(self);
}

webhook_outbox_actor::behavior_type
webhook_outbox(webhook_outbox_self self, webhook_outbox_rooms rooms,
               webhook_outbox_options options) {
  auto& st = self->state;
  st.rooms = std::move(rooms);
  st.options = options;
  self->send(self, atom::tick_v, st.generation);
  return {
    [self](atom::committed, const std::string&) { look(self); },
    [self](atom::resend, const scope& who, const std::string& id) {
      return resend(self, who, id);
    },
    [self](atom::tick, uint64_t generation) {
      if (generation == self->state.generation)
        tick(self);
    },
  };
}

} // namespace adcraft
