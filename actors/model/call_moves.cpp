#include "actors/model/call_moves.hpp"

#include "actors/model/reason.hpp"

#include <algorithm>

namespace adcraft::moves {

namespace {

using st = call_state;
using ev = call_event_kind;
using fx = call_effect;

constexpr int64_t second = 1'000'000;

/// Outputs vanish after an hour; ten minutes are kept in hand.
constexpr int64_t output_lifetime = 50 * 60 * second;

/// What `e` says, and how it goes on.
mover& going_on(mover& m, const call_event& e, const char* how) {
  if (e.text.empty())
    return m.because({}, failure::none);
  auto parts = parts_of_reason(e.text);
  parts.sentence += how;
  return m.because(text_of(parts), e.why);
}

} // namespace

mover& mover::polled(const call_event& e) {
  auto& row = result.row;
  auto age = std::max<int64_t>(e.now - row.accepted_at, second);
  row.next_poll_at = e.now + std::min<int64_t>(age, 30 * second);
  if (e.kind != ev::poll_failed)
    return because({}, failure::none);
  // That happens; twice in a row is news.
  if (row.why == failure::none)
    return because({}, e.why);
  return going_on(*this, e, "; it has the order and is asked again by itself");
}

call_decision ignored(const call_row& row) {
  return {row, {}, false};
}

call_decision resumed(const call_row& row, std::vector<call_effect> effects) {
  return {row, std::move(effects), false};
}

call_decision remember_cancel(const call_row& row,
                              std::vector<call_effect> effects) {
  mover m{row};
  m.result.row.cancel_requested = true;
  return m.to(row.state, std::move(effects));
}

call_decision taken(const call_row& row, const call_event& e) {
  mover m{row};
  m.result.row.external_id = e.text;
  m.result.row.accepted_at = e.now;
  m.result.row.next_poll_at = e.now;
  m.because({}, failure::none);
  return row.cancel_requested ? m.to(st::canceling, {fx::cancel_at_provider})
                              : m.to(st::accepted, {fx::poll});
}

call_decision output_ready(const call_row& row, const call_event& e) {
  mover m{row};
  m.result.row.output = e.text;
  m.result.row.price_actual = e.amount;
  m.result.row.output_expires_at = e.now + output_lifetime;
  m.because({}, failure::none);
  return m.to(st::succeeded, {fx::leave_gate, fx::fetch_output});
}

call_decision refused(const call_row& row, const call_event& e) {
  return row.cancel_requested
           ? unbilled(row, st::canceled, e)
           : mover{row}
               .because(e.text, e.why)
               .to(st::rejected,
                   {fx::release_money, fx::leave_gate, fx::report});
}

call_decision sent_back(const call_row& row, const call_event& e) {
  if (row.cancel_requested)
    return unbilled(row, st::canceled, e);
  mover m{row};
  m.result.row.submit_started_at = 0;
  going_on(m, e, "; it is tried again by itself");
  return m.to(st::reserved, {fx::leave_gate, fx::ask_gate});
}

call_decision unclear(const call_row& row, const call_event& e) {
  mover m{row};
  going_on(m, e, "; whether it has the order is being looked up");
  return m.to(st::unknown, {fx::reconcile});
}

call_decision unbilled(const call_row& row, call_state end,
                       const call_event& e) {
  auto why = end == st::canceled ? failure::canceled : e.why;
  return mover{row}
    .because(e.text.empty() ? "canceled" : e.text, why)
    .to(end, {fx::release_money, fx::leave_gate, fx::report});
}

call_decision billed(const call_row& row, call_state end, failure why,
                     const call_event& e) {
  mover m{row};
  if (e.amount > 0)
    m.result.row.price_actual = e.amount;
  m.because(why == failure::none ? std::string{} : e.text, why);
  return m.to(end, {fx::settle_money, fx::leave_gate, fx::report});
}

call_decision polled_again(const call_row& row, const call_event& e) {
  return mover{row}.polled(e).to(row.state, {fx::poll});
}

call_decision provider_word(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::provider_succeeded:
      return output_ready(row, e);
    case ev::provider_failed:
      return billed(row, st::failed, e.why, e);
    case ev::provider_canceled:
      return billed(row, st::canceled, failure::canceled, e);
    case ev::overdue:
      return billed(row, st::expired, failure::expired, e);
    case ev::output_gone:
      return billed(row, st::lost_output, failure::lost_output, e);
    default:
      return ignored(row);
  }
}

} // namespace adcraft::moves
