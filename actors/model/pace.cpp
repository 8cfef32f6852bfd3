#include "actors/model/pace.hpp"

namespace adcraft {

void pace::fine() {
  worked_ = true;
  ++fines_;
  if (slots_ >= most_
      || (slots_ >= safe_ && fines_ < std::min(slots_, most_fines)))
    return;
  ++slots_;
  fines_ = 0;
}

void pace::slow_down(time_point now) {
  if (now < next_cut_)
    return;
  slots_ = std::max<size_t>(slots_ / 2, 1);
  // A storm cuts again and again; what worked before it is what counts.
  if (worked_)
    safe_ = slots_;
  worked_ = false;
  fines_ = 0;
  next_cut_ = now + between_cuts;
}

void pace::set_most(size_t most) {
  auto is_full = slots_ == most_;
  most_ = std::max<size_t>(most, 1);
  slots_ = is_full ? most_ : std::min(slots_, most_);
}

} // namespace adcraft
