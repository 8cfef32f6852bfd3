#include "io/embedded/studio/pictures/button.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

/// The brand's own ink if it reads, else black or white.
color ink_for(const palette& c, const color& fill) {
  for (auto& ink : {c.text, c.background})
    if (contrast(ink, fill) >= 4.5)
      return ink;
  return contrast(white, fill) > contrast(near_black, fill) ? white
                                                            : near_black;
}

} // namespace

button::button(const std::string& text, const std::string& family,
               const palette& c, const ground& on, double width, double height,
               double px) {
  // A pill that melts into the ground is none.
  fill_ = contrast(c.accent, on.base) > 1.7 ? c.accent : on.ink;
  auto ink = ink_for(c, fill_);
  auto side = std::round(46 * px);
  auto high = std::round(27 * px);
  type_style style{family, 650,   41 * px,           1.15,  0,
                   2,      false, alignment::center, false, ink};
  words_ = set_text(text, style, width - 2 * side, height - 2 * high);
  if (!words_)
    return;
  width_ = words_.width + 2 * side;
  height_ = std::max(words_.height + 2 * high, std::round(92 * px));
  height_ = std::min(height_, height);
}

void button::draw(cairo_t* to_pen, double x, double y, const moment& now,
                  const tempo& pace, double delay, bool from_middle) const {
  auto in = ease_out((now.entry - delay) / pace.enter);
  if (in <= 0 || empty())
    return;
  auto w = height_ + (width_ - height_) * in;
  area at{from_middle ? x + (width_ - w) / 2 : x, y, w, height_};
  auto alpha = smooth((now.entry - delay) / (0.3 * pace.enter));
  cairo_set_source_rgba(to_pen, fill_.r, fill_.g, fill_.b, alpha);
  round_path(to_pen, at, height_ / 2);
  cairo_fill(to_pen);
  auto left = std::floor(x + (width_ - words_.width) / 2);
  auto top = std::floor(y + (height_ - words_.height) / 2);
  auto shown = clamp01((now.entry - delay - 0.35 * pace.enter) / pace.enter);
  for (auto& run : words_.runs)
    draw_run(to_pen, run, left, top, shown);
  draw_light(to_pen, at, now.entry - delay - 1.3 * pace.enter);
}

void button::draw_light(cairo_t* to_pen, const area& at, double since) const {
  constexpr auto every = 2.6;
  constexpr auto lasts = 1.1;
  auto t = std::fmod(since, every) / lasts;
  if (since < 0 || t > 1)
    return;
  auto band = 0.9 * at.height;
  auto x = at.x - band + (at.width + 2 * band) * ease_in_out(t);
  auto* light = cairo_pattern_create_linear(x - band, at.y, x + band,
                                            at.y + 0.5 * at.height);
  cairo_pattern_add_color_stop_rgba(light, 0, 1, 1, 1, 0);
  cairo_pattern_add_color_stop_rgba(light, 0.5, 1, 1, 1, 0.28);
  cairo_pattern_add_color_stop_rgba(light, 1, 1, 1, 1, 0);
  cairo_set_source(to_pen, light);
  cairo_pattern_destroy(light);
  round_path(to_pen, at, at.height / 2);
  cairo_fill(to_pen);
}

} // namespace adcraft::studio
