#include "io/embedded/studio/pictures/sign.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

constexpr auto seen_well = 2.2;

/// A round-cornered plate that a logo can be seen on.
surface chip_for(const surface& logo, int inset) {
  auto base = visibility(logo, white) >= visibility(logo, near_black)
                ? white
                : near_black;
  auto result
    = surface::clear(logo.width() + 2 * inset, logo.height() + 2 * inset);
  pen p{result};
  cairo_set_source_rgb(p, base.r, base.g, base.b);
  round_path(p, {0, 0, double(result.width()), double(result.height())},
             inset * 0.8);
  cairo_fill(p);
  return result;
}

} // namespace

sign::sign(const stage& x, const ground& on, double width, double height,
           double px, bool center) {
  if (!x.logo) {
    type_style style{x.spec.font == "Inter" ? "Inter Display,Inter"
                                            : x.spec.font,
                     800,
                     92 * px,
                     1.05,
                     -0.02,
                     2,
                     false,
                     center ? alignment::center : alignment::start,
                     false,
                     on.ink};
    name_ = set_text(x.spec.brand_title, style, width, height);
    width_ = name_.width;
    height_ = name_.height;
    return;
  }
  auto& from = x.logo->pixels;
  auto plated = from.has_alpha() && visibility(from, on.base) < seen_well;
  inset_ = plated ? std::round(30 * px) : 0;
  auto by = std::min((width - 2 * inset_) / from.width(),
                     (height - 2 * inset_) / from.height());
  if (by >= 1 && by < 1.6)
    by = 1;
  auto w = std::max(1, int(std::floor(from.width() * by)));
  auto h
    = std::max(1, int(std::lround(from.height() * double(w) / from.width())));
  logo_ = by == 1 ? resized(from, from.width(), from.height())
                  : resized(from, w, h);
  if (plated)
    chip_ = chip_for(logo_, int(inset_));
  width_ = logo_.width() + 2 * inset_;
  height_ = logo_.height() + 2 * inset_;
}

void sign::draw(cairo_t* to_pen, double x, double y, const moment& now,
                const tempo& pace) const {
  auto in = clamp01((now.entry + 0.1) / pace.enter);
  if (in <= 0 || empty())
    return;
  for (auto& run : name_.runs)
    draw_run(to_pen, run, x, y, in);
  auto alpha = smooth(in);
  if (chip_)
    put(to_pen, chip_, {x, y, width_, height_}, alpha);
  if (logo_)
    put(to_pen, logo_,
        {x + inset_, y + inset_, double(logo_.width()), double(logo_.height())},
        alpha);
}

double visibility(const surface& logo, const color& base) {
  auto sum = 0.0;
  auto all = 0.0;
  for (int j = 0; j < logo.height(); j += 2)
    for (int i = 0; i < logo.width(); i += 2) {
      auto v = logo.row(j)[i];
      auto a = logo.has_alpha() ? (v >> 24) / 255.0 : 1.0;
      if (a < 0.3)
        continue;
      auto at = [&](int shift) { return ((v >> shift) & 255) / 255.0 / a; };
      sum += a * std::min(7.0, contrast({at(16), at(8), at(0)}, base));
      all += a;
    }
  return all > 0 ? sum / all : 7;
}

} // namespace adcraft::studio
