#pragma once

#include "actors/model/call_tally.hpp"

#include <chrono>
#include <string>

namespace adcraft {

/// When a breaker opens and for how long.
struct breaker_rule {
  /// It opens if of so many calls or more...
  size_t least_calls = 10;
  /// ...this share was in trouble...
  double most_troubled = 0.5;
  /// ...within so much time.
  std::chrono::nanoseconds window = std::chrono::seconds{60};
  /// Open, it rests this long; longer each time a probe is in trouble.
  std::chrono::nanoseconds first_pause = std::chrono::seconds{5};
  std::chrono::nanoseconds longest_pause = std::chrono::seconds{60};
  /// A probe nobody has heard of for so long is waited for no longer.
  std::chrono::nanoseconds patience = std::chrono::seconds{120};
  /// Any fine answer makes up for all trouble before it.
  bool in_a_row = false;

  /// Whether that is too much trouble.
  bool is_broken_by(const call_tally::counts& x) const {
    return x.calls >= least_calls
           && static_cast<double>(x.troubled)
                >= most_troubled * static_cast<double>(x.calls);
  }
};

/// Spares whom is in trouble: open, it lets nothing through for a while; then
/// (half open) one call at a time as a probe, until one is fine. Pure; times
/// are the caller's.
class breaker {
public:
  using time_point = std::chrono::steady_clock::time_point;

  explicit breaker(const breaker_rule& rule = {})
    : rule_(rule), tally_(rule.window) {
    // nop
  }

  /// How long nothing may be sent; 0: now.
  std::chrono::nanoseconds rest(time_point now) const;

  /// A call is sent; unless the breaker is closed, it is the probe.
  void begin(const std::string& call, time_point now);

  /// How a call went. Open, it believes its probe only, also if it had given
  /// it up.
  void heard(const std::string& call, bool fine, time_point now);

  /// A call will not be heard of: if it was the probe, another one may go.
  void give_up(const std::string& call);

  /// Opens, whatever it has heard.
  void open(time_point now);

  /// closed, open or half_open.
  const char* state(time_point now) const;

  bool is_open() const {
    return openings_ > 0;
  }

  /// Whether there is nothing to remember.
  bool is_quiet(time_point now) const {
    return !is_open() && tally_.of(now).troubled == 0;
  }

  /// What it has heard within its window, or since it closed.
  call_tally::counts tally(time_point now) const {
    return tally_.of(now);
  }

private:
  breaker_rule rule_;
  call_tally tally_;
  int openings_ = 0; // since it was closed
  time_point until_; // it rests
  std::string probe_;
  time_point probe_until_; // another one may go
};

} // namespace adcraft
