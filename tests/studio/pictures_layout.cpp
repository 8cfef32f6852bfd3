#define CAF_SUITE pictures_layout

#include "io/embedded/studio/pictures/stage.hpp"

#include "pictures_support.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>

using namespace adcraft;
using namespace adcraft::studio;
using namespace adcraft::studio::test;

namespace {

struct text_sample {
  const char* kicker;
  const char* headline;
  const char* subline;
  const char* button;
};

constexpr text_sample samples[] = {
  {"New", "Cold water, any tide", "Keeps water cold for 24 hours.",
   "Find yours"},
  {"Neu", "Donaudampfschifffahrtsgesellschaft",
   "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz",
   "Donaudampfschifffahrtsgesellschaftskapitaen"},
  {"جديد", "ضوء دافئ للفصل الأخير", "يضيء الصفحة ويترك بقية الغرفة مظلمة",
   "اطلب الآن"},
  {"新登場", "いつでも冷たい水を、どこへでも", "二十四時間冷たさが続きます",
   "詳しく見る"},
};

/// @returns the smallest box around every pixel that differs.
box changed(const surface& x, const surface& y) {
  box result{x.width(), x.height(), 0, 0};
  int right = 0;
  int bottom = 0;
  for (int j = 0; j < x.height(); ++j)
    for (int i = 0; i < x.width(); ++i)
      if ((x.row(j)[i] ^ y.row(j)[i]) & 0xffffff) {
        result.x = std::min(result.x, i);
        result.y = std::min(result.y, j);
        right = std::max(right, i + 1);
        bottom = std::max(bottom, j + 1);
      }
  result.width = right - result.x;
  result.height = bottom - result.y;
  return result;
}

void check_words_inside(const picture_spec& x, int sample) {
  auto art = prepare(x, plain_paths());
  CAF_REQUIRE(art);
  auto with = surface::opaque(x.size.width, x.size.height);
  auto without = surface::opaque(x.size.width, x.size.height);
  auto mid_entry = moment_at(x, 9);
  for (auto now : {settled(x), mid_entry}) {
    (*art)->draw(with, now);
    now.words = false;
    (*art)->draw(without, now);
    auto at = changed(with, without);
    auto inside = at.width <= 0 || x.layout.titles.contains(at);
    if (!inside || (now.entry > 10 && at.width < 10))
      CAF_MESSAGE("sample " << sample << " look " << int(x.look) << " size "
                            << x.size.width << "x" << x.size.height << ": ("
                            << at.x << "," << at.y << " " << at.width << "x"
                            << at.height << ")");
    CAF_CHECK(inside);
  }
}

} // namespace

CAF_TEST(words stay inside the titles in every treatment and ratio) {
  fresh_directory in;
  auto plain = saved(in, "plain.png", plain_picture(240, 300));
  auto busy = saved(in, "busy.png", busy_picture(300, 240));
  for (auto look : all_treatments)
    for (auto shape : all_ratios)
      for (size_t i = 0; i < std::size(samples); ++i) {
        auto x = a_scene(look, shape, shape == ratio::tall ? 360 : 180);
        x.kicker = samples[i].kicker;
        x.headline = samples[i].headline;
        x.subline = samples[i].subline;
        x.call_to_action = samples[i].button;
        x.seed = i;
        auto flat = look == treatment::cutout || look == treatment::end_card;
        x.pictures = {flat ? plain : busy, busy};
        check_words_inside(x, int(i));
      }
}

CAF_TEST(a scene without words and pictures is still drawn) {
  for (auto look : all_treatments) {
    auto x = a_scene(look, ratio::wide, 180);
    x.kicker = x.headline = x.subline = x.call_to_action = x.url = x.brand_title
      = "";
    auto art = prepare(x, plain_paths());
    CAF_REQUIRE(art);
    auto frame = surface::opaque(x.size.width, x.size.height);
    (*art)->draw(frame, settled(x));
    auto* row = frame.row(90);
    CAF_CHECK((row[160] & 0xffffff) != 0);
  }
}

CAF_TEST(pictures of any shape fill every frame) {
  fresh_directory in;
  std::string shapes[] = {saved(in, "panorama.png", busy_picture(800, 200)),
                          saved(in, "tall.png", busy_picture(200, 600)),
                          saved(in, "tiny.png", busy_picture(24, 20))};
  for (auto look : all_treatments)
    for (auto shape : {ratio::wide, ratio::tall})
      for (auto& picture : shapes) {
        auto x = a_scene(look, shape, 180);
        x.pictures = {picture};
        auto art = prepare(x, plain_paths());
        CAF_REQUIRE(art);
        auto frame = surface::opaque(x.size.width, x.size.height);
        (*art)->draw(frame, moment_at(x, 0));
        auto* last = frame.row(x.size.height - 1);
        auto all = std::all_of(last, last + x.size.width,
                               [](uint32_t v) { return (v & 0xffffff) != 0; });
        CAF_CHECK(all);
      }
}

CAF_TEST(nothing freezes for half a second) {
  fresh_directory in;
  auto plain = saved(in, "plain.png", plain_picture(240, 300));
  for (auto look : all_treatments) {
    auto x = a_scene(look, ratio::wide, 360);
    x.frames = 150;
    x.energy = 0;
    x.pictures = {plain};
    auto art = prepare(x, plain_paths());
    CAF_REQUIRE(art);
    auto one = surface::opaque(x.size.width, x.size.height);
    auto other = surface::opaque(x.size.width, x.size.height);
    for (int at : {0, 60, 110, 134}) {
      (*art)->draw(one, moment_at(x, at));
      (*art)->draw(other, moment_at(x, at + 15));
      CAF_CHECK(changed(one, other).width > 20);
    }
  }
}
