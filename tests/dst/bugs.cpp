#include "tests/dst/bugs.hpp"

#include <iterator>

namespace adcraft::dst {

namespace {

using st = call_state;
using ev = call_event_kind;
using fx = call_effect;

constexpr const char* names[] = {"none",
                                 "no_epoch_check",
                                 "retry_after_500",
                                 "act_before_commit",
                                 "unknown_ignores_cancel",
                                 "webhook_is_truth",
                                 "money_stays_promised",
                                 "done_without_download",
                                 "delivery_twice",
                                 "stale_timer",
                                 "late_result_dropped"};

static_assert(std::size(names) == static_cast<size_t>(bug::count_));

call_event misread(call_event x, ev kind, const char* why) {
  x.kind = kind;
  x.text = why;
  return x;
}

} // namespace

const char* to_string(bug x) noexcept {
  return names[static_cast<size_t>(x)];
}

call_decision decide_with(bug planted, const call_row& row,
                          const call_event& e) {
  auto& kind = e.kind;
  if (planted == bug::retry_after_500 && row.state == st::submitting
      && kind == ev::contact_lost && e.text.find("status 5") != e.text.npos)
    return decide(row, misread(e, ev::not_sent, "it answered 500"));
  if (planted == bug::unknown_ignores_cancel && row.state == st::unknown
      && kind == ev::cancel)
    return {row, {}, false};
  if (planted == bug::late_result_dropped && row.cancel_requested
      && kind == ev::provider_succeeded)
    return decide(row, misread(e, ev::provider_canceled, "canceled"));
  auto result = decide(row, e);
  if (planted == bug::money_stays_promised)
    std::erase(result.effects, fx::release_money);
  if (planted == bug::done_without_download && kind == ev::provider_succeeded
      && result.row.state == st::succeeded) {
    result.row.state = st::verified;
    result.effects = {fx::settle_money, fx::leave_gate, fx::report};
  }
  return result;
}

} // namespace adcraft::dst
