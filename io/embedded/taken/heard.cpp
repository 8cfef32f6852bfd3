#include "io/embedded/taken/sound_in.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::taken {

namespace {

/// Levels are taken every 10 ms.
constexpr int64_t step = 480;

/// Shorter quiet stretches are stops within words.
constexpr int64_t least_gap = 16;

/// Below this nothing is heard, whatever comes next to it; dBFS.
constexpr double silence = -60;

std::vector<double> levels_of(const studio::pcm& x) {
  std::vector<double> result;
  for (int64_t from = 0; from < x.frames(); from += step) {
    auto to = std::min(from + step, x.frames());
    auto sum = 0.0;
    for (auto i = from * x.channels; i < to * x.channels; ++i) {
      double sample = x.samples[static_cast<size_t>(i)];
      sum += sample * sample;
    }
    auto mean = sum / static_cast<double>((to - from) * x.channels);
    result.push_back(10 * std::log10(mean + 1e-12));
  }
  return result;
}

/// The level that `part` of all levels lie below.
double quantile(std::vector<double> levels, double part) {
  auto last = static_cast<double>(levels.size() - 1);
  auto at = levels.begin() + static_cast<ptrdiff_t>(part * last);
  std::nth_element(levels.begin(), at, levels.end());
  return *at;
}

std::vector<sound_span> above(const std::vector<double>& levels,
                              double threshold, int64_t frames) {
  std::vector<sound_span> result;
  for (size_t i = 0; i < levels.size(); ++i) {
    if (levels[i] <= threshold)
      continue;
    auto from = static_cast<int64_t>(i) * step;
    auto to = std::min(from + step, frames);
    if (!result.empty() && from - result.back().to < least_gap * step)
      result.back().to = to;
    else
      result.push_back({from, to});
  }
  // A click is no sound that anybody makes on purpose.
  std::erase_if(result,
                [](const sound_span& s) { return s.to - s.from < 3 * step; });
  return result;
}

} // namespace

std::vector<sound_span> heard_in(const studio::pcm& x) {
  auto levels = levels_of(x);
  if (levels.empty())
    return {};
  auto loud = quantile(levels, 0.95);
  return above(levels, std::max(silence, loud - 45), x.frames());
}

std::vector<sound_span> speech_in(const studio::pcm& x) {
  auto levels = levels_of(x);
  if (levels.empty())
    return {};
  auto loud = quantile(levels, 0.95);
  // Where the pauses are not silent, what is little above them is one, too.
  auto low = std::min(quantile(levels, 0.05) + 6, loud - 24);
  return above(levels, std::max({silence, loud - 38, low}), x.frames());
}

} // namespace adcraft::taken
