#include "io/embedded/studio/pictures/inset.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

inset::inset(const photo& x, const stage& on, bool left) : unit_(on.unit) {
  auto wide = std::round(0.15 * on.width);
  auto high = std::round(wide / std::clamp(x.aspect(), 0.8, 1.25));
  auto floor = on.captions.y - 0.03 * on.height;
  at_ = {left ? 0.04 * on.width : 0.96 * on.width - wide, floor - high, wide,
         high};
  travel_ = on.height - at_.y + 60 * unit_;
  picture_ = pane{x, wide, high, unit_};
  shade_ = soft_shadow{wide, high, 16 * unit_, 24 * unit_, 0.45};
}

void inset::draw(cairo_t* to_pen, const moment& now, const tempo& pace,
                 double toward) const {
  auto in = ease_out((now.entry - 0.15) / (pace.enter * 1.4));
  auto to = at_;
  to.x -= toward * 34 * unit_ * pace.drift * (now.life - 0.5);
  to.y += (1 - in) * travel_;
  shade_.draw(to_pen, {to.x, to.y + 12 * unit_, to.width, to.height});
  auto rim = std::max(1.0, 3 * unit_);
  cairo_set_source_rgb(to_pen, 0.98, 0.97, 0.95);
  round_path(to_pen,
             {to.x - rim, to.y - rim, to.width + 2 * rim, to.height + 2 * rim},
             16 * unit_ + rim);
  cairo_fill(to_pen);
  picture_.draw(to_pen, to, 1.04 + 0.08 * now.life, 0, 0, 16 * unit_);
}

} // namespace adcraft::studio
