#include "actors/provider_gate/gate_parts.hpp"

#include <algorithm>

namespace adcraft {

namespace {

/// Whether somebody has to be done before anybody else may pass.
bool is_full(const provider_gate_state& st) {
  return st.running >= st.limits.most_running() || st.limits.is_busy();
}

/// How long until somebody who waits may pass just because time goes by.
std::optional<std::chrono::nanoseconds>
first_chance(const provider_gate_state& st,
             provider_gate_state::time_point now) {
  std::optional<std::chrono::nanoseconds> result;
  st.waiting.each_model([&](const std::string& model) {
    if (auto x = st.limits.rest_of(model, now); x && (!result || *x < *result))
      result = x;
  });
  if (result)
    result = std::max(*result, st.limits.rest(now));
  return result;
}

/// A timer that fires sooner anyway is not set again.
void set_timer(provider_gate_self self) {
  auto& st = self->state;
  if (is_full(st))
    return;
  auto now = self->clock().now();
  auto delay = first_chance(st, now);
  if (!delay || (st.wake && *st.wake <= now + *delay))
    return;
  st.wake = now + *delay;
  self->delayed_send(self, *delay, atom::tick_v, ++st.generation);
}

} // namespace

void let_pass(provider_gate_self self) {
  auto& st = self->state;
  auto now = self->clock().now();
  while (!is_full(st) && st.limits.rest(now).count() == 0) {
    auto next = st.waiting.pop(
      [&](const std::string& model) { return st.limits.may_pass(model, now); });
    if (!next)
      break;
    auto& x = st.seats.at(*next->value);
    x.is_running = true;
    ++st.running;
    st.limits.passed(*next->value, next->model, now);
    self->send(x.client, atom::granted_v);
  }
  set_timer(self);
}

} // namespace adcraft
