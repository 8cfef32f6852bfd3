#pragma once

#include "actors/webhook_outbox/webhook_outbox.hpp"

/// The parts of the WEBHOOK OUTBOX; all on its thread.
namespace adcraft {

/// Writes the deliveries of every campaign whose outbox row waits, hands the
/// rows in, then sends what is due. (announce.cpp)
void look(webhook_outbox_self self);

/// Takes, sends and settles what is due. (send_due.cpp)
void send_due(webhook_outbox_self self);

/// Makes one attempt at a delivery that was taken: sends it, settles it, frees
/// its place. (attempt.cpp)
void attempt(webhook_outbox_self self, delivery_row x, webhook_row to);

/// A delivery is under way no longer. (send_due.cpp)
void let_go(webhook_outbox_self self, const std::string& delivery,
            const std::string& receiver);

/// Wakes up after `delay` unless that happens sooner anyway.
/// (webhook_outbox.cpp)
void wake_in(webhook_outbox_self self, std::chrono::nanoseconds delay);

/// How long a delivery is taken for, in microseconds: whoever took it is done
/// with it by then, or dead.
int64_t lease_of(const webhook_outbox_options& x);

/// A transition that changes deliveries.
transition delivery_change(int from_attempts, const delivery_row& to);

} // namespace adcraft
