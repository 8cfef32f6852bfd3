#include "actors/model/failure.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft {

namespace {

constexpr const char* failure_names[] = {
  "none",         "transient", "rate_limited", "refused",  "invalid",
  "unauthorized", "no_credit", "over_budget",  "poison",   "expired",
  "lost_output",  "canceled",  "environment",  "internal",
};

static_assert(std::size(failure_names) == static_cast<size_t>(failure::count_));

/// SplitMix64: spreads a seed over all bits.
uint64_t mixed(uint64_t x) {
  x += 0x9e3779b97f4a7c15;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

} // namespace

const char* to_string(failure x) noexcept {
  return failure_names[static_cast<size_t>(x)];
}

failure failure_from(const std::string& text) noexcept {
  auto i = std::find(std::begin(failure_names), std::end(failure_names), text);
  return i == std::end(failure_names)
           ? failure::internal
           : static_cast<failure>(i - std::begin(failure_names));
}

failure failure_of(const caf::error& x) noexcept {
  if (!x)
    return failure::none;
  if (x.category() != caf::atom("adcraft"))
    return is_transient(x) ? failure::transient : failure::internal;
  switch (static_cast<ec>(x.code())) {
    case ec::invalid_argument:
    case ec::not_found:
      return failure::invalid;
    case ec::rate_limited:
      return failure::rate_limited;
    case ec::refused:
      return failure::refused;
    case ec::unavailable:
      return failure::transient;
    case ec::over_budget:
      return failure::over_budget;
    case ec::canceled:
      return failure::canceled;
    case ec::poison:
      return failure::poison;
    case ec::environment:
      return failure::environment;
    default:
      return failure::internal;
  }
}

remedy remedy_for(failure x, int attempts, const retry_policy& policy) {
  auto up_to = [attempts](int most, remedy then) {
    return attempts < most ? remedy::retry : then;
  };
  switch (x) {
    case failure::transient:
    case failure::expired:
      return up_to(policy.transient_attempts, remedy::give_up);
    case failure::rate_limited:
      return remedy::retry;
    case failure::refused:
      return up_to(policy.refused_attempts, remedy::give_up);
    case failure::poison:
      return up_to(policy.poison_attempts, remedy::give_up);
    case failure::internal:
      return up_to(policy.internal_attempts, remedy::ask);
    case failure::unauthorized:
    case failure::no_credit:
    case failure::over_budget:
    case failure::lost_output:
    case failure::environment:
      return remedy::ask;
    default:
      return remedy::give_up;
  }
}

rung next_way(rung way, failure why, const retry_policy& policy) {
  for (auto next : policy.ladder)
    if (next > way && (next != rung::softened || why == failure::refused))
      return next;
  return way;
}

std::chrono::milliseconds backoff(int attempts, uint64_t seed,
                                  const retry_policy& policy) {
  auto doublings = std::clamp(attempts - 1, 0, 20);
  auto most = std::min(policy.longest, policy.base * (int64_t{1} << doublings));
  auto least = std::max<int64_t>(policy.base.count() / 10, 1);
  auto span = static_cast<uint64_t>(std::max<int64_t>(most.count() - least, 0));
  auto draw = mixed(seed ^ (static_cast<uint64_t>(attempts) << 32));
  return std::chrono::milliseconds{least
                                   + static_cast<int64_t>(draw % (span + 1))};
}

} // namespace adcraft
