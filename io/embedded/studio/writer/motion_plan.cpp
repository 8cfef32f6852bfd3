#include "io/embedded/studio/writer/look.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio::writing {

namespace {

using role = scene_role;

/// The transition that goes with the film, and how long it is.
struct manner {
  int frames;
  std::vector<transition_kind> accents;
};

manner manner_of(const brief& f) {
  using t = transition_kind;
  auto gentle = f.emotion == "calm" || f.emotion == "elegant";
  if (f.pacing == "calm")
    return {gentle ? 26 : 22, {t::zoom}};
  if (f.pacing == "fast")
    return {gentle ? 12 : 8, gentle ? std::vector{t::zoom, t::slide}
                                    : std::vector{t::slide, t::wipe, t::zoom}};
  return {16, gentle ? std::vector{t::zoom}
                     : std::vector{t::slide, t::wipe, t::zoom}};
}

} // namespace

std::vector<scene> with_transitions(std::vector<scene> scenes, const brief& f,
                                    dice luck) {
  auto style = manner_of(f);
  auto accents = luck.shuffled(style.accents);
  accents.resize(std::min<size_t>(accents.size(), 2));
  auto fast = f.pacing == "fast";
  for (size_t i = 0; i + 1 < scenes.size(); ++i) {
    auto& x = scenes[i];
    auto last = i + 2 == scenes.size();
    auto accented = !last && (fast ? i % 3 != 2 : i % 3 == 1);
    x.into_next
      = accented ? accents[i / 2 % accents.size()] : transition_kind::fade;
    // A fast film cuts hard where it does not move.
    if (fast && !accented && !last)
      x.into_next = transition_kind::cut;
    auto longest = std::min(x.frames, scenes[i + 1].frames) / 3;
    x.into_next_frames
      = std::min(style.frames + (last && fast ? 4 : 0), longest) / 2 * 2;
    if (x.into_next == transition_kind::cut)
      x.into_next_frames = 0;
  }
  scenes.back().into_next = transition_kind::cut;
  scenes.back().into_next_frames = 0;
  return scenes;
}

std::vector<scene> with_energy(std::vector<scene> scenes, const brief& f) {
  constexpr double by_role[] = {0.62, 0.55, 0.68, 0.8, 0.5};
  auto lift = f.emotion == "calm"        ? 0.62
              : f.emotion == "elegant"   ? 0.7
              : f.emotion == "warm"      ? 0.82
              : f.emotion == "confident" ? 1.0
              : f.emotion == "energetic" ? 1.2
                                         : 1.08;
  auto push = f.pacing == "calm" ? -0.06 : f.pacing == "fast" ? 0.06 : 0.0;
  for (size_t i = 0; i < scenes.size(); ++i) {
    auto& x = scenes[i];
    // Later scenes of the same kind drive a little more.
    auto rise
      = x.role == role::call_to_action
          ? 0.0
          : 0.08 * static_cast<double>(i) / static_cast<double>(scenes.size());
    auto raw = (by_role[static_cast<size_t>(x.role)] + rise) * lift + push;
    x.energy = std::round(std::clamp(raw, 0.12, 0.97) * 100) / 100;
  }
  return scenes;
}

} // namespace adcraft::studio::writing
