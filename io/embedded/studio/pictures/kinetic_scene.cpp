#include "io/embedded/studio/pictures/duotone.hpp"
#include "io/embedded/studio/pictures/pane.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

/// The word that carries the sentence: the longest, late ones first; in another
/// take the longest but that.
size_t key_word(const std::vector<glyph_run>& words, bool other) {
  constexpr auto none = std::string::npos;
  auto longest = [&](size_t but) {
    auto result = none;
    for (size_t i = 0; i < words.size(); ++i)
      if (i != but
          && (result == none
              || words[i].text.size() >= words[result].text.size()))
        result = i;
    return result;
  };
  return other ? longest(longest(none)) : longest(none);
}

void recolor(surface& x, const color& tint) {
  pen p{x};
  cairo_set_operator(p, CAIRO_OPERATOR_IN);
  cairo_set_source_rgb(p, tint.r, tint.g, tint.b);
  cairo_paint(p);
}

/// `base`, dark enough for the accent to keep its colour on it.
color deepened(const palette& c, const color& base) {
  auto result = base;
  auto l = to_oklab(base).l;
  if (luminance(base) > 0.32)
    return base;
  while (contrast(c.accent, result) < 4.6 && l > 0.27)
    result = with_lightness(base, l -= 0.01);
  return result;
}

class kinetic_art : public scene_art {
public:
  explicit kinetic_art(const stage& x)
    : frame_(x.frame()), unit_(x.unit), pace_(x.pace) {
    auto chance = x.chance();
    auto& c = x.colors;
    filled_ = !x.photos.empty();
    auto soft = x.spec.energy < 0.3 && !filled_;
    const color bases[]
      = {soft ? c.light() : c.primary, c.dark(), soft ? c.primary : c.light()};
    auto base = x.of_take(bases);
    // A picture needs some light to be seen.
    auto lifted = filled_ && to_oklab(base).l < 0.40;
    on_ = ground_on(c, deepened(c, lifted ? with_lightness(base, 0.40) : base));
    auto l = to_oklab(on_.base).l;
    auto away = on_.dark() ? -1 : 1;
    // The bright end of the picture is the ground the inks were made for.
    auto near = on_.base;
    auto far
      = with_lightness(on_.base, std::clamp(l + 0.16 * away, 0.03, 0.99));
    if (filled_)
      plate_ = pane{duotone(x.photos.front(), on_.dark() ? far : near,
                            on_.dark() ? near : far, x.width, x.height),
                    x.width,
                    x.height,
                    unit_,
                    {.most_enlarged = 9}};
    behind_ = brand_backdrop(c, on_, chance, pace_, 0.85, 0.8);
    x.stir(chance);
    sway_ = chance.flip() != x.mirrored() ? 1 : -1;
    ring_x_ = chance.between(0.82, 1.0);
    if (x.mirrored())
      ring_x_ = 1.05 - ring_x_;
    ring_y_ = chance.flip() ? 0.98 : chance.between(0.0, 0.12);
    set_words(x);
  }

  void draw(surface& to, const moment& now) override {
    if (!filled_)
      behind_.paint(to, now.life);
    pen p{to};
    if (filled_)
      plate_.draw(p, frame_, 1.02 + 0.10 * now.life,
                  0.5 * sway_ * (now.life - 0.5), 0);
    draw_ring(p, now);
    if (now.words)
      draw_words(p, now);
  }

private:
  void set_words(const stage& x) {
    auto& t = x.titles;
    picture_spec rest = x.spec;
    rest.headline.clear();
    auto bottom = rest;
    bottom.kicker.clear();
    rest.subline.clear();
    type_scale scale;
    scale.subline = x.spec.headline.empty() ? 60 : 40;
    top_ = title_block{
      rest, on_, scale, {t.x, t.y, t.width, t.height * 0.2}, false};
    low_ = title_block{
      bottom, on_, scale, {t.x, t.y, t.width, t.height * 0.3}, false};
    auto gap = std::round(38 * unit_);
    auto above = top_.empty() ? 0.0 : top_.height() + gap;
    auto below = low_.empty() ? 0.0 : low_.height() + gap;
    type_style style;
    style.family = x.spec.font == "Inter" ? "Inter Display,Inter" : x.spec.font;
    style = {style.family,
             800,
             (x.wide() ? 236 : 200) * unit_,
             0.98,
             -0.025,
             5,
             false,
             alignment::start,
             true,
             on_.ink};
    big_ = set_text(x.spec.headline, style, t.width, t.height - above - below);
    if (big_.runs.size() > 1)
      recolor(big_.runs[key_word(big_.runs, x.mirrored())].ink, on_.accent);
    place(t, above, below, gap);
    auto seconds = double(x.spec.frames) / x.spec.fps;
    auto count = std::max<size_t>(1, big_.runs.size());
    beat_ = std::clamp(seconds * 0.42 / double(count), 0.05,
                       0.34 - 0.16 * x.spec.energy);
  }

  void place(const area& t, double above, double below, double gap) {
    auto all = above + big_.height + below;
    auto y = std::floor(t.y + std::max(0.0, t.height - all) / 2);
    left_ = big_.right_to_left ? std::floor(t.right() - big_.width) : t.x;
    top_y_ = y + above;
    top_.stand_in(t);
    top_.move_to(t.x, y);
    low_.stand_in(t);
    low_.move_to(t.x, top_y_ + big_.height + (big_ ? gap : 0));
  }

  void draw_ring(cairo_t* p, const moment& now) const {
    auto& c = on_.accent;
    auto r = 0.42 * std::max(frame_.width, frame_.height)
             * (0.92 + 0.16 * now.life * pace_.drift);
    cairo_set_source_rgba(p, c.r, c.g, c.b, 0.22);
    cairo_set_line_width(p, 2.5 * unit_);
    cairo_new_path(p);
    cairo_arc(p, frame_.width * (ring_x_ - 0.05 * now.life),
              frame_.height * ring_y_, r, 0, 6.2832);
    cairo_stroke(p);
  }

  void draw_words(cairo_t* p, const moment& now) const {
    top_.draw(p, now, pace_);
    auto start = top_.empty() ? 0.0 : 0.18;
    auto enter = pace_.enter * 0.75;
    for (auto& run : big_.runs) {
      draw_run(p, run, left_, top_y_, clamp01((now.entry - start) / enter));
      start += beat_;
    }
    low_.draw(p, now, pace_, start + 0.1);
  }

  area frame_;
  double unit_;
  tempo pace_;
  ground on_;
  backdrop behind_;
  pane plate_;
  title_block top_;
  title_block low_;
  lettering big_;
  double left_ = 0;
  double top_y_ = 0;
  double beat_ = 0.2;
  double sway_ = 1;
  double ring_x_ = 0.93;
  double ring_y_ = 0.98;
  bool filled_ = false;
};

} // namespace

scene_art_ptr kinetic_scene(const stage& x) {
  return std::make_unique<kinetic_art>(x);
}

} // namespace adcraft::studio
