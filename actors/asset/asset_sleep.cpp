#include "actors/asset/asset_moves.hpp"

namespace adcraft {

void arm_timer(asset_self self, int64_t at) {
  auto& st = self->state;
  std::chrono::microseconds left{
    std::max<int64_t>(at - st.rooms->clock->now(), 0)};
  self->delayed_send(self, left, atom::tick_v, ++st.generation);
}

void fell_asleep(asset_self self, const call_row& row, uint64_t nudges) {
  auto& st = self->state;
  auto missed = st.nudges > nudges;
  st.call = nullptr; // its end means nothing any more
  st.asleep = std::make_unique<const call_row>(row);
  // What was sent to it while it went to sleep, it has not heard.
  if (missed)
    nudge(self);
  else if (is_turned_down(st.steps.row))
    wake(self);
  else
    arm_timer(self, row.next_poll_at);
}

void wake(asset_self self) {
  auto& st = self->state;
  ++st.generation; // whatever was armed is done by this
  auto row = std::exchange(st.asleep, nullptr);
  spawn_call(self, *row);
}

void nudge(asset_self self) {
  auto& st = self->state;
  if (st.asleep)
    wake(self);
  if (!st.call)
    return; // it fell, and asks by itself when it is back
  ++st.nudges;
  self->send(st.call, atom::nudge_v);
}

} // namespace adcraft
