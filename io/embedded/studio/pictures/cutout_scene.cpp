#include "io/embedded/studio/pictures/cutout_plan.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

class cutout_art : public scene_art {
public:
  explicit cutout_art(const stage& x) : pace_(x.pace) {
    auto chance = x.chance();
    auto left = (chance.next() < 0.65) != right_to_left(x.spec.headline);
    left = left != x.mirrored();
    if (!x.photos.empty())
      who_ = figure{x.photos.front(),
                    int(std::max(1100.0, 1.8 * std::min(x.width, x.height)))};
    on_ = ground_on(x.colors, ground_for(x, who_, chance));
    lay_out(x, left);
    x.stir(chance);
    auto glow_x = who_.empty() ? 0.62 : who_.at().center_x() / x.width;
    auto glow_y = who_.empty() ? 0.4 : who_.at().center_y() / x.height;
    auto floor = who_.cut() ? who_.at().bottom() / x.height - 0.10 : 0;
    behind_
      = brand_backdrop(x.colors, on_, chance, pace_, glow_x, glow_y, floor);
    unit_ = x.unit;
    accent_ = x.colors.accent;
    if (who_.cut() && (chance.next() < 0.75) != x.mirrored())
      disc_ = disc_for(x, who_, on_);
    auto words = words_.bounds();
    auto free = words.x < who_.at().x ? who_.at().center_x() - words.right()
                                      : words.x - who_.at().center_x();
    disc_room_
      = beside_ ? std::max(0.5 * who_.at().width, free - 44 * unit_) : x.height;
    drift_ = chance.flip() ? 1 : -1;
  }

  void draw(surface& to, const moment& now) override {
    behind_.paint(to, now.life);
    pen p{to};
    if (!who_.empty()) {
      auto in = ease_out((now.entry + 0.25) / (pace_.enter * 1.6));
      auto by = 0.955 + 0.045 * in + 0.045 * pace_.drift * (now.life - 0.5);
      auto dx = drift_ * 14 * unit_ * pace_.drift * (now.life - 0.5);
      if (disc_)
        draw_disc(p, now, in);
      who_.draw(p, by, dx, (1 - in) * 26 * unit_, now.life, accent_);
    }
    words_.draw(p, now, pace_, 0.05);
  }

private:
  void draw_disc(cairo_t* p, const moment& now, double in) const {
    auto at = who_.at();
    auto r = 0.43 * std::max(at.width, at.height) * (0.86 + 0.14 * in)
             * (1 + 0.05 * (now.life - 0.5));
    r = std::min(r, disc_room_);
    auto x
      = at.center_x() - drift_ * 20 * unit_ * pace_.drift * (now.life - 0.5);
    auto y = at.center_y() - 0.02 * at.height;
    cairo_set_source_rgb(p, disc_->r, disc_->g, disc_->b);
    cairo_new_path(p);
    cairo_arc(p, x, y, r, 0, 6.2832);
    cairo_fill(p);
  }

  void lay_out(const stage& x, bool left) {
    auto slender = who_.aspect() < 0.5;
    auto alone = who_.empty();
    auto sided = x.wide()
                 || (!x.tall() && !alone && who_.aspect() < 0.8
                     && (slender || x.width == x.height));
    auto way = sided && !alone ? beside(x, left) : stacked(x);
    if (alone)
      way.words = x.titles;
    type_scale scale;
    if (way.beside)
      scale.headline = x.wide() ? 118 : 92;
    else
      scale.headline = alone ? 132 : 104;
    beside_ = way.beside;
    words_ = title_block{x.spec, on_, scale, way.words, way.center};
    auto spare_x = (way.words.width - words_.width()) / 2;
    auto spare_y = (way.words.height - words_.height()) / 2;
    words_.move_to(way.words.x + (way.center ? spare_x : 0),
                   way.words.y + (way.beside || alone ? spare_y : 0));
    if (alone)
      return;
    if (words_.empty())
      way.product = {0.1 * x.width, 0.1 * x.height, 0.8 * x.width,
                     x.captions.y - 0.12 * x.height};
    else if (!way.beside)
      way.product = below(x, words_.bounds().bottom());
    who_.place(way.product, x.unit);
  }

  tempo pace_;
  ground on_;
  backdrop behind_;
  figure who_;
  title_block words_;
  color accent_;
  std::optional<color> disc_;
  double disc_room_ = 0;
  bool beside_ = false;
  double unit_ = 1;
  double drift_ = 1;
};

} // namespace

scene_art_ptr cutout_scene(const stage& x) {
  return std::make_unique<cutout_art>(x);
}

} // namespace adcraft::studio
