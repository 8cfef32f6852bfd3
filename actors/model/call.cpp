#include "actors/model/call.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft {

namespace {

constexpr const char* states[]
  = {"reserved",       "submitting", "unknown",     "accepted",
     "running",        "canceling",  "succeeded",   "downloaded",
     "needs_decision", "verified",   "rejected",    "failed",
     "canceled",       "expired",    "lost_output", "poison"};

constexpr const char* events[] = {"recovered",
                                  "granted",
                                  "not_sent",
                                  "accepted",
                                  "answered",
                                  "rejected",
                                  "contact_lost",
                                  "found",
                                  "not_found",
                                  "unresolvable",
                                  "progressed",
                                  "poll_failed",
                                  "provider_succeeded",
                                  "provider_failed",
                                  "provider_canceled",
                                  "overdue",
                                  "stored",
                                  "fetch_failed",
                                  "output_gone",
                                  "passed",
                                  "spoiled",
                                  "cancel",
                                  "resubmit",
                                  "adopt"};

constexpr const char* effects[]
  = {"ask_gate",           "submit",       "reconcile",     "poll",
     "cancel_at_provider", "fetch_output", "verify_output", "release_money",
     "settle_money",       "leave_gate",   "report"};

static_assert(std::size(states) == static_cast<size_t>(call_state::count_));
static_assert(std::size(events)
              == static_cast<size_t>(call_event_kind::count_));
static_assert(std::size(effects) == static_cast<size_t>(call_effect::count_));

} // namespace

const char* to_string(call_state x) noexcept {
  return states[static_cast<size_t>(x)];
}

const char* to_string(call_event_kind x) noexcept {
  return events[static_cast<size_t>(x)];
}

const char* to_string(call_effect x) noexcept {
  return effects[static_cast<size_t>(x)];
}

call_state call_state_from(const std::string& text) noexcept {
  auto i = std::find(std::begin(states), std::end(states), text);
  return i == std::end(states)
           ? call_state::count_
           : static_cast<call_state>(i - std::begin(states));
}

} // namespace adcraft
