#include "actors/model/call_tally.hpp"

namespace adcraft {

void call_tally::add(bool fine, time_point now) {
  auto number = number_of(now);
  auto& x = parts_[static_cast<size_t>(number % size)];
  if (x.number != number)
    x = {number, {}};
  ++x.counted.calls;
  if (!fine)
    ++x.counted.troubled;
}

call_tally::counts call_tally::of(time_point now) const {
  counts result;
  auto oldest = number_of(now) - size + 1;
  for (auto& x : parts_)
    if (x.number >= oldest) {
      result.calls += x.counted.calls;
      result.troubled += x.counted.troubled;
    }
  return result;
}

} // namespace adcraft
