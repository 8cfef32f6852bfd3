#include "actors/model/supervision.hpp"

#include <caf/exit_reason.hpp>

#include <algorithm>

namespace adcraft {

verdict classify(const caf::error& reason) noexcept {
  if (!reason || reason == caf::exit_reason::user_shutdown)
    return verdict::forget;
  if (reason == ec::fenced)
    return verdict::stand_down;
  return verdict::restart;
}

bool fall_counter::fell(std::chrono::steady_clock::time_point now) {
  std::erase_if(falls_, [&](auto at) { return at < now - window_; });
  falls_.push_back(now);
  return falls_.size() <= most_;
}

std::chrono::milliseconds fall_counter::pause() const noexcept {
  auto doublings = std::min<size_t>(falls_.empty() ? 0 : falls_.size() - 1, 9);
  return std::min(std::chrono::milliseconds{100 << doublings},
                  std::chrono::milliseconds{30'000});
}

} // namespace adcraft
