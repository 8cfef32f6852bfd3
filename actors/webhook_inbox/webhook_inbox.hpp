#pragma once

#include "actors/interfaces.hpp"

namespace adcraft {

/// Topic of the outbox rows that come with a report: look at this call now.
/// Every node hears of it, as only one of them knows the call.
inline constexpr const char* call_topic = "call";

/// What the WEBHOOK INBOX remembers between messages.
struct webhook_inbox_state {
  static inline const char* name = "webhook_inbox";

  // Not a handle first: in C++20 CAF 0.17 would construct it from `self`.
  uint64_t taken = 0;
  store_actor store;
  node_actor node;
};

/// Opens the WEBHOOK INBOX. It believes what it is told: whoever tells it has
/// found the report genuine. A report that was taken in before is answered as
/// if it were new, and nudges nobody.
/// @param node hands the hint on at once.
webhook_inbox_actor::behavior_type
webhook_inbox(webhook_inbox_actor::stateful_pointer<webhook_inbox_state> self,
              store_actor store, node_actor node);

} // namespace adcraft
