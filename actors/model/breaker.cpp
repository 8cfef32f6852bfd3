#include "actors/model/breaker.hpp"

#include <algorithm>

namespace adcraft {

std::chrono::nanoseconds breaker::rest(time_point now) const {
  auto until = std::max(until_, probe_until_);
  if (!is_open() || until <= now)
    return std::chrono::nanoseconds{0};
  return until - now;
}

void breaker::begin(const std::string& call, time_point now) {
  if (!is_open())
    return;
  probe_ = call;
  probe_until_ = now + rule_.patience;
}

void breaker::heard(const std::string& call, bool fine, time_point now) {
  tally_.add(fine, now);
  auto is_probe = is_open() && call == probe_;
  if (fine && (is_probe || rule_.in_a_row))
    *this = breaker{rule_};
  else if (is_probe
           || (!fine && !is_open() && rule_.is_broken_by(tally_.of(now))))
    open(now);
}

void breaker::give_up(const std::string& call) {
  if (call == probe_)
    probe_until_ = {};
}

void breaker::open(time_point now) {
  auto doublings = std::min(openings_, 16);
  until_
    = now + std::min(rule_.first_pause * (1 << doublings), rule_.longest_pause);
  ++openings_;
  probe_.clear();
  probe_until_ = {};
}

const char* breaker::state(time_point now) const {
  if (!is_open())
    return "closed";
  return now < until_ ? "open" : "half_open";
}

} // namespace adcraft
