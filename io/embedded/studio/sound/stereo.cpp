#include "io/embedded/studio/sound/stereo.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace adcraft::studio {

double correlation_of(const pcm& x) {
  if (x.channels != 2)
    return 1;
  double left = 0;
  double right = 0;
  double both = 0;
  for (size_t i = 0; i + 1 < x.samples.size(); i += 2) {
    double l = x.samples[i];
    double r = x.samples[i + 1];
    left += l * l;
    right += r * r;
    both += l * r;
  }
  return left > 0 && right > 0 ? both / std::sqrt(left * right) : 1;
}

pcm mono_safe(pcm x, double width) {
  if (x.channels != 2)
    return x;
  auto keep = std::exp(-2 * std::numbers::pi * 150 / x.rate);
  double low = 0;
  double lower = 0;
  double sums = 0;
  double sides = 0;
  for (size_t i = 0; i + 1 < x.samples.size(); i += 2) {
    auto mid = 0.5 * (x.samples[i] + x.samples[i + 1]);
    auto side = 0.5 * (x.samples[i] - x.samples[i + 1]);
    low += (1 - keep) * (side - low);
    auto once = side - low;
    lower += (1 - keep) * (once - lower);
    side = once - lower;
    sums += mid * mid;
    sides += side * side;
    x.samples[i] = static_cast<float>(mid);
    x.samples[i + 1] = static_cast<float>(side);
  }
  auto wide = sides > 0 ? width * std::sqrt(sums / sides) : 1.0;
  auto gain = static_cast<float>(std::min(1.0, wide));
  for (size_t i = 0; i + 1 < x.samples.size(); i += 2) {
    auto mid = x.samples[i];
    auto side = gain * x.samples[i + 1];
    x.samples[i] = mid + side;
    x.samples[i + 1] = mid - side;
  }
  return x;
}

} // namespace adcraft::studio
