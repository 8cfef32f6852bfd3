#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft {

/// Where a person wants to hear of their campaigns.
struct webhook_row {
  std::string id;
  std::string owner;
  std::string url;
  /// "whsec_…"; shown to its owner once, when it is made.
  std::string secret;
  /// Some of `webhook_events`; empty means all.
  std::vector<std::string> events;
  int64_t created_at = 0;
  bool operator==(const webhook_row&) const = default;
};

/// What may be listened to.
inline constexpr const char* webhook_events[]
  = {"campaign.completed", "campaign.failed", "campaign.needs_attention",
     "campaign.canceled"};

/// Whether an event is one of `webhook_events`.
bool is_webhook_event(const std::string& type) noexcept;

/// Topic of the outbox rows that come with such an event. They count as handed
/// on once the WEBHOOK OUTBOX has written the deliveries.
inline constexpr const char* ended_topic = "ended";

/// `waiting` until it was taken or given up.
enum class delivery_state : uint8_t { waiting, delivered, given_up };

/// @relates delivery_state
const char* to_string(delivery_state x) noexcept;
delivery_state delivery_state_from(const std::string& text) noexcept;

/// One message to one webhook. Those of a campaign go out one after another.
struct delivery_row {
  /// Also the `webhook-id` header: the same message again has the same id.
  std::string id;
  std::string webhook;
  std::string campaign;
  /// Number of the campaign's event.
  int64_t seq = 0;
  std::string type;
  /// JSON, as it is signed and sent.
  std::string body;
  delivery_state state = delivery_state::waiting;
  int attempts = 0;
  /// Microseconds since 1970.
  int64_t next_at = 0;
  /// Of the last attempt; 0 if nobody answered.
  int status = 0;
  std::string error;
  int64_t created_at = 0;
  bool operator==(const delivery_row&) const = default;
};

} // namespace adcraft
