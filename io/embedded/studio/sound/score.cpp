#include "io/embedded/studio/sound/score.hpp"

#include "io/embedded/studio/sound/chart.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace adcraft::studio {

namespace {

std::vector<std::vector<int>> voices_of(const arrangement& plan, int tonic) {
  std::vector<std::vector<int>> result;
  std::vector<int> before;
  for (auto& slot : plan.chords) {
    before = voice_leading(classes_of(slot.what, tonic), before, 48, 69);
    result.push_back(before);
  }
  return result;
}

std::vector<seat> seats_of(const music_style& style) {
  struct place {
    int volume;
    int pan;
    int reverb;
  };
  // In the order of the players; the middle is left to the voice.
  constexpr place places[]
    = {{74, 64, 60}, {84, 46, 44}, {72, 90, 54}, {70, 36, 70},
       {96, 64, 14}, {66, 84, 76}, {92, 64, 26}};
  std::vector<seat> result;
  for (auto who : all_players) {
    auto i = static_cast<size_t>(who);
    auto& at = places[i];
    result.push_back({who, style.programs[i], at.volume, at.pan, at.reverb});
  }
  return result;
}

/// Little deviations of time and strength, as hands make them.
std::vector<note> humanised(std::vector<note> xs, dice luck) {
  for (auto& x : xs) {
    auto steady = x.who == player::bass || x.who == player::drums;
    auto shift = luck.around(x.who == player::pad ? 0 : steady ? 2 : 5);
    auto force = luck.around(steady ? 4 : 5);
    if (x.start > 0)
      x.start += shift;
    x.velocity = std::clamp(x.velocity + force, 1, 127);
  }
  return xs;
}

/// Sorts, ends every note before the same one begins again and before `end`.
std::vector<note> tidied(std::vector<note> xs, int end) {
  auto key = [](const note& x) {
    return std::tuple{x.start, x.who, x.pitch, -x.velocity};
  };
  std::sort(xs.begin(), xs.end(),
            [=](auto& a, auto& b) { return key(a) < key(b); });
  std::map<std::pair<player, int>, size_t> sounding;
  std::vector<note> result;
  for (auto& x : xs) {
    x.length = std::min(x.length, end - x.start);
    auto before = sounding.find({x.who, x.pitch});
    if (before != sounding.end()) {
      auto& y = result[before->second];
      // Struck twice at once: the stronger one, which came first, stands.
      if (x.start - y.start < 12)
        continue;
      y.length = std::min(y.length, x.start - y.start - 1);
    }
    if (x.length < 1)
      continue;
    sounding[{x.who, x.pitch}] = result.size();
    result.push_back(x);
  }
  return result;
}

/// The long players follow the energy half a beat at a time.
std::vector<swell> swells_of(const arrangement& plan) {
  std::vector<swell> result;
  auto level = [](double energy) { return 84 + 34 * energy; };
  for (size_t i = 0; i < plan.bars.size(); ++i) {
    auto& bar = plan.bars[i];
    auto from = level(bar.energy);
    auto to = i + 1 < plan.bars.size() ? level(plan.bars[i + 1].energy) : from;
    for (int k = 0; k < bar.beats * 2; ++k) {
      auto part = std::max(0.0, k / (bar.beats * 2.0) - 0.5) * 2;
      auto value = from + (bar.fill ? (to - from) * part : 0);
      auto start = bar.start * ticks_per_beat + k * ticks_per_beat / 2;
      for (auto who : {player::pad, player::strings})
        result.push_back({who, start, static_cast<int>(std::lround(value))});
    }
  }
  return result;
}

} // namespace

score compose(const music_spec& x) {
  auto style = arranged(style_of(x.emotion), x.take);
  auto other = x.take - 1;
  dice luck{x.seed};
  auto tonics = static_cast<int>(style.tonics.size());
  auto choice = (luck.below(tonics) + static_cast<int>(other)) % tonics;
  if (other > 0)
    luck = dice{x.seed * 31 + x.take};
  auto plan = arrange(x, style);
  score result;
  result.bpm = plan.bpm;
  result.tonic = style.tonics[static_cast<size_t>(choice)];
  result.scale = style.scale;
  result.seats = seats_of(style);
  result.swells = swells_of(plan);
  result.landing = plan.beats * ticks_per_beat;
  result.end = static_cast<int>(plan.film_beats * ticks_per_beat);
  for (auto& slot : plan.chords)
    result.chords.push_back(
      {slot.start * ticks_per_beat, slot.beats * ticks_per_beat, slot.what});
  result.chords.back().length = result.end - result.landing;
  chart page{style, plan, result.tonic, voices_of(plan, result.tonic),
             result.end};
  std::vector<note> notes;
  for (auto& part :
       {play_pad(page), play_comp(page), play_arp(page), play_strings(page),
        play_bass(page), play_bell(page, luck), play_drums(page)})
    notes.insert(notes.end(), part.begin(), part.end());
  result.notes = tidied(humanised(std::move(notes), luck), result.end);
  return result;
}

} // namespace adcraft::studio
