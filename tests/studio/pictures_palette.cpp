#define CAF_SUITE pictures_palette

#include "io/embedded/studio/pictures/pane.hpp"

#include "pictures_support.hpp"

#include <caf/test/unit_test.hpp>

#include <cmath>

using namespace adcraft;
using namespace adcraft::studio;
using namespace adcraft::studio::test;

CAF_TEST(a colour is read from six hexadecimal digits) {
  auto x = color_from("#ff8000", "colors.primary");
  CAF_REQUIRE(x);
  CAF_CHECK(std::abs(x->g - 128 / 255.0) < 1e-9);
  for (auto text : {"ff8000", "#ff80", "#ff80zz", ""}) {
    auto bad = color_from(text, "colors.primary");
    CAF_REQUIRE(!bad);
    CAF_CHECK(bad.error() == ec::invalid_argument);
    CAF_CHECK(render(bad.error()).find("colors.primary") != std::string::npos);
  }
}

CAF_TEST(contrast is what the guidelines say) {
  CAF_CHECK(std::abs(contrast(white, {0, 0, 0}) - 21) < 1e-6);
  CAF_CHECK(std::abs(contrast({0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}) - 1) < 1e-6);
}

CAF_TEST(oklab goes there and back) {
  color x{0.2, 0.6, 0.9};
  auto y = to_color(to_oklab(x));
  CAF_CHECK(std::hypot(x.r - y.r, x.g - y.g, x.b - y.b) < 1e-3);
}

CAF_TEST(every ink reads on any ground of any brand) {
  picture_dice chance{3};
  auto any = [&] { return color{chance.next(), chance.next(), chance.next()}; };
  for (int i = 0; i < 400; ++i) {
    palette x{any(), any(), any(), any()};
    for (auto& base :
         {x.primary, x.accent, x.background, x.dark(), x.light()}) {
      auto on = ground_on(x, base);
      CAF_REQUIRE(contrast(on.ink, on.base) >= 4.5);
      CAF_REQUIRE(contrast(on.soft, on.base) >= 4.5);
      CAF_REQUIRE(contrast(on.accent, on.base) >= 4.5);
    }
  }
}

CAF_TEST(words can be read over a busy picture) {
  auto x = palette_from({"#0E8C92", "#FF6F5E", "#F6F3EC", "#0B2B33"});
  CAF_REQUIRE(x);
  std::vector<surface> behind;
  behind.push_back(busy_picture(320, 180));
  area words{20, 40, 140, 80};
  auto on = ground_over(*x, behind, words);
  auto even = even_out(behind, on, words, edge::left, 0);
  {
    pen p{behind.front()};
    put(p, even.plate, {0, 0, 320, 180});
  }
  auto bad = 0;
  for (int j = 40; j < 120; ++j)
    for (int i = 20; i < 160; ++i) {
      auto v = behind.front().row(j)[i];
      color seen{((v >> 16) & 255) / 255.0, ((v >> 8) & 255) / 255.0,
                 (v & 255) / 255.0};
      bad += contrast(on.ink, seen) < 4.5 || contrast(on.soft, seen) < 4.4;
    }
  CAF_CHECK(bad < 140 * 80 / 25);
}
