#pragma once

#include "actors/model/webhook.hpp"
#include "actors/ports/http_engine.hpp"
#include "actors/ports/library.hpp"

/// What becomes of a delivery. Pure; times in microseconds since 1970.
namespace adcraft {

/// The delivery of an event to a webhook; its id is made from both, so that
/// whoever writes it again writes the same one.
delivery_row delivery_of(const webhook_row& to, const event_row& what,
                         std::string body, int64_t now);

/// The webhook that a delivery of this id goes to; empty if it is no such id.
std::string webhook_of(const std::string& delivery);

/// Taken by whoever commits this first, for one attempt that is over by
/// `until`.
delivery_row taken(delivery_row x, int64_t until);

/// After the attempt: delivered, waiting for the next one or given up.
delivery_row settled(delivery_row x, const http_answer& heard, int64_t now);

/// Not before `at`; no attempt was made.
delivery_row postponed(delivery_row x, int64_t at);

/// To be sent again as if it were new.
delivery_row renewed(delivery_row x, int64_t now);

/// Whether somebody may be sending it: nobody takes one for longer than
/// `lease` (microseconds).
bool may_be_under_way(const delivery_row& x, int64_t now, int64_t lease);

/// Whether the receiver was there at all, whatever it thought of the message.
bool was_there(const http_answer& x);

/// @returns scheme, host and port of a URL as it is written: the receiver.
std::string receiver_of(const std::string& url);

} // namespace adcraft
