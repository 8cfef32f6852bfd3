#include "io/embedded/studio/sound/arrangement.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

double tempo_of(const music_spec& x, const music_style& style) {
  auto factor = x.pacing == "fast" ? 1.12 : x.pacing == "calm" ? 0.9 : 1.0;
  return style.bpm * factor;
}

double film_seconds(const music_spec& x) {
  return static_cast<double>(x.frames) / x.fps;
}

/// How far the steps of the curve are from the half bars, 0 to 0.5.
double misfit(const music_spec& x, double beat_seconds) {
  double sum = 0;
  int count = 0;
  for (auto& step : x.curve)
    if (step.from > 0) {
      auto halves = static_cast<double>(step.from) / x.fps / (2 * beat_seconds);
      sum += std::abs(halves - std::round(halves));
      ++count;
    }
  return count > 0 ? sum / count : 0;
}

/// Beats until the last chord.
int fitting_beats(const music_spec& x, double body, double bpm) {
  auto unit = film_seconds(x) < 14 ? 2 : 4;
  auto wanted = body * bpm / 60;
  int result = 0;
  double best = 0;
  for (int beats = 4; beats <= 2 * wanted + 8; beats += unit) {
    auto stretch = std::abs(std::log(beats / wanted));
    auto cost = (stretch > 0.12 ? 20 : 4) * stretch + misfit(x, body / beats);
    if (result == 0 || cost < best) {
      result = beats;
      best = cost;
    }
  }
  return result;
}

double energy_at(const music_spec& x, double seconds) {
  double result = x.curve.empty() ? 0.5 : x.curve.front().energy;
  for (auto& step : x.curve)
    if (static_cast<double>(step.from) / x.fps <= seconds)
      result = step.energy;
  return std::clamp(result, 0.0, 1.0);
}

/// How many of the players are in at an energy.
int players_at(double energy) {
  int result = 0;
  for (auto from : {joins::bass, joins::arp, joins::light_drums, joins::strings,
                    joins::full_drums, joins::high_comp})
    result += energy >= from;
  return result;
}

std::vector<bar> bars_of(const music_spec& x, const arrangement& plan) {
  std::vector<bar> result;
  auto pace = x.pacing == "fast" ? 0.04 : x.pacing == "calm" ? -0.04 : 0.0;
  for (int at = 0; at < plan.beats; at += 4) {
    auto beats = std::min(4, plan.beats - at);
    // A step inside the first third of a bar counts for all of it.
    auto seconds = (at + beats * 0.34) * 60 / plan.bpm;
    auto build = 0.16 * (static_cast<double>(at) / plan.beats - 0.5);
    auto energy = energy_at(x, seconds) + build + pace;
    result.push_back({at, beats, std::clamp(energy, 0.0, 1.0), false, false});
  }
  for (size_t i = 1; i < result.size(); ++i)
    if (players_at(result[i].energy) > players_at(result[i - 1].energy)) {
      result[i].rises = true;
      result[i - 1].fill = true;
    }
  // The last bar leads into the last chord.
  result.back().fill = true;
  return result;
}

std::vector<arrangement::slot> chords_of(const arrangement& plan,
                                         const music_style& style) {
  std::vector<arrangement::slot> result;
  auto quiet = chords_from(style.progressions[0]);
  auto full = chords_from(style.progressions[1]);
  auto lively = false;
  for (size_t i = 0; i < plan.bars.size(); ++i) {
    auto& bar = plan.bars[i];
    // A phrase of four bars stays with its progression.
    if (i % 4 == 0)
      lively = i > 0 && (bar.energy > joins::full_drums || i % 8 == 4);
    auto& chords = lively ? full : quiet;
    result.push_back({bar.start, bar.beats, chords[i % chords.size()]});
  }
  auto cadence = chord_from(style.cadence);
  if (result.size() > 2 || result.back().beats == 2) {
    result.back().what = cadence;
  } else {
    result.back().beats = 2;
    result.push_back({plan.beats - 2, 2, cadence});
  }
  auto rest = static_cast<int>(std::ceil(plan.film_beats)) - plan.beats;
  result.push_back({plan.beats, rest, chord_from(style.last)});
  return result;
}

} // namespace

arrangement arrange(const music_spec& x, const music_style& style) {
  arrangement result;
  auto film = film_seconds(x);
  auto body = film - std::clamp(film * 0.1, 1.4, 2.2);
  result.beats = fitting_beats(x, body, tempo_of(x, style));
  result.bpm = result.beats * 60 / body;
  result.film_beats = film * result.bpm / 60;
  result.bars = bars_of(x, result);
  result.chords = chords_of(result, style);
  return result;
}

} // namespace adcraft::studio
