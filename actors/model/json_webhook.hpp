#pragma once

#include "actors/model/campaign.hpp"

namespace adcraft {

/// What a webhook is told of one event.
struct webhook_news {
  /// One of `webhook_events`.
  std::string type;
  /// The event's number and its time (microseconds since 1970).
  int64_t seq = 0;
  int64_t at = 0;
  /// The event's data: its `text` is the reason.
  std::string data;
  /// Of the first finished film; may be empty.
  std::string film_url;
};

/// The body of a delivery, as it is signed and sent: version 1, one line of
/// JSON. Whatever else a listener wants to know it asks the API for. Pure.
std::string webhook_body(const webhook_news& x, const campaign_view& about);

} // namespace adcraft
