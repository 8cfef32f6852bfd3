#include "io/embedded/studio/pictures/cutout_plan.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

bool is_new(const color& x, const std::vector<color>& all) {
  return std::all_of(all.begin(), all.end(),
                     [&](auto& y) { return distance(x, y) > 0.05; });
}

} // namespace

plan beside(const stage& x, bool words_left) {
  auto& t = x.titles;
  auto gap = 0.045 * x.width;
  auto half = t.width * (x.wide() ? 0.50 : 0.53) * (x.roomy() ? 0.76 : 1);
  auto floor = x.wide() ? x.captions.y - 0.005 * x.height : t.bottom();
  auto high = 0.09 * x.height;
  area words{t.x, t.y, half, t.height};
  area product{t.x + half + gap, high,
               x.width - 0.05 * x.width - t.x - half - gap, floor - high};
  if (!words_left) {
    words.x = t.right() - half;
    product.x = x.width - product.right();
  }
  return {words, product, true, false};
}

plan stacked(const stage& x) {
  auto& t = x.titles;
  auto part = x.tall() ? 0.72 : 0.42;
  return {{t.x, t.y, t.width, t.height * part}, {}, false, x.other() % 3 == 0};
}

area below(const stage& x, double words_end) {
  auto top = words_end + 0.035 * x.height;
  auto floor = x.tall() ? 0.86 * x.height : x.captions.y + 0.02 * x.height;
  auto left = 0.07 * x.width;
  return {left, top, x.width - 2 * left, std::max(0.2 * x.height, floor - top)};
}

color ground_for(const stage& x, const figure& who, picture_dice& chance) {
  auto& c = x.colors;
  std::vector<color> wishes;
  if (x.spec.role == scene_role::hook || x.spec.role == scene_role::benefit)
    wishes = {c.primary, c.light(), c.dark()};
  else
    wishes = {chance.flip() ? c.light() : c.background, c.primary, c.light()};
  auto fits = [&](const color& wish) {
    return !who.cut() || distance(wish, who.tint()) > 0.27;
  };
  std::vector<color> fitting;
  for (auto& wish : wishes)
    if (fits(wish) && is_new(wish, fitting))
      fitting.push_back(wish);
  // Another take goes on through the brand's colours.
  for (auto& spare : {c.primary, c.light(), c.dark()})
    if (x.other() > 0 && fits(spare) && is_new(spare, fitting))
      fitting.push_back(spare);
  if (!fitting.empty())
    return fitting[x.other() % fitting.size()];
  return *std::max_element(wishes.begin(), wishes.end(), [&](auto& a, auto& b) {
    return distance(a, who.tint()) < distance(b, who.tint());
  });
}

std::optional<color> disc_for(const stage& x, const figure& who,
                              const ground& on) {
  for (auto& tint : {x.colors.accent, x.colors.primary, x.colors.light()})
    if (distance(tint, who.tint()) > 0.2 && distance(tint, on.base) > 0.1)
      return tint;
  return std::nullopt;
}

} // namespace adcraft::studio
