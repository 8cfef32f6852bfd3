#include "io/embedded/studio/sound/hiss.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace adcraft::studio {

namespace {

constexpr double border = 4500;
/// Hiss above this part of the mean strength of the speech is too much.
constexpr double allowed = 0.45;
/// 2.5 to 1.
constexpr double slope = 0.6;
constexpr double least = 0.355;

double mean_strength(const pcm& x) {
  double sum = 0;
  double count = 0;
  for (auto sample : x.samples)
    if (std::abs(sample) > 0.003f) { // not the pauses
      sum += double{sample} * sample;
      ++count;
    }
  return count > 0 ? std::sqrt(sum / count) : 0;
}

double keep_for(double seconds, int rate) {
  return std::exp(-1 / (seconds * rate));
}

} // namespace

pcm softened_hiss(pcm x) {
  auto limit = allowed * mean_strength(x);
  auto attack = keep_for(0.001, x.rate);
  auto release = keep_for(0.020, x.rate);
  auto keep = std::exp(-2 * std::numbers::pi * border / x.rate);
  double low = 0;
  double lower = 0;
  double envelope = 0;
  for (auto& sample : x.samples) {
    low += (1 - keep) * (sample - low);
    lower += (1 - keep) * (low - lower);
    auto high = sample - lower;
    auto level = std::abs(high);
    auto inertia = level > envelope ? attack : release;
    envelope = inertia * envelope + (1 - inertia) * level;
    if (envelope > limit && limit > 0) {
      auto gain = std::max(least, std::pow(limit / envelope, slope));
      sample = static_cast<float>(lower + gain * high);
    }
  }
  return x;
}

} // namespace adcraft::studio
