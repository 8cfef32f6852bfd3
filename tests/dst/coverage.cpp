#include "tests/dst/coverage.hpp"

namespace adcraft::dst {

namespace {

constexpr auto states = static_cast<int>(call_state::count_);
constexpr auto events = static_cast<int>(call_event_kind::count_);

coverage::entry entry_of(call_state s, call_event_kind e, bool is_canceled) {
  auto n = static_cast<int>(s) * events + static_cast<int>(e);
  return static_cast<coverage::entry>(2 * n + (is_canceled ? 1 : 0));
}

bool means_something(call_state s, call_event_kind e, bool is_canceled) {
  call_row row;
  row.state = s;
  row.cancel_requested = is_canceled;
  call_event event;
  event.kind = e;
  auto result = decide(row, event);
  return result.changed || !result.effects.empty();
}

/// `canceling` without a cancel, `canceled` before anything was sent, and such.
bool can_be(call_state s, bool is_canceled) {
  if (s == call_state::canceling)
    return is_canceled;
  return !is_canceled
         || (s != call_state::reserved && s != call_state::accepted
             && s != call_state::running && s != call_state::rejected);
}

} // namespace

coverage::coverage() {
  for (auto s = 0; s < states; ++s)
    for (auto e = 0; e < events; ++e)
      for (auto is_canceled : {false, true}) {
        auto state = static_cast<call_state>(s);
        auto event = static_cast<call_event_kind>(e);
        if (can_be(state, is_canceled)
            && means_something(state, event, is_canceled))
          all_.insert(entry_of(state, event, is_canceled));
      }
}

void coverage::decided(const call_row& row, const call_event& event) {
  add(entry_of(row.state, event.kind, row.cancel_requested));
}

double coverage::percent() const {
  return 100.0 * static_cast<double>(seen_.size())
         / static_cast<double>(all_.size());
}

std::vector<std::string> coverage::missing() const {
  std::vector<std::string> result;
  for (auto x : all_)
    if (seen_.count(x) == 0) {
      auto n = x / 2;
      result.push_back(
        std::string{to_string(static_cast<call_state>(n / events))} + " + "
        + to_string(static_cast<call_event_kind>(n % events))
        + (x % 2 == 1 ? " (canceled)" : ""));
    }
  return result;
}

} // namespace adcraft::dst
