#include "io/embedded/studio/pictures/palette.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

double linear(double x) {
  return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
}

double encoded(double x) {
  x = std::clamp(x, 0.0, 1.0);
  return x <= 0.0031308 ? x * 12.92 : 1.055 * std::pow(x, 1 / 2.4) - 0.055;
}

int digit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  return -1;
}

color best_ink(const palette& x, const color& base) {
  for (auto& ink : {x.text, x.background})
    if (contrast(ink, base) >= 7)
      return ink;
  // White on a saturated ground looks better than black; the ground is
  // deepened for it.
  return contrast(white, base) >= 2.4 ? white : near_black;
}

} // namespace

oklab to_oklab(const color& x) {
  auto r = linear(x.r);
  auto g = linear(x.g);
  auto b = linear(x.b);
  auto l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  auto m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  auto s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

color to_color(const oklab& x) {
  auto cube = [](double v) { return v * v * v; };
  auto l = cube(x.l + 0.3963377774 * x.a + 0.2158037573 * x.b);
  auto m = cube(x.l - 0.1055613458 * x.a - 0.0638541728 * x.b);
  auto s = cube(x.l - 0.0894841775 * x.a - 1.2914855480 * x.b);
  return {encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
          encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
          encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

caf::expected<color> color_from(const std::string& text,
                                const std::string& field) {
  auto ok = text.size() == 7 && text[0] == '#';
  int values[6] = {};
  for (size_t i = 0; ok && i < 6; ++i) {
    values[i] = digit(text[i + 1]);
    ok = values[i] >= 0;
  }
  if (!ok)
    return fail(ec::invalid_argument,
                field + ": \"" + text + "\" is not a colour such as #1f2a44");
  auto at = [&](int i) { return (values[i] * 16 + values[i + 1]) / 255.0; };
  return color{at(0), at(2), at(4)};
}

double luminance(const color& x) {
  return 0.2126 * linear(x.r) + 0.7152 * linear(x.g) + 0.0722 * linear(x.b);
}

double contrast(const color& x, const color& y) {
  auto [low, high] = std::minmax({luminance(x), luminance(y)});
  return (high + 0.05) / (low + 0.05);
}

color mix(const color& x, const color& y, double at) {
  auto p = to_oklab(x);
  auto q = to_oklab(y);
  auto between = [at](double a, double b) { return a + (b - a) * at; };
  return to_color({between(p.l, q.l), between(p.a, q.a), between(p.b, q.b)});
}

color with_lightness(const color& x, double l) {
  auto lab = to_oklab(x);
  // Little chroma fits near black and white.
  auto room = std::clamp(4 * l * (1 - l) * 1.15, 0.05, 1.0);
  return to_color({l, lab.a * room, lab.b * room});
}

double distance(const color& x, const color& y) {
  auto p = to_oklab(x);
  auto q = to_oklab(y);
  return std::hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}

color legible(const color& x, const color& ground, double least) {
  auto result = x;
  auto l = to_oklab(x).l;
  auto step
    = contrast(white, ground) > contrast(near_black, ground) ? 0.02 : -0.02;
  while (contrast(result, ground) < least && l > 0.02 && l < 0.98) {
    l += step;
    result = with_lightness(x, std::clamp(l, 0.0, 1.0));
  }
  return result;
}

color palette::dark() const {
  for (auto& x : {primary, background, text})
    if (luminance(x) < 0.12)
      return x;
  return with_lightness(primary, 0.27);
}

color palette::light() const {
  for (auto& x : {background, text})
    if (luminance(x) > 0.6)
      return x;
  return with_lightness(primary, 0.96);
}

caf::expected<palette> palette_from(const brand_colors& x) {
  auto primary = color_from(x.primary, "colors.primary");
  auto accent = color_from(x.accent, "colors.accent");
  auto background = color_from(x.background, "colors.background");
  auto text = color_from(x.text, "colors.text");
  for (auto* part : {&primary, &accent, &background, &text})
    if (!*part)
      return part->error();
  return palette{*primary, *accent, *background, *text};
}

bool ground::dark() const {
  return luminance(ink) > luminance(base);
}

ground ground_on(const palette& x, const color& base) {
  ground result;
  result.base = base;
  result.ink = best_ink(x, base);
  auto away = luminance(result.ink) > luminance(base) ? -0.015 : 0.015;
  for (auto l = to_oklab(base).l;
       contrast(result.ink, result.base) < 5.6 && l > 0.05 && l < 0.97;)
    result.base = with_lightness(base, l += away);
  result.soft = legible(mix(result.ink, result.base, 0.22), result.base, 5);
  result.accent = legible(x.accent, result.base, 4.6);
  return result;
}

} // namespace adcraft::studio
