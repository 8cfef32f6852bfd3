#include "actors/webhook_outbox/delivery_moves.hpp"
#include "actors/webhook_outbox/outbox_parts.hpp"

namespace adcraft {

namespace {

/// What the receiver says is of no interest, only that it says it.
constexpr uint64_t most_answer = 64 << 10;

http_answer no_answer(http_end end, const caf::error& why) {
  http_answer result;
  result.end = end;
  result.trouble = render(why);
  return result;
}

http_request request_of(const webhook_outbox_options& x,
                        const delivery_row& what, const webhook_row& to,
                        const std::string& timestamp,
                        const std::string& signature) {
  http_request result;
  result.method = "POST";
  result.url = to.url;
  result.headers = {{"Content-Type", "application/json"},
                    {"webhook-id", what.id},
                    {"webhook-timestamp", timestamp},
                    {"webhook-signature", signature}};
  result.body = what.body;
  result.turn_timeout = x.turn_timeout;
  result.timeout = x.timeout;
  result.most_bytes = most_answer;
  result.guard = true;
  return result;
}

/// Records how the attempt ended. If that fails the lease runs out, and the
/// same message goes out once more, under the same id.
void settle(webhook_outbox_self self, const delivery_row& x,
            const webhook_row& to, const http_answer& heard) {
  auto& st = self->state;
  auto receiver = receiver_of(to.url);
  st.receivers[receiver].rests.heard(x.id, was_there(heard),
                                     self->clock().now());
  auto now = st.rooms.clock->now();
  auto next = settled(x, heard, now);
  auto done = [=] {
    if (next.state == delivery_state::waiting)
      wake_in(self, std::chrono::microseconds{next.next_at - now});
    let_go(self, x.id, receiver);
    send_due(self);
  };
  self
    ->request(st.rooms.store, room_patience, atom::commit_v,
              delivery_change(x.attempts, next))
    .then([=](const commit_receipt&) { done(); }, [=](caf::error&) { done(); });
}

} // namespace

void attempt(webhook_outbox_self self, delivery_row x, webhook_row to) {
  auto& st = self->state;
  auto timestamp = std::to_string(st.rooms.clock->now() / 1'000'000);
  auto signature = st.rooms.sign(to.secret, x.id, timestamp, x.body);
  if (!signature)
    return settle(self, x, to,
                  no_answer(http_end::forbidden, signature.error()));
  auto& options = st.options;
  auto room_patience
    = options.turn_timeout + options.timeout + std::chrono::seconds{5};
  self
    ->request(st.rooms.net, room_patience, atom::exchange_v,
              request_of(options, x, to, timestamp, *signature))
    .then([=](const http_answer& heard) { settle(self, x, to, heard); },
          [=](caf::error& why) {
            settle(self, x, to, no_answer(http_end::timeout, why));
          });
}

} // namespace adcraft
