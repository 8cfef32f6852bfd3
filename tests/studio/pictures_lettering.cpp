#define CAF_SUITE pictures_lettering

#include "io/embedded/studio/pictures/lettering.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::studio;

namespace {

type_style headline(double size) {
  type_style x;
  x.weight = 700;
  x.size = size;
  x.most_lines = 3;
  return x;
}

} // namespace

CAF_TEST(text keeps its size where it fits) {
  auto x = set_text("Short", headline(40), 400, 200);
  CAF_CHECK_EQUAL(x.size, 40.0);
  CAF_CHECK_EQUAL(x.runs.size(), 1u);
}

CAF_TEST(a long word shrinks into its room) {
  auto x
    = set_text("Donaudampfschifffahrtsgesellschaft", headline(40), 240, 200);
  CAF_REQUIRE(x);
  CAF_CHECK(x.size < 40);
  CAF_CHECK_EQUAL(x.runs.size(), 1u);
  CAF_CHECK(x.width <= 240);
}

CAF_TEST(an endless word is broken rather than cut) {
  auto x = set_text(std::string(400, 'm'), headline(40), 200, 100);
  CAF_REQUIRE(x);
  CAF_CHECK(x.width <= 200);
  CAF_CHECK(x.height <= 100);
}

CAF_TEST(every size of room holds its text) {
  for (int width = 30; width < 400; width += 37)
    for (int height = 12; height < 200; height += 31) {
      auto x = set_text("The glare stays out of your eyes", headline(60), width,
                        height);
      CAF_CHECK(x.width <= width);
      CAF_CHECK(x.height <= height);
    }
}

CAF_TEST(words come one by one in reading order) {
  auto style = headline(40);
  style.by_word = true;
  auto x = set_text("one two three", style, 600, 100);
  CAF_REQUIRE_EQUAL(x.runs.size(), 3u);
  CAF_CHECK_EQUAL(x.runs[0].text, "one");
  CAF_CHECK(x.runs[0].x < x.runs[1].x);
  CAF_CHECK(x.runs[1].x < x.runs[2].x);
  auto arabic = set_text("ضوء دافئ للفصل", style, 600, 100);
  CAF_REQUIRE_EQUAL(arabic.runs.size(), 3u);
  CAF_CHECK(arabic.right_to_left);
  CAF_CHECK(arabic.runs[0].x > arabic.runs[1].x);
}

CAF_TEST(nothing to say is nothing to draw) {
  CAF_CHECK(!set_text("", headline(40), 200, 100));
  CAF_CHECK(!set_text(" \n", headline(40), 200, 100));
}

CAF_TEST(bytes that are no text do no harm) {
  auto x = set_text("bad \xff\xfe bytes", headline(40), 300, 100);
  CAF_CHECK(x);
  CAF_CHECK(!right_to_left("\xff\xfe"));
}

CAF_TEST(capitals are kept to scripts that have them) {
  CAF_CHECK_EQUAL(clean("neu\ntag", true), "NEU TAG");
  CAF_CHECK_EQUAL(clean("新登場 now", true), "新登場 now");
}
