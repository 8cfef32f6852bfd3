#include "actors/model/token_bucket.hpp"

namespace adcraft {

namespace {

constexpr double minute = 60e9; // nanoseconds

/// The slowest rate there is: a token in a hundred days. Anything rarer would
/// leave what a time can say.
constexpr double longest_step = 100 * 86'400e9;

/// The longest that a bucket fills, likewise.
constexpr double longest_span = 9e18;

std::chrono::nanoseconds nanos(double x) {
  return std::chrono::nanoseconds{static_cast<int64_t>(x)};
}

} // namespace

double token_bucket::tokens(time_point now) const {
  if (!is_limited() || now < empty_at_)
    return 0;
  auto filled = now - filling_since(now);
  return static_cast<double>(filled.count())
         / static_cast<double>(step_.count());
}

std::chrono::nanoseconds token_bucket::rest(time_point now) const {
  auto next = filling_since(now) + step_;
  if (!is_limited() || next <= now)
    return std::chrono::nanoseconds{0};
  return next - now;
}

void token_bucket::take(time_point now) {
  if (is_limited())
    empty_at_ = filling_since(now) + step_;
}

void token_bucket::share(uint64_t parts, time_point now) {
  if (!is_limited())
    return;
  auto rest = tokens(now);
  divide(parts);
  empty_at_
    = now - std::min(nanos(rest * static_cast<double>(step_.count())), span_);
}

void token_bucket::divide(uint64_t parts) {
  if (!is_limited())
    return;
  auto n = static_cast<double>(std::max<uint64_t>(parts, 1));
  auto step = std::min(minute / per_minute_ * n, longest_step);
  // A share that came to less than a token would never let one through.
  auto burst = std::max(burst_ / n, 1.);
  step_ = std::max(nanos(step), std::chrono::nanoseconds{1});
  auto span = burst * static_cast<double>(step_.count());
  span_ = nanos(std::min(span, longest_span));
}

} // namespace adcraft
