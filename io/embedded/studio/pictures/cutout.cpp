#include "io/embedded/studio/pictures/cutout.hpp"

#include "io/embedded/studio/pictures/matte_edge.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

/// The longest side on which edges are looked for: in finer pixels even sharp
/// edges would look smooth.
constexpr auto searched = 900.0;

/// Whether a person would accept it as a product without its backdrop.
bool convincing(const plane& mask) {
  auto share = coverage(mask);
  auto at_border = 0.0;
  auto edge = 0.0;
  for (int y = 0; y < mask.height; ++y)
    for (int x = 0; x < mask.width; ++x) {
      if (mask.at(x, y) == 0)
        continue;
      auto outer
        = x == 0 || y == 0 || x + 1 == mask.width || y + 1 == mask.height;
      at_border += outer;
      edge += outer || mask.at(x - 1, y) == 0 || mask.at(x + 1, y) == 0
              || mask.at(x, y - 1) == 0 || mask.at(x, y + 1) == 0;
    }
  auto filled = share * mask.width * mask.height;
  return share > 0.08 && share < 0.85
         && at_border < 0.03 * 2 * (mask.width + mask.height)
         && edge * edge / (12.566 * filled) < 40;
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
  result.product
    = cropped(bled(x, sure_of(alpha, fine - 1), 4 * fine + 2), alpha, to);
  result.shadow = shadow_of(pixels, mask, *behind, bounds_of(mask));
  result.shadow_at = {double(-to.left), double(-to.top), double(x.width()),
                      double(x.height())};
  return result;
}

} // namespace adcraft::studio
