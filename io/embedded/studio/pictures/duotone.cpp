#include "io/embedded/studio/pictures/duotone.hpp"

#include "io/embedded/studio/pictures/backdrop.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

double grey_of(uint32_t v) {
  return (0.30 * ((v >> 16) & 255) + 0.59 * ((v >> 8) & 255) + 0.11 * (v & 255))
         / 255;
}

/// The mean of a picture's greys and how widely they spread.
std::pair<double, double> greys(const surface& x) {
  auto sum = 0.0;
  auto squares = 0.0;
  for (int j = 0; j < x.height(); ++j)
    for (int i = 0; i < x.width(); ++i) {
      auto grey = grey_of(x.row(j)[i]);
      sum += grey;
      squares += grey * grey;
    }
  auto count = double(x.width()) * x.height();
  auto middle = sum / count;
  auto spread = std::sqrt(std::max(0.0, squares / count - middle * middle));
  return {middle, std::max(0.25, 3.4 * spread)};
}

} // namespace

photo duotone(const photo& x, const color& deep, const color& bright,
              double width, double height) {
  photo result;
  auto w = int(width / 2.4) + 2;
  auto h = int(height / 2.4) + 2;
  result.pixels = resized(x.pixels, piece_of(x, width, height), w, h);
  soften(result.pixels, std::min(w, h) / 260.0);
  auto [middle, reach] = greys(result.pixels);
  for (int j = 0; j < h; ++j)
    for (int i = 0; i < w; ++i) {
      auto& v = result.pixels.row(j)[i];
      auto grey = 0.5 + (grey_of(v) - middle) / reach;
      auto at = [&](double low, double high) {
        return static_cast<uint32_t>(std::clamp(
          (low + (high - low) * smooth(grey)) * 255 + 0.5 + grain(i, j), 0.0,
          255.0));
      };
      v = 0xff000000u | at(deep.r, bright.r) << 16 | at(deep.g, bright.g) << 8
          | at(deep.b, bright.b);
    }
  result.pixels.touched();
  return result;
}

} // namespace adcraft::studio
