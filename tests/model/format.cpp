#define CAF_SUITE model_format

#include "actors/model/format.hpp"

#include "actors/model/campaign.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <set>

using namespace adcraft;

namespace {

constexpr int resolutions[] = {360, 540, 720, 1080};

} // namespace

CAF_TEST(frames have even sides and the shape they are named after) {
  for (auto shape : all_ratios)
    for (auto resolution : resolutions) {
      auto size = size_of(shape, resolution);
      CAF_CHECK_EQUAL(size.width % 2, 0);
      CAF_CHECK_EQUAL(size.height % 2, 0);
      CAF_CHECK_EQUAL(std::min(size.width, size.height), resolution);
    }
  CAF_CHECK((size_of(ratio::wide, 1080) == frame_size{1920, 1080}));
  CAF_CHECK((size_of(ratio::tall, 720) == frame_size{720, 1280}));
  CAF_CHECK((size_of(ratio::portrait, 1080) == frame_size{1080, 1350}));
  CAF_CHECK((size_of(ratio::portrait, 540) == frame_size{540, 674}));
}

CAF_TEST(titles and captions are safe and apart at every size) {
  for (auto shape : all_ratios)
    for (auto resolution : resolutions) {
      auto size = size_of(shape, resolution);
      auto x = layout_of(shape, size);
      box frame{0, 0, size.width, size.height};
      CAF_CHECK(frame.contains(x.safe));
      CAF_CHECK(x.safe.contains(x.titles));
      CAF_CHECK(x.safe.contains(x.captions));
      CAF_CHECK(x.titles.bottom() <= x.captions.y);
      CAF_CHECK(x.captions.height > 0 && x.titles.height > 0);
    }
}

CAF_TEST(a tall frame keeps clear of what platforms draw over it) {
  auto x = layout_of(ratio::tall, {1080, 1920});
  CAF_CHECK((x.safe == box{65, 270, 865, 978}));
}

CAF_TEST(a box contains what lies inside and itself) {
  box x{10, 10, 20, 20};
  CAF_CHECK(x.contains(x));
  CAF_CHECK(x.contains({15, 15, 5, 5}));
  CAF_CHECK(!x.contains({9, 10, 5, 5}));
  CAF_CHECK(!x.contains({10, 10, 21, 5}));
  CAF_CHECK(!x.contains({10, 28, 5, 5}));
}

CAF_TEST(ratios are read back) {
  for (auto x : all_ratios) {
    auto back = ratio_from(to_string(x));
    CAF_REQUIRE(back);
    CAF_CHECK(*back == x);
  }
  auto wrong = ratio_from("3:2");
  CAF_CHECK(!wrong && wrong.error() == ec::invalid_argument);
}

CAF_TEST(keys name a format and differ) {
  CAF_CHECK_EQUAL(key_of({ratio::wide, 1080, "en", ""}), "16x9-1080-en");
  CAF_CHECK_EQUAL(key_of({ratio::tall, 720, "de", "b"}), "9x16-720-de-b");
  brief x;
  x.ratios = {ratio::wide, ratio::square};
  x.languages = {"en", "de", "fr"};
  std::set<std::string> keys;
  for (auto& f : formats_of(x))
    keys.insert(key_of(f));
  CAF_CHECK_EQUAL(keys.size(), 6u);
}

CAF_TEST(a composition job names its format) {
  auto job = test::a_job(job_kind::composition, 0, "9:16", "de");
  auto x = format_of(job, test::a_brief());
  CAF_CHECK((x == format{ratio::tall, 360, "de", ""}));
}
