#include "io/embedded/studio/sound/loudness.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

/// A second-order filter, direct form 2 transposed.
struct biquad {
  double b0, b1, b2, a1, a2;
  double z1 = 0;
  double z2 = 0;
  double operator()(double x) {
    auto y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    return y;
  }
};

// The two filters of BS.1770-4 at 48 kHz.
constexpr biquad shelf{1.53512485958697, -2.69169618940638, 1.19839281085285,
                       -1.69065929318241, 0.73248077421585};
constexpr biquad high_pass{1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621};

/// Mean squares of the weighted sound in steps of 100 ms.
std::vector<double> powers(const pcm& x) {
  constexpr int64_t step = 4800;
  std::vector<double> result(static_cast<size_t>(x.frames() / step + 1));
  for (int c = 0; c < x.channels; ++c) {
    auto first = shelf;
    auto second = high_pass;
    for (int64_t i = 0; i < x.frames(); ++i) {
      auto y
        = second(first(x.samples[static_cast<size_t>(i * x.channels + c)]));
      result[static_cast<size_t>(i / step)] += y * y / step;
    }
  }
  return result;
}

double lufs_of(double power) {
  return power > 0 ? -0.691 + 10 * std::log10(power) : -200;
}

double gated_mean(const std::vector<double>& blocks, double gate) {
  double sum = 0;
  size_t count = 0;
  for (auto x : blocks)
    if (lufs_of(x) > gate) {
      sum += x;
      ++count;
    }
  return count > 0 ? sum / static_cast<double>(count) : 0;
}

/// The gain at each frame that keeps every sample below `top`.
std::vector<float> limiter_gain(const pcm& x, double top) {
  constexpr int64_t ahead = 240;
  const auto release = std::exp(-1.0 / (0.080 * x.rate));
  auto frames = x.frames();
  std::vector<float> need(static_cast<size_t>(frames + 2 * ahead), 1.0f);
  for (int64_t i = 0; i < frames * x.channels; ++i) {
    auto level = std::abs(double{x.samples[static_cast<size_t>(i)]});
    auto& slot = need[static_cast<size_t>(i / x.channels + ahead)];
    if (level > top)
      slot = std::min(slot, static_cast<float>(top / level));
  }
  // The smallest gain of the next 5 ms, let go slowly, then averaged over
  // 5 ms: the average reaches the need exactly when the peak arrives.
  std::vector<float> held(need.size(), 1.0f);
  for (size_t i = 0; i < need.size(); ++i)
    if (need[i] < 1.0f)
      for (size_t k = i >= ahead ? i - ahead : 0; k <= i; ++k)
        held[k] = std::min(held[k], need[i]);
  double gain = 1;
  for (auto& h : held) {
    gain = std::min<double>(h, 1 - (1 - gain) * release);
    h = static_cast<float>(gain);
  }
  std::vector<float> result(static_cast<size_t>(frames));
  double sum = 0;
  for (size_t i = 0; i < held.size(); ++i) {
    sum += held[i] - (i >= ahead ? held[i - ahead] : 0);
    if (i >= ahead && i - ahead < result.size())
      result[i - ahead] = static_cast<float>(std::min(sum / ahead, 1.0));
  }
  return result;
}

} // namespace

double loudness_of(const pcm& x) {
  auto steps = powers(x);
  std::vector<double> blocks;
  for (size_t i = 0; i + 4 < steps.size(); ++i)
    blocks.push_back((steps[i] + steps[i + 1] + steps[i + 2] + steps[i + 3])
                     / 4);
  if (blocks.empty() && x.frames() > 0) {
    double sum = 0;
    for (auto step : steps)
      sum += step * 4800;
    blocks.push_back(sum / static_cast<double>(x.frames()));
  }
  auto relative = lufs_of(gated_mean(blocks, -70)) - 10;
  return std::max(-70.0,
                  lufs_of(gated_mean(blocks, std::max(-70.0, relative))));
}

double peak_of(const pcm& x) {
  double result = 0;
  for (auto sample : x.samples)
    result = std::max(result, std::abs(double{sample}));
  return result;
}

pcm levelled(pcm x, double lufs, double ceiling) {
  auto top = std::pow(10, ceiling / 20);
  for (int turn = 0; turn < 3; ++turn) {
    auto now = loudness_of(x);
    if (now <= -70 || (turn > 0 && std::abs(now - lufs) < 0.2))
      break;
    auto gain = static_cast<float>(std::pow(10, (lufs - now) / 20));
    for (auto& sample : x.samples)
      sample *= gain;
    auto limits = limiter_gain(x, top);
    for (size_t i = 0; i < x.samples.size(); ++i)
      x.samples[i] *= limits[i / static_cast<size_t>(x.channels)];
  }
  // What rounding left above the ceiling.
  for (auto& sample : x.samples)
    sample
      = std::clamp(sample, static_cast<float>(-top), static_cast<float>(top));
  return x;
}

} // namespace adcraft::studio
