#define CAF_SUITE pictures_end_card

#include "io/embedded/studio/pictures/sign.hpp"

#include "pictures_support.hpp"

#include <caf/test/unit_test.hpp>

#include <cstdlib>

using namespace adcraft;
using namespace adcraft::studio;
using namespace adcraft::studio::test;

namespace {

/// A logo of hard bars and a half transparent one.
surface a_logo(int width, int height) {
  auto result = surface::clear(width, height);
  pen p{result};
  cairo_set_source_rgb(p, 0.1, 0.1, 0.35);
  cairo_rectangle(p, 0, 0, width / 3, height);
  cairo_fill(p);
  cairo_set_source_rgb(p, 0.75, 0.1, 0.1);
  cairo_rectangle(p, width / 2, height / 4, width / 4, height / 2);
  cairo_fill(p);
  cairo_set_source_rgba(p, 0, 0, 0, 0.5);
  cairo_rectangle(p, width - 10, 0, 10, height);
  cairo_fill(p);
  return result;
}

int channel(uint32_t v, int shift) {
  return int((v >> shift) & 255);
}

/// @returns the largest difference between `frame` and `logo` over `ground`,
///   with the logo's corner at (x, y).
int difference(const surface& frame, const surface& ground, const surface& logo,
               int x, int y) {
  int result = 0;
  for (int j = 0; j < logo.height(); ++j)
    for (int i = 0; i < logo.width(); ++i) {
      auto v = logo.row(j)[i];
      auto alpha = channel(v, 24);
      for (int shift : {0, 8, 16}) {
        auto below = channel(ground.row(y + j)[x + i], shift);
        auto wanted = channel(v, shift) + (below * (255 - alpha) + 127) / 255;
        result = std::max(
          result, std::abs(wanted - channel(frame.row(y + j)[x + i], shift)));
      }
    }
  return result;
}

} // namespace

CAF_TEST(a logo that nearly fills its room is composited pixel by pixel) {
  fresh_directory in;
  auto logo = a_logo(210, 80);
  auto x = a_scene(treatment::end_card, ratio::wide, 540);
  x.kicker = x.headline = x.subline = x.call_to_action = x.url = "";
  x.logo = saved(in, "logo.png", logo);
  auto art = prepare(x, plain_paths());
  CAF_REQUIRE(art);
  auto frame = surface::opaque(x.size.width, x.size.height);
  auto ground = surface::opaque(x.size.width, x.size.height);
  (*art)->draw(frame, settled(x));
  auto bare = settled(x);
  bare.words = false;
  (*art)->draw(ground, bare);
  auto& t = x.layout.titles;
  auto left = t.x + (t.width - 210) / 2;
  auto least = 255;
  for (int top = t.y; top + 80 <= t.bottom(); ++top)
    least = std::min(least, difference(frame, ground, logo, left, top));
  CAF_CHECK(least <= 2);
}

CAF_TEST(a larger logo keeps its shape) {
  stage x;
  x.spec = a_scene(treatment::end_card, ratio::wide, 540);
  x.colors = *palette_from(x.spec.colors);
  x.logo.emplace();
  x.logo->pixels = a_logo(800, 220);
  sign small{x, ground_on(x.colors, x.colors.background), 300, 85, 0.5, true};
  CAF_CHECK_EQUAL(small.width(), 300.0);
  CAF_CHECK_EQUAL(small.height(), 83.0); // 300 * 220 / 800 is 82.5
}

CAF_TEST(a logo that cannot be seen gets a plate) {
  stage x;
  x.spec = a_scene(treatment::end_card, ratio::wide, 540);
  x.colors = *palette_from(x.spec.colors);
  x.logo.emplace();
  x.logo->pixels = a_logo(200, 80);
  auto seen = ground_on(x.colors, white);
  auto hidden = ground_on(x.colors, near_black);
  sign bare{x, seen, 240, 200, 1, true};
  sign plated{x, hidden, 400, 200, 1, true};
  CAF_CHECK(visibility(x.logo->pixels, seen.base) > 4);
  CAF_CHECK(visibility(x.logo->pixels, hidden.base) < 2.2);
  CAF_CHECK_EQUAL(bare.width(), 200.0);
  CAF_CHECK(plated.width() > 200);
}

CAF_TEST(a brand without a logo is set in type) {
  stage x;
  x.spec = a_scene(treatment::end_card, ratio::wide, 540);
  x.colors = *palette_from(x.spec.colors);
  sign name{x, ground_on(x.colors, white), 300, 85, 0.5, true};
  CAF_CHECK(!name.empty());
  CAF_CHECK(name.width() <= 300);
}
