#include "actors/model/storyline.hpp"

#include <algorithm>

namespace adcraft {

namespace {

/// Scales scenes so that they last `want` frames; none is shorter than a
/// second.
void spread(const std::vector<scene*>& scenes, int want, int fps) {
  auto have = 0;
  for (auto s : scenes)
    have += s->frames;
  if (have <= 0 || have == want)
    return;
  auto left = want;
  for (auto s : scenes) {
    auto share = static_cast<int>(int64_t{s->frames} * want / have);
    s->frames = std::max(share, fps);
    left -= s->frames;
  }
  // What rounding left over, or too much, goes frame by frame to the longest.
  while (left != 0) {
    auto longest = *std::max_element(
      scenes.begin(), scenes.end(),
      [](const scene* a, const scene* b) { return a->frames < b->frames; });
    auto step = left > 0 ? 1 : -1;
    if (step < 0 && longest->frames <= fps)
      break; // too many scenes for so short a film: `validate` says so
    longest->frames += step;
    left -= step;
  }
}

std::vector<scene*> played_in(storyline& x) {
  std::vector<scene*> result;
  for (auto& s : x.scenes)
    if (!s.disabled)
      result.push_back(&s);
  return result;
}

/// What the locked scenes of a storyline leave for new ones.
struct room {
  std::vector<scene> kept; // disabled ones as well
  int frames = 0;
  int least = 0;
  int most = 0;
};

room room_in(const storyline& x, int seconds) {
  room result;
  result.frames = seconds * x.fps;
  auto films = 0;
  for (auto& s : x.scenes) {
    if (!s.locked)
      continue;
    result.kept.push_back(s);
    films += s.disabled ? 0 : 1;
    result.frames -= s.disabled ? 0 : s.frames;
  }
  result.least = std::max(1, int{least_scenes} - films);
  result.most = std::min(int{most_scenes} - films, result.frames / x.fps);
  return result;
}

/// Takes as many scenes out as are too many: those whose role a kept one has,
/// then the ones before the last.
void thin_out(std::vector<scene>& fresh, const room& beside) {
  auto films = std::count_if(beside.kept.begin(), beside.kept.end(),
                             [](const scene& s) { return !s.disabled; });
  auto want = static_cast<size_t>(std::clamp(
    static_cast<int>(fresh.size() - films), beside.least, beside.most));
  for (auto& k : beside.kept) {
    auto same = std::find_if(fresh.begin(), fresh.end(), [&](const scene& s) {
      return !k.disabled && s.role == k.role;
    });
    if (fresh.size() > want && same != fresh.end())
      fresh.erase(same);
  }
  while (fresh.size() > want)
    fresh.erase(fresh.end() - (fresh.size() > 1 ? 2 : 1));
}

void number_anew(std::vector<scene>& fresh, const std::vector<scene>& kept) {
  auto next = 1u;
  for (auto& s : fresh)
    next = std::max(next, s.number + 1);
  for (auto& s : kept)
    next = std::max(next, s.number + 1);
  for (auto& s : fresh)
    if (std::any_of(kept.begin(), kept.end(),
                    [&](const scene& k) { return k.number == s.number; }))
      s.number = next++;
}

/// Puts the locked scenes where they stood; what ended the film ends it.
void put_back(std::vector<scene>& to, const storyline& before) {
  for (size_t i = 0; i < before.scenes.size(); ++i) {
    if (!before.scenes[i].locked)
      continue;
    auto is_last = i + 1 == before.scenes.size();
    auto at = is_last || to.empty() ? to.size() : std::min(i, to.size() - 1);
    to.insert(to.begin() + static_cast<std::ptrdiff_t>(at), before.scenes[i]);
  }
}

} // namespace

storyline fitted(storyline x, int seconds) {
  spread(played_in(x), seconds * x.fps, x.fps);
  return x;
}

bool has_room(const storyline& x, int seconds) {
  auto left = room_in(x, seconds);
  return left.kept.empty() || left.least <= left.most;
}

storyline rewritten(const storyline& before, storyline written, int seconds) {
  auto left = room_in(before, seconds);
  if (left.kept.empty())
    return written;
  if (left.least > left.most)
    return before;
  written.palette = before.palette;
  written.fps = before.fps;
  written.scenes = played(written);
  thin_out(written.scenes, left);
  number_anew(written.scenes, left.kept);
  spread(played_in(written), left.frames, written.fps);
  put_back(written.scenes, before);
  return written;
}

} // namespace adcraft
