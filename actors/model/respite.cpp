#include "actors/model/respite.hpp"

#include <algorithm>

namespace adcraft {

std::chrono::nanoseconds respite::rest(time_point now) const {
  return now < until_ ? until_ - now : std::chrono::nanoseconds{0};
}

void respite::extend(time_point until) {
  until_ = std::max(until_, until);
}

void respite::stumble(time_point now, double dice) {
  if (now < until_)
    return;
  auto longest
    = std::min(rule_.first * (1 << std::min(rounds_, 16)), rule_.most);
  auto length = static_cast<double>(longest.count()) * dice;
  std::chrono::nanoseconds drawn{static_cast<int64_t>(length)};
  until_ = now + std::max(drawn, rule_.least);
  ++rounds_;
}

} // namespace adcraft
