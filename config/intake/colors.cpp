#include "config/intake/colors.hpp"

#include "io/embedded/studio/pictures/palette.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft {

namespace {

using studio::oklab;

constexpr size_t groups = 6;
constexpr int rounds = 12;
/// Below this nobody calls it a colour.
constexpr double grey = 0.035;

/// Pixels that look alike.
struct cluster {
  oklab center;
  double weight = 0;
};

double chroma(const oklab& x) {
  return std::hypot(x.a, x.b);
}

double apart(const oklab& x, const oklab& y) {
  return (x.l - y.l) * (x.l - y.l) + (x.a - y.a) * (x.a - y.a)
         + (x.b - y.b) * (x.b - y.b);
}

size_t nearest(const std::vector<cluster>& xs, const oklab& y) {
  size_t best = 0;
  for (size_t i = 1; i < xs.size(); ++i)
    if (apart(xs[i].center, y) < apart(xs[best].center, y))
      best = i;
  return best;
}

std::vector<oklab> seen(const std::vector<pixel>& pixels) {
  // A few thousand are as good as all.
  auto step = std::max<size_t>(1, pixels.size() / 12'000);
  std::vector<oklab> result;
  for (size_t i = 0; i < pixels.size(); i += step)
    result.push_back(
      studio::to_oklab({pixels[i].red / 255.0, pixels[i].green / 255.0,
                        pixels[i].blue / 255.0}));
  return result;
}

/// Each new seed is the pixel farthest from the seeds so far.
std::vector<cluster> seeds(const std::vector<oklab>& xs) {
  std::vector<cluster> result{{xs[xs.size() / 2], 0}};
  while (result.size() < groups) {
    auto distance = [&](const oklab& x) {
      return apart(result[nearest(result, x)].center, x);
    };
    auto far = std::max_element(xs.begin(), xs.end(),
                                [&](const oklab& x, const oklab& y) {
                                  return distance(x) < distance(y);
                                });
    result.push_back({*far, 0});
  }
  return result;
}

std::vector<cluster> means(const std::vector<oklab>& xs,
                           const std::vector<cluster>& old) {
  std::vector<cluster> result(old.size());
  for (auto& x : xs) {
    auto& c = result[nearest(old, x)];
    c.center.l += x.l;
    c.center.a += x.a;
    c.center.b += x.b;
    c.weight += 1;
  }
  for (auto& c : result)
    if (c.weight > 0)
      c.center
        = {c.center.l / c.weight, c.center.a / c.weight, c.center.b / c.weight};
  return result;
}

std::vector<cluster> clusters(const std::vector<oklab>& xs) {
  auto result = seeds(xs);
  for (auto i = 0; i < rounds; ++i)
    result = means(xs, result);
  std::erase_if(result, [](const cluster& c) { return c.weight == 0; });
  for (auto& c : result)
    c.weight /= static_cast<double>(xs.size());
  return result;
}

/// The cluster for which `score` is highest.
template <class F>
oklab best(const std::vector<cluster>& xs, F score) {
  auto i = std::max_element(
    xs.begin(), xs.end(),
    [&](const cluster& x, const cluster& y) { return score(x) < score(y); });
  return i->center;
}

/// The hue of `x` with another lightness and a chroma inside the bounds.
oklab toned(const oklab& x, double l, double least, double most) {
  auto c = chroma(x);
  if (c < grey)
    return {l, c > 0 ? x.a * least / 2 : 0, x.b * least / 2};
  auto factor = std::clamp(c, least, most) / c;
  return {l, x.a * factor, x.b * factor};
}

studio::color inside(const oklab& x) {
  auto c = studio::to_color(x);
  return {std::clamp(c.r, 0.0, 1.0), std::clamp(c.g, 0.0, 1.0),
          std::clamp(c.b, 0.0, 1.0)};
}

std::string hex(const studio::color& x) {
  constexpr auto digits = "0123456789abcdef";
  std::string result = "#";
  for (auto channel : {x.r, x.g, x.b}) {
    auto value = static_cast<unsigned>(std::lround(channel * 255));
    result += digits[value / 16];
    result += digits[value % 16];
  }
  return result;
}

} // namespace

brand_colors colors_from(const std::vector<pixel>& pixels) {
  if (pixels.empty())
    return {};
  auto found = clusters(seen(pixels));
  auto main = best(found, [](const cluster& c) {
    return c.weight * (0.04 + chroma(c.center));
  });
  auto lively = best(found, [&](const cluster& c) {
    auto new_hue = std::sqrt(apart(c.center, main));
    return std::sqrt(c.weight) * chroma(c.center) * (0.5 + new_hue);
  });
  brand_colors result;
  auto ground = inside(toned(main, 0.965, 0.004, 0.014));
  auto text = inside(toned(main, 0.22, 0.01, 0.05));
  result.background = hex(ground);
  result.text = hex(studio::legible(text, ground, 7.2));
  result.primary
    = hex(inside(toned(main, std::clamp(main.l, 0.32, 0.5), 0.04, 0.16)));
  if (chroma(lively) > grey)
    result.accent
      = hex(inside(toned(lively, std::clamp(lively.l, 0.6, 0.76), 0.1, 0.19)));
  return result;
}

} // namespace adcraft
