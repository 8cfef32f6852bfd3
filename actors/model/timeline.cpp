#include "actors/model/timeline.hpp"

#include <algorithm>

namespace adcraft {

namespace {

/// A transition takes half its frames from either slot, so it must leave both
/// scenes a body: at most a third of the shorter one, and even.
int fitting(const scene& x, const scene& next) {
  if (x.into_next == transition_kind::cut)
    return 0;
  auto longest = std::min(x.frames, next.frames) / 3;
  return std::max(0, std::min(x.into_next_frames, longest)) / 2 * 2;
}

std::vector<int> borders(const std::vector<scene>& scenes) {
  std::vector<int> result;
  for (size_t i = 0; i + 1 < scenes.size(); ++i)
    result.push_back(fitting(scenes[i], scenes[i + 1]));
  return result;
}

/// A clip covers its slot and half of each transition beyond it. Its first
/// frame stands `head` frames before the slot begins.
scene_slot slot_of(const std::vector<scene>& scenes,
                   const std::vector<int>& cuts, size_t i, int from) {
  auto head = i > 0 ? cuts[i - 1] / 2 : 0;
  auto tail = i < cuts.size() ? cuts[i] / 2 : 0;
  return {from, scenes[i].frames, head, tail};
}

} // namespace

timeline lay_out(const storyline& x) {
  auto scenes = played(x);
  auto cuts = borders(scenes);
  timeline result;
  result.fps = x.fps;
  for (size_t i = 0; i < scenes.size(); ++i) {
    auto slot = slot_of(scenes, cuts, i, result.frames);
    result.slots.push_back(slot);
    // The halves of the transitions are not the scene's alone.
    auto body = slot.frames - slot.head - slot.tail;
    result.segments.push_back({i, false, transition_kind::cut,
                               slot.from + slot.head, body, 2 * slot.head, 0});
    result.frames += slot.frames;
    if (slot.tail > 0)
      result.segments.push_back({i, true, scenes[i].into_next,
                                 result.frames - slot.tail, 2 * slot.tail,
                                 slot.clip_frames() - 2 * slot.tail, 0});
  }
  return result;
}

} // namespace adcraft
