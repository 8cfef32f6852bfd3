#include "io/embedded/studio/sound/chart.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

std::vector<measure> measures_of(const chart& x) {
  std::vector<measure> result;
  for (size_t i = 0; i + 1 < x.plan.chords.size(); ++i) {
    auto& slot = x.plan.chords[i];
    auto holds = [&](auto& bar) {
      return slot.start >= bar.start && slot.start < bar.start + bar.beats;
    };
    auto where = std::find_if(x.plan.bars.begin(), x.plan.bars.end(), holds);
    result.push_back({&*where, i, slot.start * ticks_per_beat,
                      slot.beats * ticks_per_beat,
                      (slot.start - where->start) * 4});
  }
  return result;
}

measure landing_of(const chart& x) {
  auto start = x.plan.beats * ticks_per_beat;
  return {&x.plan.bars.back(), x.plan.chords.size() - 1, start,
          x.end - start - 12, 0};
}

int velocity_at(int base, double energy) {
  auto value = base * (0.86 + 0.24 * energy);
  return std::clamp(static_cast<int>(std::lround(value)), 1, 127);
}

double accent_of(char sign) {
  switch (sign) {
    case 'X':
      return 1.12;
    case 'x':
      return 0.95;
    case 'o':
      return 0.72;
    case '.':
      return 0;
    default:
      return 0.95;
  }
}

int ticks_of_step(const music_style& style, int step) {
  constexpr auto sixteenth = ticks_per_beat / 4;
  auto late = step % 2 == 1 ? style.swing * sixteenth : 0.0;
  return step * sixteenth + static_cast<int>(late);
}

std::vector<int> string_voices(const std::vector<int>& pad) {
  std::vector<int> result;
  for (size_t i = pad.size(); i-- > 1 && result.size() < 2;) {
    auto pitch = pad[i] + 12;
    auto bad = [&](int other) { return rubs(pitch, other); };
    if (std::none_of(pad.begin(), pad.end(), bad)
        && std::none_of(result.begin(), result.end(), bad))
      result.push_back(pitch);
  }
  return result;
}

} // namespace adcraft::studio
