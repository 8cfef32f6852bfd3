#include "io/embedded/studio/writer/look.hpp"

#include <algorithm>
#include <array>

namespace adcraft::studio::writing {

namespace {

using role = scene_role;

std::vector<treatment> looks_for(role x, bool again, dice& luck) {
  using t = treatment;
  switch (x) {
    case role::hook:
      return luck.shuffled(std::vector{t::kinetic, t::parallax});
    case role::product:
      return again ? std::vector{t::parallax, t::closeup, t::split}
                   : std::vector{t::cutout};
    case role::benefit:
      return {t::split, t::parallax, t::closeup, t::kinetic};
    case role::proof:
      return {t::closeup, t::kinetic, t::parallax};
    default:
      return {t::end_card};
  }
}

/// Whether a scene gets the main picture: the first that shows the product, and
/// the end unless the two are neighbours.
bool is_main(const scene& x, const std::vector<scene>& all) {
  auto product = std::find_if(all.begin(), all.end(),
                              [](auto& y) { return y.role == role::product; });
  if (product == all.end())
    return x.role == role::call_to_action;
  return x.number == product->number
         || (x.role == role::call_to_action && x.number != product->number + 1);
}

/// How well picture `i` goes with what a scene says.
int agreement(const scene& x, const brand_image& image) {
  auto words = x.headline + " " + x.subline + " " + x.narration;
  auto close = x.look == treatment::closeup
               && holds_any(image.caption, {"close-up", "detail", "macro"});
  return 3 * shared_words(image.caption, words) + (close ? 4 : 0);
}

/// Whether a neighbour of scene `i` has picture `n`.
bool beside(const std::vector<scene>& scenes, size_t i, uint32_t n) {
  auto has = [&](size_t j) {
    return j < scenes.size() && !scenes[j].images.empty()
           && scenes[j].images[0] == n;
  };
  return (i > 0 && has(i - 1)) || has(i + 1);
}

} // namespace

std::vector<scene> with_looks(std::vector<scene> scenes, dice luck) {
  std::array<int, 6> used{};
  auto introduced = false;
  for (size_t i = 0; i < scenes.size(); ++i) {
    auto& x = scenes[i];
    auto all = looks_for(x.role, introduced, luck);
    introduced = introduced || x.role == role::product;
    if (i > 0)
      std::erase(all, scenes[i - 1].look);
    x.look = *std::min_element(all.begin(), all.end(), [&](auto a, auto b) {
      return used[static_cast<size_t>(a)] < used[static_cast<size_t>(b)];
    });
    ++used[static_cast<size_t>(x.look)];
  }
  return scenes;
}

std::vector<scene> with_images(std::vector<scene> scenes, const brand& b) {
  std::vector<int> used(b.images.size());
  for (auto& x : scenes)
    if (is_main(x, scenes))
      x.images = {0};
  for (size_t i = 0; i < scenes.size(); ++i) {
    if (!scenes[i].images.empty())
      continue;
    uint32_t best = 0;
    auto most = -1000;
    for (uint32_t n = 0; n < b.images.size(); ++n) {
      // The main picture has scenes of its own already.
      auto score = agreement(scenes[i], b.images[n]) - 8 * used[n]
                   - (beside(scenes, i, n) ? 100 : 0) - (n == 0 ? 6 : 0);
      if (score > most) {
        most = score;
        best = n;
      }
    }
    scenes[i].images = {best};
    ++used[best];
  }
  return scenes;
}

} // namespace adcraft::studio::writing
