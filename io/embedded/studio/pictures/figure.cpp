#include "io/embedded/studio/pictures/figure.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

/// Room for the largest scale that is drawn, so that drawing never enlarges.
constexpr auto spare = 1.12;

area scaled(const area& x, double by, double foot_x, double foot_y, double dx,
            double dy) {
  return {foot_x + (x.x - foot_x) * by + dx, foot_y + (x.y - foot_y) * by + dy,
          x.width * by, x.height * by};
}

/// A soft ellipse for products that came without a shadow.
surface contact(int width, int height) {
  auto result = surface::clear(width, height);
  {
    pen to{result};
    cairo_translate(to, width / 2.0, height / 2.0);
    cairo_scale(to, width * 0.36, height * 0.22);
    cairo_arc(to, 0, 0, 1, 0, 6.2832);
    cairo_set_source_rgba(to, 0, 0, 0, 0.5);
    cairo_fill(to);
  }
  soften(result, height * 0.12);
  return result;
}

} // namespace

figure::figure(const photo& x, int finest)
  : focus_x_(x.focus_x), focus_y_(x.focus_y) {
  auto longest = std::max(x.pixels.width(), x.pixels.height());
  auto by = std::min(1.0, double(finest) / longest);
  source_ = resized(x.pixels, int(std::lround(x.pixels.width() * by)),
                    int(std::lround(x.pixels.height() * by)));
  cut_ = cut_out(source_);
  auto& seen = cut_ ? cut_->product : source_;
  aspect_ = cut_ ? double(seen.width()) / seen.height()
                 : std::clamp(x.aspect(), 0.62, 1.6);
  tint_ = mean_color(seen, {0, 0, double(seen.width()), double(seen.height())});
}

void figure::place(const area& room, double unit) {
  unit_ = unit;
  at_ = fit_into(room, aspect_, 1, cut());
  if (cut_)
    return place_cut(unit);
  at_ = {std::round(at_.x), std::round(at_.y), std::round(at_.width),
         std::round(at_.height)};
  photo x;
  x.pixels = resized(source_, source_.width(), source_.height());
  x.focus_x = focus_x_;
  x.focus_y = focus_y_;
  picture_ = pane{x, at_.width, at_.height, unit};
  card_shadow_ = soft_shadow{at_.width, at_.height, 22 * unit, 34 * unit, 0.34};
}

void figure::place_cut(double unit) {
  auto& from = cut_->product;
  auto most = 2.2 * from.height();
  if (at_.height > most)
    at_ = {at_.center_x() - most * aspect_ / 2, at_.bottom() - most,
           most * aspect_, most};
  auto by = at_.width / from.width();
  product_ = resized(from, std::max(2, int(at_.width * spare)),
                     std::max(2, int(at_.height * spare)));
  if (cut_->shadow) {
    auto& s = cut_->shadow_at;
    shadow_ = resized(cut_->shadow, std::max(2, int(s.width * by / 3)),
                      std::max(2, int(s.height * by / 3)));
    shadow_at_
      = {at_.x + s.x * by, at_.y + s.y * by, s.width * by, s.height * by};
    return;
  }
  auto w = at_.width * 1.3;
  auto h = std::max(30 * unit, at_.width * 0.2);
  shadow_ = contact(int(w / 3) + 4, int(h / 3) + 4);
  shadow_at_ = {at_.center_x() - w / 2, at_.bottom() - h * 0.55, w, h};
}

void figure::draw(cairo_t* to_pen, double by, double dx, double dy, double life,
                  const color& accent, double alpha) const {
  auto foot = at_.bottom();
  if (cut_) {
    put(to_pen, shadow_, scaled(shadow_at_, by, at_.center_x(), foot, dx, dy),
        alpha);
    put(to_pen, product_, scaled(at_, by, at_.center_x(), foot, dx, dy), alpha);
    return;
  }
  auto to = scaled(at_, by, at_.center_x(), at_.center_y(), dx, dy);
  auto shift = (20 + 10 * (life - 0.5)) * unit_;
  cairo_set_source_rgba(to_pen, accent.r, accent.g, accent.b, alpha);
  round_path(to_pen, {to.x + shift, to.y + shift, to.width, to.height},
             22 * unit_);
  cairo_fill(to_pen);
  card_shadow_.draw(to_pen, {to.x, to.y + 16 * unit_, to.width, to.height});
  picture_.draw(to_pen, to, 1.03 + 0.09 * life, 0.4 - 0.8 * life, 0,
                22 * unit_);
}

} // namespace adcraft::studio
