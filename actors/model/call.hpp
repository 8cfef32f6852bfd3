#pragma once

#include "actors/model/failure.hpp"
#include "actors/model/money.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft {

/// Where one attempt at a job stands. The first nine are live: at most one
/// live call per job. The others are terminal and absorbing.
enum class call_state : uint8_t {
  reserved,       ///< money promised, intent written; nothing sent
  submitting,     ///< the request may leave at any moment
  unknown,        ///< it may or may not have arrived: reconcile, never resend
  accepted,       ///< the provider has it; its id is ours
  running,        ///< the provider works on it
  canceling,      ///< the provider was asked to stop
  succeeded,      ///< there is an output at the provider
  downloaded,     ///< the bytes are ours, hashed and stored
  needs_decision, ///< only a person can say whether to pay again
  verified,
  rejected, ///< the provider did not take it; nothing was billed
  failed,
  canceled,
  expired,
  lost_output,
  poison,
  count_,
};

const char* to_string(call_state x) noexcept;
call_state call_state_from(const std::string& text) noexcept;

/// Whether nothing will ever happen to a call in this state.
constexpr bool is_terminal(call_state x) noexcept {
  return x >= call_state::verified;
}

/// One attempt at a job.
struct call_row {
  /// Ours; also the provider's idempotency key and seed of the webhook token.
  std::string id;
  std::string job;
  std::string campaign;
  /// From 1 within the job.
  int ordinal = 1;
  std::string provider;
  std::string model;
  call_state state = call_state::reserved;
  /// What was asked for, as a hash and in full (JSON, no secrets).
  std::string recipe;
  std::string request;
  /// The provider's word for it.
  std::string external_id;
  micros price_reserved = 0;
  micros price_actual = 0;
  /// Microseconds since 1970; 0 where it has not happened.
  int64_t submit_started_at = 0;
  int64_t accepted_at = 0;
  int64_t next_poll_at = 0;
  int64_t output_expires_at = 0;
  /// Times its process died under it; 3 quarantine it.
  int crash_count = 0;
  bool cancel_requested = false;
  failure why = failure::none;
  /// At most 8 KiB, redacted.
  std::string reason;
  /// JSON: where the output is while it is the provider's, then its asset.
  std::string output;
  bool operator==(const call_row&) const = default;
};

/// What may happen to a call.
enum class call_event_kind : uint8_t {
  recovered,          ///< its actor starts over from the row
  granted,            ///< the gate gave a slot
  not_sent,           ///< surely nothing left this machine
  accepted,           ///< `text` is the provider's id
  answered,           ///< the answer held the output: `text`
  rejected,           ///< surely declined, nothing billed
  contact_lost,       ///< sent, and no answer
  found,              ///< reconciled: `text` is the provider's id
  not_found,          ///< reconciled: it never arrived
  unresolvable,       ///< cannot be reconciled
  progressed,         ///< the provider works on it
  poll_failed,        ///< could not ask
  provider_succeeded, ///< `text` is where the output is, `amount` the bill
  provider_failed,    ///< `amount` is the bill
  provider_canceled,
  overdue,      ///< the provider's time is up
  stored,       ///< bytes are in storage; `text` is the asset
  fetch_failed, ///< worth another try
  output_gone,  ///< the provider has deleted it
  passed,       ///< they are what was asked for; `text` is what they became
  spoiled,      ///< they are not
  cancel,       ///< a person stops it
  resubmit,     ///< a person accepts that it may be paid twice
  adopt,        ///< a person names the provider's id: `text`
  count_,
};

const char* to_string(call_event_kind x) noexcept;

struct call_event {
  call_event_kind kind = call_event_kind::recovered;
  std::string text;
  failure why = failure::none;
  micros amount = 0;
  /// Microseconds since 1970.
  int64_t now = 0;
};

/// What the room does once the row is committed.
enum class call_effect : uint8_t {
  ask_gate,           ///< wait for a slot
  submit,             ///< send the request: the only effect that can cost money
  reconcile,          ///< find out whether an unclear request arrived
  poll,               ///< ask how far it is, at `next_poll_at`
  cancel_at_provider, ///< tell the provider to stop
  fetch_output,       ///< bring the bytes home before they expire
  verify_output,      ///< look whether they are what was asked for
  release_money,      ///< take the promise back (in the same transaction)
  settle_money,       ///< turn the promise into the bill (same transaction)
  leave_gate,         ///< give the slot back
  report,             ///< tell the asset how it ended, or who must decide
  count_,
};

const char* to_string(call_effect x) noexcept;

struct call_decision {
  call_row row;
  std::vector<call_effect> effects;
  /// False: the event means nothing in this state; write nothing.
  bool changed = false;
};

/// The state machine of a provider call. Pure.
call_decision decide(const call_row& row, const call_event& event);

} // namespace adcraft
