#include "io/embedded/studio/pictures/pane.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

class split_art : public scene_art {
public:
  explicit split_art(const stage& x)
    : width_(x.width), height_(x.height), unit_(x.unit), pace_(x.pace) {
    auto chance = x.chance();
    auto vivid = chance.next() < 0.6;
    const color grounds[]
      = {vivid ? x.colors.primary : x.colors.light(),
         vivid ? x.colors.light() : x.colors.primary, x.colors.dark()};
    on_ = ground_on(x.colors, x.of_take(grounds));
    across_ = x.wide()
              || (x.width == x.height
                  && (x.photos.empty() || x.photos.front().aspect() < 0.95));
    line_ = x.colors.accent;
    far_ = across_ && chance.flip() != x.mirrored();
    lay_out(x);
    x.stir(chance);
    behind_
      = brand_backdrop(x.colors, on_, chance, pace_, far_ ? 0.9 : 0.1, 0.1);
    auto low = across_ ? 0.5 : 0.6;
    const framing ways[] = {{1, 0.5, low}, {1.25, 0.46, low}, {1.5, 0.5, low}};
    if (!x.photos.empty())
      picture_
        = pane{x.photos.front(), across_ ? width_ - first() : width_,
               across_ ? height_ : height_ - first(), unit_, x.of_take(ways)};
    filled_ = !x.photos.empty();
    sway_ = chance.flip() ? 1 : -1;
  }

  void draw(surface& to, const moment& now) override {
    auto in = ease_in_out((now.entry + 0.2) / (pace_.enter * 1.5));
    auto border = filled_ ? first() + (rest_ - first()) * in : length();
    behind_.paint(to, now.life);
    pen p{to};
    if (filled_)
      draw_picture(p, border, now);
    words_.draw(p, now, pace_, pace_.enter * 0.45);
  }

private:
  double length() const {
    return across_ ? width_ : height_;
  }

  /// Where the panel ends before it wipes in.
  double first() const {
    return rest_ * 0.62;
  }

  /// The part of the frame beyond `border`.
  area window(double border) const {
    if (!across_)
      return {0, border, width_, height_ - border};
    return {far_ ? 0 : border, 0, width_ - border, height_};
  }

  void draw_picture(cairo_t* p, double border, const moment& now) const {
    auto at = window(border);
    auto drift = pace_.drift * (now.life - 0.5);
    picture_.draw(p, at, 1.06 + 0.05 * drift, across_ ? 0 : 0.6 * sway_ * drift,
                  across_ ? 0.6 * sway_ * drift : 0);
    // A line of accent leads the panel and thins as it comes to rest.
    auto moving
      = 1
        - std::abs(2 * ease_in_out((now.entry + 0.2) / (pace_.enter * 1.5))
                   - 1);
    auto thick = (6 + 26 * moving) * unit_;
    cairo_set_source_rgb(p, line_.r, line_.g, line_.b);
    if (!across_)
      cairo_rectangle(p, 0, border, width_, thick);
    else
      cairo_rectangle(p, far_ ? width_ - border - thick : border, 0, thick,
                      height_);
    cairo_fill(p);
  }

  void lay_out(const stage& x) {
    auto& t = x.titles;
    auto room = t;
    auto inner = 56 * unit_;
    if (across_) {
      rest_ = std::round(width_ * (x.wide() ? 0.47 : 0.52));
      room.width = rest_ - t.x - inner;
      if (far_)
        room.x = width_ - rest_ + inner;
      // The far margin of a layout may be wider than the near one.
      room.width = std::min(room.width, t.right() - room.x);
    } else {
      room.height = t.height * (x.tall() ? 0.80 : 0.50);
    }
    if (x.photos.empty())
      room = t;
    type_scale scale;
    scale.headline = across_ ? (x.wide() ? 92 : 76) : 108;
    words_ = title_block{x.spec, on_, scale, room, false};
    auto spare = room.height - words_.height();
    words_.move_to(room.x,
                   room.y + (across_ || x.photos.empty() ? spare / 2 : 0));
    if (!across_)
      rest_ = std::round(std::max(words_.bounds().bottom() + 72 * unit_,
                                  height_ * (x.tall() ? 0.34 : 0.30)));
    if (words_.empty())
      rest_ = std::round(length() * 0.10);
  }

  double width_;
  double height_;
  double unit_;
  tempo pace_;
  ground on_;
  backdrop behind_;
  pane picture_;
  title_block words_;
  bool across_ = true;
  bool far_ = false;
  bool filled_ = false;
  double rest_ = 0;
  double sway_ = 1;
  color line_;
};

} // namespace

scene_art_ptr split_scene(const stage& x) {
  return std::make_unique<split_art>(x);
}

} // namespace adcraft::studio
