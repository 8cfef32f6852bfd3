#include "io/embedded/studio/pictures/button.hpp"
#include "io/embedded/studio/pictures/figure.hpp"
#include "io/embedded/studio/pictures/sign.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

color ground_for(const stage& x, const figure& who, picture_dice& chance) {
  auto& c = x.colors;
  std::vector<color> choices{c.background, c.primary, c.light(), c.dark()};
  if (chance.flip())
    std::swap(choices[0], choices[1]);
  auto worth = [&](const color& base) {
    auto result
      = x.logo ? std::min(2.8, visibility(x.logo->pixels, base)) : 2.8;
    if (who.cut())
      result += 4 * std::min(0.3, distance(who.tint(), base));
    return result;
  };
  auto best = choices.front();
  for (auto& choice : choices)
    if (worth(choice) > worth(best) + 0.4)
      best = choice;
  // Another take goes on through the grounds that are nearly as good.
  std::vector<color> good{best};
  for (auto& choice : choices)
    if (worth(choice) > worth(best) - 0.8
        && std::all_of(good.begin(), good.end(),
                       [&](auto& y) { return distance(choice, y) > 0.05; }))
      good.push_back(choice);
  return good[x.other() % good.size()];
}

class end_card_art : public scene_art {
public:
  explicit end_card_art(const stage& x) : pace_(x.pace), unit_(x.unit) {
    auto chance = x.chance();
    if (!x.photos.empty())
      who_ = figure{x.photos.front(),
                    int(std::max(1100.0, 1.3 * std::min(x.width, x.height)))};
    on_ = x.behind.empty() ? ground_on(x.colors, ground_for(x, who_, chance))
                           : ground_over(x.colors, x.behind, x.frame());
    beside_ = !who_.empty()
              && (x.wide() || x.width == x.height
                  || (!x.tall() && who_.aspect() < 0.85));
    center_ = !beside_ && x.other() % 3 == 0;
    accent_ = x.colors.accent;
    rtl_ = right_to_left(x.spec.headline + " " + x.spec.call_to_action);
    auto room = x.titles;
    if (beside_)
      room.width *= (x.wide() ? 0.56 : 0.57) * (x.roomy() ? 0.76 : 1);
    else if (!who_.empty() && !x.tall())
      room.height *= 0.60;
    if (beside_ && x.mirrored())
      room.x = x.titles.right() - room.width;
    lay_column(x, room);
    if (!who_.empty())
      place_product(x);
    if (!x.behind.empty()) {
      veil_ = even_out(x.behind, on_, x.frame(), edge::top, 0).plate;
      return;
    }
    x.stir(chance);
    auto glow_x = who_.empty() ? 0.5 : who_.at().center_x() / x.width;
    auto glow_y = who_.empty() ? 0.4 : who_.at().center_y() / x.height;
    auto floor = who_.cut() ? who_.at().bottom() / x.height - 0.08 : 0;
    behind_
      = brand_backdrop(x.colors, on_, chance, pace_, glow_x, glow_y, floor);
  }

  void draw(surface& to, const moment& now) override {
    if (!veil_)
      behind_.paint(to, now.life);
    pen p{to};
    if (veil_)
      put(p, veil_, {0, 0, double(to.width()), double(to.height())});
    if (!who_.empty()) {
      auto in = ease_out((now.entry + 0.25) / (pace_.enter * 1.6));
      auto by = 0.96 + 0.04 * in + 0.035 * pace_.drift * (now.life - 0.5);
      who_.draw(p, by, 0, (1 - in) * 22 * unit_, now.life, accent_);
    }
    if (!now.words)
      return;
    logo_.draw(p, logo_x_, logo_y_, now, pace_);
    words_.draw(p, now, pace_, 0.15);
    pill_.draw(p, pill_x_, pill_y_, now, pace_, 0.35, center_ || rtl_);
    url_.draw(p, now, pace_, 0.6);
  }

private:
  /// Sets everything in sizes that fit the room together.
  void lay_column(const stage& x, const area& room) {
    auto height = 0.0;
    for (auto by = 1.0; by > 0.1; by *= 0.93) {
      height = set_column(x, room, by * unit_);
      if (height <= room.height)
        break;
    }
    auto spare
      = x.tall() || (center_ && !who_.empty()) ? 0 : room.height - height;
    place_column(room, room.y + std::floor(std::max(0.0, spare) / 2));
  }

