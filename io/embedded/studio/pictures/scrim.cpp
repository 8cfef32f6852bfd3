#include "io/embedded/studio/pictures/pane.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

color color_at(uint32_t v) {
  return {((v >> 16) & 255) / 255.0, ((v >> 8) & 255) / 255.0,
          (v & 255) / 255.0};
}

color over(const color& top, const color& low, double a) {
  return {low.r + (top.r - low.r) * a, low.g + (top.g - low.g) * a,
          low.b + (top.b - low.b) * a};
}

/// The pixel that makes reading hardest, but for one in a hundred.
color worst(const surface& x, const area& words, const ground& on) {
  std::vector<std::pair<double, uint32_t>> values;
  auto low_y = std::max(0, int(words.y));
  auto high_y = std::min(x.height(), int(words.bottom()));
  for (int j = low_y; j < high_y; j += 3)
    for (int i = std::max(0, int(words.x));
         i < std::min(x.width(), int(words.right())); i += 3) {
      auto v = x.row(j)[i];
      values.emplace_back(luminance(color_at(v)), v);
    }
  if (values.empty())
    return on.base;
  auto part = on.dark() ? 0.98 : 0.02;
  auto at
    = values.begin() + static_cast<ptrdiff_t>(part * double(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return color_at(at->second);
}

double needed(const surface& behind, const area& words, const ground& on) {
  auto hard = worst(behind, words, on);
  for (auto a = 0.0; a < 1; a += 0.02) {
    auto seen = over(on.base, hard, a);
    if (std::min(contrast(on.ink, seen), contrast(on.soft, seen)) >= 4.5)
      return a;
  }
  return 1;
}

} // namespace

double brightness(const surface& x, const area& part) {
  auto sum = 0.0;
  auto n = 0;
  for (int j = std::max(0, int(part.y));
       j < std::min(x.height(), int(part.bottom())); j += 5)
    for (int i = std::max(0, int(part.x));
         i < std::min(x.width(), int(part.right())); i += 5, ++n)
      sum += luminance(color_at(x.row(j)[i]));
  return n > 0 ? sum / n : 0;
}

namespace {

/// A little more than needed, and enough to look meant.
double strength_for(double need) {
  return std::clamp(need + 0.04, 0.30, 1.0);
}

/// How far a pixel is from the edge the scrim comes from.
double depth(edge from, int x, int y, const surface& to) {
  switch (from) {
    case edge::left:
      return x;
    case edge::right:
      return to.width() - 1 - x;
    case edge::top:
      return y;
    default:
      return to.height() - 1 - y;
  }
}

double depth_of(const area& words, edge from, const surface& to) {
  switch (from) {
    case edge::left:
      return words.right();
    case edge::right:
      return to.width() - words.x;
    case edge::top:
      return words.bottom();
    default:
      return to.height() - words.y;
  }
}

uint32_t tinted(const color& x, double a, float noise) {
  auto alpha = std::clamp(std::lround(a * 255 + noise), 0L, 255L);
  auto at = [&](double v) {
    return static_cast<uint32_t>(std::lround(v * double(alpha)));
  };
  return static_cast<uint32_t>(alpha) << 24 | at(x.r) << 16 | at(x.g) << 8
         | at(x.b);
}

} // namespace

scrim even_out(const std::vector<surface>& behind, const ground& on,
               const area& words, edge from, double solid, const fading& fade) {
  scrim result;
  auto& like = behind.front();
  // As for `ground_over`, so that its accent reads.
  for (auto& x : behind)
    result.strength = std::max(result.strength, needed(x, words, on));
  result.strength = strength_for(result.strength);
  result.plate = surface::clear(like.width(), like.height());
  auto reach = depth_of(words, from, like);
  auto across = from == edge::left || from == edge::right;
  auto length = double(across ? like.width() : like.height());
  auto strength = [&](double d) {
    auto reading
      = result.strength * (1 - smooth((d - reach) / (fade.reading * length)));
    auto border
      = solid > 0 ? 1 - smooth((d - solid) / (fade.border * length)) : 0.0;
    return reading + border - reading * border;
  };
  for (int y = 0; y < like.height(); ++y)
    for (int x = 0; x < like.width(); ++x) {
      auto a = strength(depth(from, x, y, like));
      if (fade.aside > 0)
        a *= 1
             - smooth((x - words.right() - 0.04 * like.width())
                      / (fade.aside * like.width()));
      auto noise = a > 0.004 && a < 0.996 ? grain(x, y) : 0.0f;
      result.plate.row(y)[x] = tinted(on.base, a, noise);
    }
  result.plate.touched();
  return result;
}

ground ground_over(const palette& colors, const std::vector<surface>& behind,
                   const area& words) {
  auto dark = ground_on(colors, colors.dark());
  auto light = ground_on(colors, colors.light());
  auto needs = [&](const ground& on) {
    auto result = 0.0;
    for (auto& x : behind)
      result = std::max(result, needed(x, words, on));
    return result;
  };
  // A dark veil over a bright picture looks like a mistake, even where it is
  // the thinner one.
  auto bright = brightness(behind.front(), words) > 0.55;
  auto handicap = bright ? -0.4 : 0.1;
  auto result = needs(light) + handicap < needs(dark) ? light : dark;
  auto a = strength_for(needs(result));
  for (auto& x : behind)
    result.accent
      = legible(result.accent, over(result.base, worst(x, words, result), a));
  return result;
}

} // namespace adcraft::studio
