#include "io/embedded/studio/pictures/pane.hpp"

#include <cmath>

namespace adcraft::studio {

namespace {

class words_art : public scene_art {
public:
  explicit words_art(const stage& x) : frame_(x.frame()), pace_(x.pace) {
    auto room = x.titles;
    room.width *= x.wide() ? 0.58 : 0.92;
    type_scale scale;
    scale.headline = x.wide() ? 84 : 88;
    auto from = x.wide() != x.mirrored() ? edge::bottom : edge::top;
    on_ = ground_on(x.colors, x.colors.dark());
    set_words(x, scale, room, from);
    if (words_.empty())
      return;
    on_ = ground_over(x.colors, x.behind, words_.bounds());
    set_words(x, scale, room, from);
    veil_ = even_out(x.behind, on_, words_.bounds(), from, 0,
                     {0.26, 0.26, x.wide() ? 0.4 : 0})
              .plate;
  }

  void draw(surface& to, const moment& now) override {
    if (words_.empty())
      return;
    pen p{to};
    put(p, veil_, frame_);
    words_.draw(p, now, pace_, pace_.enter * 0.4);
  }

private:
  void set_words(const stage& x, const type_scale& scale, const area& room,
                 edge from) {
    words_ = title_block{x.spec, on_, scale, room, false};
    words_.move_to(room.x, from == edge::top ? room.y
                                             : room.bottom() - words_.height());
  }

  area frame_;
  tempo pace_;
  ground on_;
  surface veil_;
  title_block words_;
};

} // namespace

scene_art_ptr words_scene(const stage& x) {
  return std::make_unique<words_art>(x);
}

} // namespace adcraft::studio