  double set_column(const stage& x, const area& room, double px) {
    px *= who_.empty() ? 1.45 : x.wide() ? 1.2 : 1.1;
    gap_ = std::round(44 * px);
    auto by = px / unit_;
    logo_ = sign{x, on_, std::min(room.width, 620 * px), 170 * px, px, center_};
    type_scale scale{66 * by, 26 * by, 36 * by, 3};
    auto words = x.spec;
    if (words.headline == words.brand_title)
      words.headline.clear(); // the sign above says it already
    if (words.kicker == words.brand_title || words.logo.empty())
      words.kicker.clear();
    words_ = title_block{words, on_, scale, room, center_};
    auto address = x.spec;
    address.kicker.clear();
    address.headline.clear();
    address.subline = x.spec.url;
    scale.subline = 23 * by;
    url_ = title_block{address, on_, scale, room, center_};
    pill_
      = button{x.spec.call_to_action, x.spec.font, x.colors, on_, room.width,
               0.5 * room.height,     px};
    auto result = -gap_;
    for (auto h : {logo_.height(), double(words_.height()), pill_.height(),
                   double(url_.height())})
      result += h > 0 ? h + gap_ : 0;
    return result;
  }

  void place_column(const area& room, double y) {
    auto spare = center_ ? 0.5 : rtl_ ? 1.0 : 0.0;
    auto left = [&](double width) {
      return std::floor(room.x + (room.width - width) * spare);
    };
    auto next = [&](double height) {
      auto result = std::floor(y);
      y += height > 0 ? height + gap_ : 0;
      return result;
    };
    logo_x_ = left(logo_.width());
    logo_y_ = next(logo_.height());
    words_.move_to(left(words_.width()), next(words_.height()));
    pill_x_ = left(pill_.width());
    pill_y_ = next(pill_.height());
    url_.move_to(left(url_.width()), next(url_.height()));
    end_ = y - gap_;
  }

  void place_product(const stage& x) {
    if (logo_.empty() && words_.empty() && pill_.empty() && url_.empty())
      return who_.place({0.15 * x.width, 0.14 * x.height, 0.7 * x.width,
                         x.captions.y - 0.16 * x.height},
                        x.unit);
    if (beside_) {
      auto left = x.titles.x + x.titles.width * (x.roomy() ? 0.46 : 0.60);
      auto floor = x.wide() ? x.captions.y - 0.01 * x.height
                            : x.captions.y - 0.03 * x.height;
      auto high = (x.wide() ? 0.13 : 0.16) * x.height;
      area free{left, high, x.width - 0.05 * x.width - left, floor - high};
      if (x.mirrored())
        free.x = x.width - free.right();
      who_.place(free, x.unit);
      return;
    }
    auto top = x.tall() ? std::max(end_ + 0.04 * x.height, 0.42 * x.height)
                        : end_ + 0.035 * x.height;
    auto floor
      = x.tall() ? 0.87 * x.height : x.captions.bottom() - 0.05 * x.height;
    who_.place({0.08 * x.width, top, 0.84 * x.width,
                std::max(0.15 * x.height, floor - top)},
               x.unit);
  }

  tempo pace_;
  double unit_;
  ground on_;
  backdrop behind_;
  surface veil_;
  figure who_;
  sign logo_;
  title_block words_;
  button pill_;
  title_block url_;
  double gap_ = 0;
  double logo_x_ = 0;
  double logo_y_ = 0;
  double pill_x_ = 0;
  double pill_y_ = 0;
  double end_ = 0;
  bool beside_ = false;
  bool center_ = true;
  bool rtl_ = false;
  color accent_;
};

} // namespace

scene_art_ptr end_card_scene(const stage& x) {
  return std::make_unique<end_card_art>(x);
}

} // namespace adcraft::studio
