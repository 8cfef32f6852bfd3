#include "actors/model/storyline.hpp"

#include <algorithm>
#include <set>

namespace adcraft {

namespace {

caf::error wrong(const scene& x, const std::string& why) {
  return fail(ec::invalid_argument,
              "storyline: scene " + std::to_string(x.number) + ": " + why);
}

caf::error check(const scene& x, int fps, size_t pictures) {
  if (x.frames < fps)
    return wrong(x, "frames: a scene lasts at least one second");
  if (x.into_next_frames < 0 || x.into_next_frames % 2 != 0)
    return wrong(x, "into_next_frames: give an even number, 0 or more");
  if (x.energy < 0 || x.energy > 1)
    return wrong(x, "energy: give a number from 0 to 1");
  for (auto i : x.images)
    if (i >= pictures)
      return wrong(x, "images: there is no picture " + std::to_string(i));
  if (x.headline.empty() && x.images.empty() && x.footage.empty())
    return wrong(x, "headline: a scene shows words, a picture, or both");
  return {};
}

/// A number is an identity, of disabled scenes as well.
caf::error check_numbers(const storyline& x) {
  std::set<uint32_t> seen;
  for (auto& s : x.scenes)
    if (!seen.insert(s.number).second)
      return wrong(s, "number: two scenes have it; give each its own");
  return {};
}

} // namespace

const char* to_string(scene_role x) noexcept {
  constexpr const char* names[]
    = {"hook", "product", "benefit", "proof", "call_to_action"};
  return names[static_cast<size_t>(x)];
}

const char* to_string(treatment x) noexcept {
  constexpr const char* names[]
    = {"cutout", "parallax", "split", "kinetic", "closeup", "end_card"};
  return names[static_cast<size_t>(x)];
}

const char* to_string(transition_kind x) noexcept {
  constexpr const char* names[] = {"cut", "fade", "slide", "wipe", "zoom"};
  return names[static_cast<size_t>(x)];
}

std::vector<scene> played(const storyline& x) {
  std::vector<scene> result;
  for (auto& s : x.scenes)
    if (!s.disabled)
      result.push_back(s);
  return result;
}

int total_frames(const storyline& x) {
  auto result = 0;
  for (auto& s : x.scenes)
    if (!s.disabled)
      result += s.frames;
  return result;
}

caf::error validate(const storyline& x, int seconds, size_t pictures) {
  if (auto err = check_numbers(x))
    return err;
  auto scenes = played(x);
  if (scenes.size() < least_scenes || scenes.size() > most_scenes)
    return fail(ec::invalid_argument,
                "storyline: 3 to 8 scenes are played, "
                "these are "
                  + std::to_string(scenes.size()));
  for (auto& s : scenes)
    if (auto err = check(s, x.fps, pictures))
      return err;
  auto frames = total_frames(x);
  if (frames != seconds * x.fps)
    return fail(ec::invalid_argument, "storyline: the scenes last "
                                        + std::to_string(frames)
                                        + " frames, the brief asks for "
                                        + std::to_string(seconds * x.fps));
  return {};
}

} // namespace adcraft
