#include "io/embedded/studio/pictures/pane.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

class closeup_art : public scene_art {
public:
  explicit closeup_art(const stage& x)
    : frame_(x.frame()), unit_(x.unit), pace_(x.pace) {
    auto chance = x.chance();
    right_to_left_ = right_to_left(x.spec.headline + " " + x.spec.subline);
    sway_ = chance.flip() ? 1 : -1;
    on_ = ground_on(x.colors, x.colors.dark());
    filled_ = !x.photos.empty();
    side_ = !x.wide() || x.mirrored() ? edge::top : edge::bottom;
    x.stir(chance);
    if (!filled_)
      plain_ = brand_backdrop(x.colors, on_, chance, pace_, 0.75, 0.35);
    lay_words(x);
  }

  void draw(surface& to, const moment& now) override {
    if (!filled_)
      plain_.paint(to, now.life);
    pen p{to};
    if (filled_)
      draw_picture(p, now.life);
    put(p, even_.plate, frame_);
    if (words_.empty() || !now.words)
      return;
    draw_line(p, now);
    words_.draw(p, now, pace_, pace_.enter * 0.55);
  }

private:
  void lay_words(const stage& x) {
    auto room = x.titles;
    auto lead = std::ceil(34 * unit_);
    room.y += lead;
    room.height -= lead;
    room.width *= x.wide() ? 0.52 : 0.86;
    type_scale scale;
    scale.headline = x.wide() ? 66 : 70;
    scale.subline = 34;
    scale.kicker = 26;
    scale.headline_lines = 3;
    set_words(x, scale, room);
    if (!filled_)
      return;
    // In frames that are not wide the words have some ground of their own.
    if (!x.wide() && !words_.empty())
      solid_ = std::round(words_.bounds().bottom() * 0.72);
    view_ = {0, solid_, x.width, x.height - solid_};
    picture_
      = pane{x.photos.front(), view_.width, view_.height, unit_, detail(x)};
    if (words_.empty())
      return;
    // Ground beside the picture goes on from it: pale beside a pale one.
    auto pale = brightness(samples(x).front(), view_) > 0.55;
    on_ = ground_on(x.colors, pale ? x.colors.light() : x.colors.dark());
    auto views = samples(x);
    on_ = ground_over(x.colors, views, block());
    set_words(x, scale, room);
    views = samples(x);
    even_ = even_out(views, on_, block(), side_, solid_,
                     {0.26, 0.26, x.wide() ? 0.4 : 0});
  }

  /// Which part of the picture is looked at; away from the words.
  static framing detail(const stage& x) {
    constexpr framing wide[]
      = {{1.4, 0.74, 0.36}, {1.8, 0.70, 0.66}, {1.1, 0.78, 0.40}};
    constexpr framing other[]
      = {{1.25, 0.5, 0.55}, {1.75, 0.42, 0.55}, {1.0, 0.55, 0.5}};
    return x.wide() ? x.of_take(wide) : x.of_take(other);
  }

  void set_words(const stage& x, const type_scale& scale, const area& room) {
    words_ = title_block{x.spec, on_, scale, room, false};
    words_.move_to(
      room.x, side_ == edge::top ? room.y : room.bottom() - words_.height());
    auto at = words_.bounds();
    line_ = {at.x, std::round(at.y - 34 * unit_), at.width,
             std::max(1.0, std::round(4 * unit_))};
  }

  /// Words and line together.
  area block() const {
    auto at = words_.bounds();
    return {at.x, line_.y, at.width, at.bottom() - line_.y};
  }

  std::vector<surface> samples(const stage& x) const {
    std::vector<surface> result;
    for (auto life : {0.0, 0.5, 1.0}) {
      result.push_back(surface::opaque(int(x.width), int(x.height)));
      pen p{result.back()};
      draw_picture(p, life);
    }
    return result;
  }

  void draw_picture(cairo_t* p, double life) const {
    auto nearer
      = 1.0 + 0.15 * std::min(1.0, pace_.drift) * smooth(0.1 + 0.8 * life);
    if (solid_ > 0) {
      cairo_set_source_rgb(p, on_.base.r, on_.base.g, on_.base.b);
      cairo_paint(p);
    }
    picture_.draw(p, view_, nearer, 0.25 * sway_ * (life - 0.5), 0);
  }

  void draw_line(cairo_t* p, const moment& now) const {
    auto in = ease_in_out(now.entry / (pace_.enter * 1.2));
    if (in <= 0)
      return;
    auto drawn = line_.width * in;
    cairo_set_source_rgb(p, on_.accent.r, on_.accent.g, on_.accent.b);
    cairo_rectangle(p, right_to_left_ ? line_.right() - drawn : line_.x,
                    line_.y, drawn, line_.height);
    cairo_fill(p);
  }

  area frame_;
  double unit_;
  tempo pace_;
  ground on_;
  edge side_ = edge::bottom;
  backdrop plain_;
  pane picture_;
  scrim even_;
  title_block words_;
  area line_;
  area view_;
  double solid_ = 0;
  double sway_ = 1;
  bool filled_ = false;
  bool right_to_left_ = false;
};

} // namespace

scene_art_ptr closeup_scene(const stage& x) {
  return std::make_unique<closeup_art>(x);
}

} // namespace adcraft::studio
