#define CAF_SUITE intake_colors

#include "config/intake/colors.hpp"

#include "io/embedded/studio/pictures/palette.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;

namespace {

/// Pixels of a few colours, in the given shares.
std::vector<pixel> photo(const std::vector<std::pair<pixel, size_t>>& shares) {
  std::vector<pixel> result;
  for (auto& [color, count] : shares)
    for (size_t i = 0; i < count; ++i) {
      auto wobble = static_cast<uint8_t>(i % 5);
      result.push_back({static_cast<uint8_t>(color.red + wobble), color.green,
                        static_cast<uint8_t>(color.blue + wobble)});
    }
  return result;
}

studio::color read(const std::string& hex) {
  auto x = studio::color_from(hex, "test");
  CAF_REQUIRE(x);
  return *x;
}

double hue(const std::string& hex) {
  auto x = studio::to_oklab(read(hex));
  return std::atan2(x.b, x.a) * 180 / 3.14159265;
}

} // namespace

CAF_TEST(colours come from the photo) {
  auto x = colors_from(photo(
    {{{230, 230, 228}, 3000}, {{10, 90, 100}, 1500}, {{240, 110, 60}, 200}}));
  CAF_MESSAGE(x.primary << x.accent << x.background << x.text);
  CAF_CHECK_LESS(std::abs(hue(x.primary) - hue("#0a5a64")), 25.0);
  CAF_CHECK_LESS(std::abs(hue(x.accent) - hue("#f06e3c")), 25.0);
}

CAF_TEST(text can always be read on the ground) {
  const std::vector<pixel> colors
    = {{0, 0, 0},     {250, 250, 250}, {128, 128, 128}, {200, 10, 10},
       {10, 200, 10}, {10, 10, 200},   {220, 220, 0},   {120, 60, 20}};
  for (auto& a : colors)
    for (auto& b : colors) {
      auto x = colors_from(photo({{a, 700}, {b, 300}}));
      CAF_CHECK_GREATER(studio::contrast(read(x.text), read(x.background)),
                        7.0);
      CAF_CHECK_GREATER(studio::contrast(read(x.primary), read(x.background)),
                        3.0);
    }
}

CAF_TEST(no pixels and grey ones give quiet colours) {
  CAF_CHECK(colors_from({}) == brand_colors{});
  auto x = colors_from({{90, 90, 90}, {90, 90, 90}});
  CAF_CHECK_EQUAL(x.accent, brand_colors{}.accent);
}

CAF_TEST(the same pixels give the same colours) {
  auto pixels = photo({{{230, 10, 28}, 900}, {{10, 90, 100}, 1500}});
  CAF_CHECK(colors_from(pixels) == colors_from(pixels));
}
