#include "io/embedded/studio/pictures/matte_edge.hpp"

#include "io/embedded/studio/pictures/motion.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

bounds bounds_of(const plane& x) {
  bounds result{x.width, x.height, 0, 0};
  for (int j = 0; j < x.height; ++j)
    for (int i = 0; i < x.width; ++i)
      if (x.at(i, j) > 0.02f) {
        result.left = std::min(result.left, i);
        result.right = std::max(result.right, i + 1);
        result.top = std::min(result.top, j);
        result.bottom = std::max(result.bottom, j + 1);
      }
  return result;
}

plane soft_edge(const plane& mask) {
  auto result = shrunk(mask, 1);
  soften(result, 1);
  return result;
}

plane enlarged(const plane& x, int width, int height) {
  auto image = surface::opaque(x.width, x.height);
  for (int j = 0; j < x.height; ++j)
    for (int i = 0; i < x.width; ++i)
      image.row(j)[i] = static_cast<uint32_t>(x.at(i, j) * 255 + 0.5f);
  auto more = resized(image, width, height);
  auto gain = std::max(1.0, 0.8 * width / x.width);
  plane result{width, height};
  for (int j = 0; j < height; ++j)
    for (int i = 0; i < width; ++i) {
      auto v = (more.row(j)[i] & 255) / 255.0;
      result.at(i, j) = static_cast<float>(clamp01((v - 0.5) * gain + 0.5));
    }
  return result;
}

plane sure_of(const plane& alpha, int by) {
  plane result{alpha.width, alpha.height};
  for (size_t i = 0; i < alpha.values.size(); ++i)
    result.values[i] = alpha.values[i] > 0.9f;
  return shrunk(result, by);
}

surface bled(const surface& x, const plane& sure, int reach) {
  auto result = surface::opaque(x.width(), x.height());
  for (int y = 0; y < x.height(); ++y)
    std::copy(x.row(y), x.row(y) + x.width(), result.row(y));
  auto known = sure;
  for (int pass = 0; pass < reach; ++pass) {
    auto before = known;
    for (int j = 1; j + 1 < x.height(); ++j)
      for (int i = 1; i + 1 < x.width(); ++i) {
        if (before.at(i, j) > 0)
          continue;
        uint32_t sum[3] = {};
        uint32_t count = 0;
        for (auto [dx, dy] : {std::pair{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
          if (before.at(i + dx, j + dy) == 0)
            continue;
          auto v = result.row(j + dy)[i + dx];
          for (uint32_t c = 0; c < 3; ++c)
            sum[c] += (v >> (8 * c)) & 255;
          ++count;
        }
        if (count == 0)
          continue;
        known.at(i, j) = 1;
        result.row(j)[i] = 0xff000000u | (sum[2] / count) << 16
                           | (sum[1] / count) << 8 | sum[0] / count;
      }
  }
  return result;
}

surface shadow_of(const std::vector<oklab>& pixels, const plane& mask,
                  const plain_backdrop& behind, const bounds& to) {
  auto w = mask.width;
  auto h = mask.height;
  auto foot_x = (to.left + to.right) / 2.0;
  auto reach_x = 1.1 * (to.right - to.left);
  auto reach_y = std::max(0.09 * h, 0.16 * (to.bottom - to.top));
  plane dark{w, h};
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) {
      auto far = std::hypot((x - foot_x) / reach_x,
                            (y - to.bottom + 0.02 * h) / reach_y);
      auto plain = behind.at(double(x) / w, double(y) / h).l;
      auto here = pixels[static_cast<size_t>(y) * static_cast<size_t>(w)
                         + static_cast<size_t>(x)]
                    .l;
      // Under the product, the shadow goes on.
      auto part = mask.at(x, y) > 0 ? 0.4 : 1 - std::pow(here / plain, 3);
      auto rim
        = std::min({x, y, w - 1 - x, h - 1 - y}) / (0.12 * std::min(w, h));
      dark.at(x, y)
        = static_cast<float>(std::clamp(part - 0.04, 0.0, 0.6)
                             * std::min(1.0, rim) * smooth(1.5 - far));
    }
  soften(dark, std::max(1, std::min(w, h) / 160));
  auto result = surface::clear(w, h);
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      result.row(y)[x] = static_cast<uint32_t>(dark.at(x, y) * 255 + 0.5f)
                         << 24;
  result.touched();
  return result;
}

} // namespace adcraft::studio
