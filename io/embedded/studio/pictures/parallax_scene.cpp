#include "io/embedded/studio/pictures/inset.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

class parallax_art : public scene_art {
public:
  explicit parallax_art(const stage& x)
    : frame_(x.frame()), unit_(x.unit), pace_(x.pace) {
    auto chance = x.chance();
    on_ = ground_on(x.colors, x.colors.dark());
    beside_ = x.wide()
              || (x.width == x.height && !x.photos.empty()
                  && x.photos.front().aspect() < 0.95);
    side_ = beside_ ? ((chance.next() < 0.7) != x.mirrored() ? edge::left
                                                             : edge::right)
                    : edge::top;
    pan_ = chance.flip() != x.mirrored() ? 1 : -1;
    closer_ = chance.flip() != x.mirrored();
    x.stir(chance);
    filled_ = !x.photos.empty();
    glow_ = leak(int(0.4 * std::max(x.width, x.height)) + 8,
                 mix(x.colors.accent, {1, 0.86, 0.7}, 0.6));
    if (filled_)
      lay_picture(x);
    else
      plain_ = brand_backdrop(x.colors, on_, chance, pace_, 0.8, 0.3);
    lay_words(x);
    if (x.photos.size() > 1 && !words_.empty() && x.wide())
      card_ = inset{x.photos[1], x, side_ == edge::right};
  }

  void draw(surface& to, const moment& now) override {
    if (!filled_)
      plain_.paint(to, now.life);
    pen p{to};
    if (filled_) {
      draw_picture(p, now.life);
      draw_glow(p, now.life);
    }
    put(p, even_.plate, frame_);
    if (card_)
      card_.draw(p, now, pace_, pan_);
    words_.draw(p, now, pace_, 0.05);
  }

private:
  void lay_picture(const stage& x) {
    auto& main = x.photos.front();
    view_ = frame_;
    auto spoken = !x.spec.headline.empty() || !x.spec.subline.empty();
    // A picture of another shape than the frame leaves room for words.
    auto lacking = beside_ ? main.aspect() < 1.5
                           : main.aspect() > (x.tall() ? 0.62 : 0.70);
    if (spoken && lacking) {
      auto shape = std::clamp(main.aspect() * 1.15, 0.72, 1.25);
      solid_ = beside_ ? std::max(0.24 * x.width, x.width - x.height * shape)
                       : (x.tall() ? 0.24 : 0.25) * x.height;
      if (side_ == edge::left)
        view_ = {solid_, 0, x.width - solid_, x.height};
      else if (side_ == edge::right)
        view_ = {0, 0, x.width - solid_, x.height};
      else
        view_ = {0, solid_, x.width, x.height - solid_};
    }
    constexpr framing ways[] = {{}, {1.2, 0.44, 0.5}, {1.45, 0.5, 0.56}};
    picture_ = pane{main, view_.width, view_.height, unit_, x.of_take(ways)};
  }

  area room_for(const stage& x) const {
    auto room = x.titles;
    if (beside_) {
      room.width *= x.wide() ? 0.5 : 0.56;
      if (side_ == edge::right)
        room.x = x.titles.right() - room.width;
    } else {
      room.height *= x.tall() ? 0.7 : 0.5;
    }
    return room;
  }

  void lay_words(const stage& x) {
    auto room = filled_ ? room_for(x) : x.titles;
    type_scale scale;
    scale.headline = x.wide() ? 112 : beside_ ? 92 : 104;
    words_ = title_block{x.spec, on_, scale, room, false};
    place_words(room);
    if (!filled_ || words_.empty())
      return;
    // Ground beside the picture goes on from it: pale beside a pale one.
    auto pale = brightness(samples(x).front(), view_) > 0.55;
    on_ = ground_on(x.colors, pale ? x.colors.light() : x.colors.dark());
    auto views = samples(x);
    on_ = ground_over(x.colors, views, words_.bounds());
    words_ = title_block{x.spec, on_, scale, room, false};
    place_words(room);
    views = samples(x);
    even_ = even_out(views, on_, words_.bounds(), side_, solid_,
                     {0.16, beside_ ? 0.28 : 0.24, 0});
  }

  void place_words(const area& room) {
    auto spare = room.height - words_.height();
    words_.move_to(room.x, room.y + (beside_ || !filled_ ? spare * 0.55 : 0));
  }

  /// The picture early, amid and late, as words will meet it.
  std::vector<surface> samples(const stage& x) const {
    std::vector<surface> result;
    for (auto life : {0.0, 0.5, 1.0}) {
      result.push_back(surface::opaque(int(x.width), int(x.height)));
      pen p{result.back()};
      draw_picture(p, life);
      draw_glow(p, life);
    }
    return result;
  }

  void draw_picture(cairo_t* p, double life) const {
    cairo_set_source_rgb(p, on_.base.r, on_.base.g, on_.base.b);
    cairo_paint(p);
    auto at = closer_ ? life : 1 - life;
    auto nearer = 1.03 + 0.10 * pace_.drift * at;
    picture_.draw(p, view_, std::min(1.16, nearer), pan_ * 0.7 * (life - 0.5),
                  0.4 * (life - 0.5));
  }

  void draw_glow(cairo_t* p, double life) const {
    auto size = 0.9 * std::max(frame_.width, frame_.height);
    auto from_right = side_ != edge::right;
    auto x = (from_right ? frame_.width : 0.0) - size / 2
             + pan_ * 0.16 * frame_.width * (life - 0.5);
    cairo_save(p);
    cairo_rectangle(p, x, -size * 0.5, size, size);
    cairo_clip(p);
    cairo_set_operator(p, CAIRO_OPERATOR_ADD);
    put(p, glow_, {x, -size * 0.5, size, size});
    cairo_restore(p);
  }

  area frame_;
  double unit_;
  tempo pace_;
  ground on_;
  edge side_ = edge::left;
  backdrop plain_;
  pane picture_;
  area view_;
  double solid_ = 0;
  scrim even_;
  title_block words_;
  inset card_;
  surface glow_;
  double pan_ = 1;
  bool closer_ = true;
  bool beside_ = true;
  bool filled_ = false;
};

} // namespace

scene_art_ptr parallax_scene(const stage& x) {
  return std::make_unique<parallax_art>(x);
}

} // namespace adcraft::studio
