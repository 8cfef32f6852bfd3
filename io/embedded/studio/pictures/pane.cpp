#include "io/embedded/studio/pictures/pane.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

/// Spare picture round the window, for motion.
constexpr auto spare = 1.16;

surface flat(const surface& x) {
  if (!x.has_alpha())
    return resized(x, x.width(), x.height());
  auto result = surface::opaque(x.width(), x.height());
  pen to{result};
  cairo_set_source_rgb(to, 0.95, 0.95, 0.94);
  cairo_paint(to);
  put(to, x, {0, 0, double(x.width()), double(x.height())});
  return result;
}

/// A small picture, framed before its own enlarged copy.
surface framed(const surface& x, const area& piece, int width, int height,
               double unit) {
  auto small
    = resized(x, piece, std::max(8, width / 8), std::max(8, height / 8));
  soften(small, 9 * unit);
  auto result = surface::opaque(width, height);
  pen to{result};
  put(to, small, {0, 0, double(width), double(height)});
  cairo_set_source_rgba(to, 0, 0, 0, 0.12);
  cairo_paint(to);
  auto by = std::min({framing{}.most_enlarged, width * 0.66 / x.width(),
                      height * 0.66 / x.height()});
  auto w = std::round(x.width() * by);
  auto h = std::round(x.height() * by);
  area at{std::round((width - w) / 2), std::round((height - h) / 2), w, h};
  soft_shadow{w, h, 18 * unit, 26 * unit, 0.4}.draw(to, at);
  put_through(to, resized(x, int(w), int(h)), at, at, 18 * unit);
  return result;
}

} // namespace

pane::pane(const photo& x, double width, double height, double unit,
           const framing& how)
  : width_(width * spare), height_(height * spare) {
  auto pixels = flat(x.pixels);
  auto whole = piece_of(x, width, height, 1, how.at_x, how.at_y);
  auto w = static_cast<int>(std::lround(width_));
  auto h = static_cast<int>(std::lround(height_));
  auto enlarged = width_ / whole.width;
  if (enlarged > how.most_enlarged) {
    pixels_ = framed(pixels, whole, w, h, unit);
    return;
  }
  auto nearest
    = std::max(1.0, std::min(how.zoom, how.most_enlarged / enlarged));
  pixels_ = resized(
    pixels, piece_of(x, width, height, nearest, how.at_x, how.at_y), w, h);
}

void pane::draw(cairo_t* to_pen, const area& window, double nearer,
                double pan_x, double pan_y, double radius) const {
  // At scale one the picture is as large as the spare allows to be smaller.
  auto by = std::max(
    {nearer / spare, window.width / width_, window.height / height_});
  auto w = width_ * by;
  auto h = height_ * by;
  area to{window.center_x() - w / 2 + pan_x * (w - window.width) / 2,
          window.center_y() - h / 2 + pan_y * (h - window.height) / 2, w, h};
  if (radius > 0)
    return put_through(to_pen, pixels_, to, window, radius);
  cairo_save(to_pen);
  cairo_rectangle(to_pen, window.x, window.y, window.width, window.height);
  cairo_clip(to_pen);
  put(to_pen, pixels_, to);
  cairo_restore(to_pen);
}

soft_shadow::soft_shadow(double width, double height, double radius,
                         double sigma, double strength)
  : margin_(std::ceil(sigma * 3)) {
  // A quarter of the size is plenty for something so soft.
  auto at = [this](double v) { return (v + 2 * margin_) / 4; };
  pixels_
    = surface::clear(int(std::ceil(at(width))), int(std::ceil(at(height))));
  {
    pen to{pixels_};
    cairo_scale(to, pixels_.width() / (width + 2 * margin_),
                pixels_.height() / (height + 2 * margin_));
    cairo_set_source_rgba(to, 0, 0, 0, strength);
    round_path(to, {margin_, margin_, width, height}, radius);
    cairo_fill(to);
  }
  soften(pixels_, sigma / 4);
}

void soft_shadow::draw(cairo_t* to_pen, const area& x) const {
  put(to_pen, pixels_,
      {x.x - margin_, x.y - margin_, x.width + 2 * margin_,
       x.height + 2 * margin_});
}

} // namespace adcraft::studio
