#include "actors/provider_gate/gate_limits.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft {

namespace {

/// Those who wait for the same moment leave up to this much later than that, so
/// that nodes do not all come back at once.
constexpr double most_late = 0.1;

} // namespace

void gate_limits::hear(const gate_news& x, time_point now) {
  auto& of = state_of(x.model);
  if (x.is_submit)
    answered(x.call);
  if (x.what != gate_news::unsent)
    offline_.recover();
  switch (x.what) {
    case gate_news::fine:
      hear_fine(x, of, now);
      break;
    case gate_news::slow_down:
      hear_slow_down(x, of, now);
      break;
    case gate_news::troubled:
      hear_troubled(x, of, now);
      break;
    case gate_news::unsent:
      of.submits.give_up(x.call);
      offline_.stumble(now, dice());
      break;
  }
  if (x.retry_after.count() <= 0)
    return;
  auto& who = x.whole_account ? account_ : of.requests;
  nanoseconds length = std::min(x.retry_after, options_.longest_pause);
  auto late = static_cast<double>(length.count()) * most_late * dice();
  who.rests.extend(now + length + nanoseconds{static_cast<int64_t>(late)});
}

void gate_limits::hear_fine(const gate_news& x, model_state& of,
                            time_point now) {
  // A poll that is fine says little: it costs the vendor nothing.
  if (!x.is_submit)
    return of.polls.add(true, now);
  for (auto flow : {&account_, &of.requests}) {
    flow->at_once.fine();
    flow->rests.recover();
  }
  auto was_open = of.submits.is_open();
  of.submits.heard(x.call, true, now);
  if (was_open && !of.submits.is_open())
    of.polls.clear();
}

void gate_limits::hear_slow_down(const gate_news& x, model_state& of,
                                 time_point now) {
  auto& slows = x.whole_account ? account_ : of.requests;
  if (x.retry_after.count() <= 0)
    slows.rests.stumble(now, dice());
  if (!x.is_submit)
    return;
  slows.at_once.slow_down(now);
  // Whether the model works is as unknown as before.
  of.submits.give_up(x.call);
}

void gate_limits::hear_troubled(const gate_news& x, model_state& of,
                                time_point now) {
  auto was_open = of.submits.is_open();
  if (x.is_submit) {
    of.submits.heard(x.call, false, now);
  } else {
    of.polls.add(false, now);
    if (!was_open && options_.trouble.is_broken_by(of.polls.of(now)))
      of.submits.open(now);
  }
  if (was_open)
    ++of.failures;
  else
    of.failures = of.submits.tally(now).troubled + of.polls.of(now).troubled;
}

double gate_limits::dice() {
  return std::ldexp(static_cast<double>(lot_() >> 11), -53);
}

} // namespace adcraft
