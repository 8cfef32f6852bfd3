#include "io/embedded/studio/pictures/cutout.hpp"

#include "io/embedded/studio/pictures/matte.hpp"
#include "io/embedded/studio/pictures/motion.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

/// The longest side on which edges are looked for: in finer pixels even sharp
/// edges would look smooth.
constexpr auto searched = 900.0;

struct bounds {
  int left, top, right, bottom;
};

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

/// Whether a person would accept it as a product without its backdrop.
bool convincing(const plane& mask) {
  auto share = coverage(mask);
  auto at_border = 0.0;
  auto edge = 0.0;
  for (int y = 0; y < mask.height; ++y)
    for (int x = 0; x < mask.width; ++x) {
      if (mask.at(x, y) == 0)
        continue;
      auto outer = x == 0 || y == 0 || x + 1 == mask.width
                   || y + 1 == mask.height;
      at_border += outer;
      edge += outer || mask.at(x - 1, y) == 0 || mask.at(x + 1, y) == 0
              || mask.at(x, y - 1) == 0 || mask.at(x, y + 1) == 0;
    }
  auto filled = share * mask.width * mask.height;
  return share > 0.08 && share < 0.85
         && at_border < 0.03 * 2 * (mask.width + mask.height)
         && edge * edge / (12.566 * filled) < 40;
}

/// Carries the colours of the sure inside outwards, so that nothing of the
/// old backdrop shines through the soft edge.
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

surface cropped(const surface& colors, const plane& alpha, const bounds& to) {
  auto result = surface::clear(to.right - to.left, to.bottom - to.top);
  for (int j = 0; j < result.height(); ++j)
    for (int i = 0; i < result.width(); ++i) {
      auto v = colors.row(to.top + j)[to.left + i];
      auto a = std::clamp(alpha.at(to.left + i, to.top + j), 0.0f, 1.0f);
      auto at = [&](int shift) {
        return static_cast<uint32_t>(
          std::lround(static_cast<float>((v >> shift) & 255) * a));
      };
      result.row(j)[i] = static_cast<uint32_t>(std::lround(a * 255)) << 24
                         | at(16) << 16 | at(8) << 8 | at(0);
    }
  result.touched();
  return result;
}

/// How dark the backdrop is against what it would be in full light; only
/// near the foot, where a shadow is the product's own.
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
                         + static_cast<size_t>(x)].l;
      // Under the product, the shadow goes on.
      auto part = mask.at(x, y) > 0 ? 0.4 : 1 - std::pow(here / plain, 3);
      auto rim = std::min({x, y, w - 1 - x, h - 1 - y}) / (0.12 * std::min(w, h));
      dark.at(x, y) = static_cast<float>(std::clamp(part - 0.04, 0.0, 0.6)
                                         * std::min(1.0, rim)
                                         * smooth(1.5 - far));
    }
  soften(dark, std::max(1, std::min(w, h) / 160));
  auto result = surface::clear(w, h);
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      result.row(y)[x] = static_cast<uint32_t>(dark.at(x, y) * 255 + 0.5f) << 24;
  result.touched();
  return result;
}

/// The mask, a little smaller and soft.
plane soft_edge(const plane& mask) {
  auto result = shrunk(mask, 1);
  soften(result, 1);
  return result;
}

/// @returns a soft mask in more pixels, its edge sharp again.
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

/// Where the product is for certain, a few pixels inside of its edge.
plane sure_of(const plane& alpha, int by) {
  plane result{alpha.width, alpha.height};
  for (size_t i = 0; i < alpha.values.size(); ++i)
    result.values[i] = alpha.values[i] > 0.98f;
  return shrunk(result, by);
}

area place_of(const bounds& x, int width, int height) {
  return {double(x.left) / width, double(x.top) / height,
          double(x.right - x.left) / width, double(x.bottom - x.top) / height};
}

/// A picture that brings its own transparency.
std::optional<cutout> from_alpha(const surface& x) {
  plane alpha{x.width(), x.height()};
  for (int j = 0; j < x.height(); ++j)
    for (int i = 0; i < x.width(); ++i)
      alpha.at(i, j) = static_cast<float>(x.row(j)[i] >> 24) / 255;
  auto share = coverage(alpha);
  if (share < 0.02 || share > 0.95)
    return std::nullopt;
  auto to = bounds_of(alpha);
  cutout result;
  result.place = place_of(to, x.width(), x.height());
  result.product = surface::clear(to.right - to.left, to.bottom - to.top);
  for (int j = to.top; j < to.bottom; ++j)
    std::copy(x.row(j) + to.left, x.row(j) + to.right,
              result.product.row(j - to.top));
  result.product.touched();
  return result;
}

} // namespace

std::optional<cutout> cut_out(const surface& x) {
  if (x.has_alpha())
    return from_alpha(x);
  if (x.width() < 16 || x.height() < 16)
    return std::nullopt;
  auto by = std::min(1.0, searched / std::max(x.width(), x.height()));
  auto small = resized(x, std::max(8, int(x.width() * by)),
                       std::max(8, int(x.height() * by)));
  auto pixels = oklab_pixels(small);
  auto behind = plain_backdrop::learn(pixels, small.width(), small.height());
  if (!behind)
    return std::nullopt;
  auto mask = product_mask(pixels, *behind, small.width(), small.height());
  if (!convincing(mask))
    return std::nullopt;
  auto alpha = enlarged(soft_edge(mask), x.width(), x.height());
  auto to = bounds_of(alpha);
  auto fine = int(std::ceil(1 / by));
  cutout result;
  result.place = place_of(to, x.width(), x.height());
  result.product = cropped(bled(x, sure_of(alpha, fine), 4 * fine + 2), alpha,
                           to);
  result.shadow = shadow_of(pixels, mask, *behind, bounds_of(mask));
  result.shadow_at = {double(-to.left), double(-to.top), double(x.width()),
                      double(x.height())};
  return result;
}

} // namespace adcraft::studio
