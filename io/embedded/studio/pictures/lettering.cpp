#include "io/embedded/studio/pictures/lettering.hpp"

#include "io/embedded/studio/pictures/text_layout.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

bool fits(const text_layout& x, const type_style& style, double width,
          double height, bool anywhere) {
  return (anywhere || x.lines() <= style.most_lines) && x.width() <= width - 2
         && x.height() <= height - 2;
}

/// Wraps as narrow as the number of lines allows, so that they look even.
void balance(text_layout& x, const type_style& style, double size, double width,
             double height) {
  auto lines = x.lines();
  auto low = width / lines * 0.6;
  auto high = width;
  for (int i = 0; lines > 1 && i < 9; ++i) {
    auto middle = (low + high) / 2;
    x.wrap(size, middle, false);
    if (x.lines() == lines && x.width() <= middle
        && fits(x, style, width, height, false))
      high = middle;
    else
      low = middle;
  }
  x.wrap(size, high, false);
}

/// @returns the size in which `x` fits; it is wrapped accordingly.
double fit(text_layout& x, const type_style& style, double width,
           double height) {
  auto least = std::max(9.0, style.size * 0.24);
  for (auto size = style.size; size >= std::min(least, style.size);
       size *= 0.965) {
    x.wrap(size, width, false);
    if (!fits(x, style, width, height, false))
      continue;
    balance(x, style, size, width, height);
    return size;
  }
  for (auto size = std::min(style.size, least * 1.4); size > 1; size *= 0.95) {
    x.wrap(size, width - 2, true);
    if (fits(x, style, width, height, true))
      return size;
  }
  return 0;
}

glyph_run drawn(const text_layout& layout, int line, const ink_box& ink,
                const color& tint, double left, double baseline) {
  // One pixel on each side for the soft edge of letters.
  glyph_run result;
  result.x = static_cast<int>(std::floor(left));
  result.y = static_cast<int>(std::floor(baseline + ink.top));
  auto width = std::ceil(left + ink.right - ink.left) - result.x;
  auto height = std::ceil(baseline + ink.bottom) - result.y;
  result.ink
    = surface::clear(static_cast<int>(width), static_cast<int>(height));
  pen to{result.ink};
  cairo_set_source_rgb(to, tint.r, tint.g, tint.b);
  layout.draw(to, line, left - ink.left - result.x, baseline - result.y);
  return result;
}

void add_words(lettering& to, const text_layout& layout, int line,
               const type_style& style, double left, double baseline) {
  auto whole = layout.ink(line);
  for (auto& [word, span] : layout.words(line)) {
    text_layout alone{word, style};
    alone.wrap(to.size, 1e6, false);
    auto ink = alone.ink(0);
    auto at = left - whole.left + span.left + ink.left;
    to.runs.push_back(drawn(alone, 0, ink, style.ink, at, baseline));
    to.runs.back().text = word;
  }
}

void add_line(lettering& to, const text_layout& layout, int line,
              const type_style& style, double width, double baseline) {
  auto ink = layout.ink(line);
  auto spare = width - (ink.right - ink.left);
  auto left = style.lines == alignment::center ? spare / 2
              : to.right_to_left               ? spare
                                               : 0;
  if (style.by_word)
    return add_words(to, layout, line, style, left, baseline);
  to.runs.push_back(drawn(layout, line, ink, style.ink, left, baseline));
}

/// Moves the runs so that their ink begins at the corner.
void trim(lettering& x) {
  auto top = x.runs.front().y;
  auto left = x.runs.front().x;
  for (auto& run : x.runs) {
    top = std::min(top, run.y);
    left = std::min(left, run.x);
  }
  for (auto& run : x.runs) {
    run.x -= left;
    run.y -= top;
    x.width = std::max(x.width, run.x + run.ink.width());
    x.height = std::max(x.height, run.y + run.ink.height());
  }
}

} // namespace

lettering set_text(const std::string& text, const type_style& style,
                   double width, double height) {
  lettering result;
  if (text.find_first_not_of(" \t\r\n") == std::string::npos || width < 4
      || height < 4)
    return result;
  text_layout layout{text, style};
  result.size = fit(layout, style, width, height);
  result.right_to_left = right_to_left(text);
  if (result.size == 0)
    return result;
  auto widest = layout.width();
  auto baseline = -layout.ink(0).top;
  for (int i = 0; i < layout.lines(); ++i, baseline += layout.leading())
    add_line(result, layout, i, style, widest, baseline);
  trim(result);
  auto last = layout.ink(layout.lines() - 1).bottom;
  result.below = static_cast<int>(std::max(0.0, 0.21 * result.size - last));
  return result;
}

void draw_run(cairo_t* to_pen, const glyph_run& x, double left, double top,
              double at, double alpha) {
  if (at <= 0)
    return;
  auto w = double(x.ink.width());
  auto h = double(x.ink.height());
  area here{left + x.x, top + x.y, w, h};
  if (at >= 1)
    return put(to_pen, x.ink, here, alpha);
  cairo_save(to_pen);
  cairo_rectangle(to_pen, here.x, here.y, w, h);
  cairo_clip(to_pen);
  here.y += (1 - ease_out(at)) * h * 1.05;
  put(to_pen, x.ink, here, alpha * smooth(at * 2.5));
  cairo_restore(to_pen);
}

} // namespace adcraft::studio
