#include "io/embedded/studio/pictures/motion.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

moment moment_at(const picture_spec& x, int index) {
  moment result;
  result.entry = (index - x.head / 2.0) / x.fps;
  result.life = x.frames > 1 ? double(index) / (x.frames - 1) : 0;
  result.seconds = double(index) / x.fps;
  return result;
}

moment settled(const picture_spec& x) {
  moment result;
  result.entry = 60;
  result.life = 0.5;
  result.seconds = x.frames / 2.0 / x.fps;
  return result;
}

tempo tempo_of(const picture_spec& x) {
  auto energy = clamp01(x.energy);
  if (x.role == scene_role::hook)
    energy = std::min(1.0, energy + 0.15);
  // A short scene must still leave time to read.
  auto seconds = double(x.frames) / x.fps;
  auto hurry = std::clamp(seconds / 3.2, 0.45, 1.0);
  return {(1.15 - 0.5 * energy) * hurry, (0.16 - 0.07 * energy) * hurry,
          0.7 + 0.7 * energy};
}

double clamp01(double x) {
  return std::clamp(x, 0.0, 1.0);
}

double smooth(double x) {
  x = clamp01(x);
  return x * x * (3 - 2 * x);
}

double ease_out(double x) {
  return 1 - std::pow(1 - clamp01(x), 4);
}

double ease_in_out(double x) {
  x = clamp01(x);
  return x < 0.5 ? 8 * std::pow(x, 4) : 1 - 8 * std::pow(1 - x, 4);
}

double picture_dice::next() {
  auto x = state_ += 0x9e3779b97f4a7c15;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return static_cast<double>((x ^ (x >> 31)) >> 11) * 0x1p-53;
}

double picture_dice::between(double low, double high) {
  return low + (high - low) * next();
}

bool picture_dice::flip() {
  return next() < 0.5;
}

} // namespace adcraft::studio
