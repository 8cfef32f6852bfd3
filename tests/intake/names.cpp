#define CAF_SUITE intake_names

#include "config/intake/names.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace adcraft;

CAF_TEST(folders become titles) {
  CAF_CHECK_EQUAL(title_from("summer-bottle"), "Summer Bottle");
  CAF_CHECK_EQUAL(title_from("summer_bottle_2024"), "Summer Bottle 2024");
  CAF_CHECK_EQUAL(title_from("summerBottle"), "Summer Bottle");
  CAF_CHECK_EQUAL(title_from("SummerBottle"), "Summer Bottle");
  CAF_CHECK_EQUAL(title_from("USBHub"), "USB Hub");
  CAF_CHECK_EQUAL(title_from("house of tea"), "House of Tea");
  CAF_CHECK_EQUAL(title_from("mom's cookies"), "Mom's Cookies");
  CAF_CHECK_EQUAL(title_from("東京ランプ"), "東京ランプ");
  CAF_CHECK_EQUAL(title_from("--"), "My Product");
  CAF_CHECK_EQUAL(title_from(std::string(200, 'x') + " y"), "My Product");
}

CAF_TEST(file names become captions without noise and numbers) {
  CAF_CHECK_EQUAL(caption_from("IMG_1234.JPG"), "");
  CAF_CHECK_EQUAL(caption_from("DSC00012-red_bottle.jpg"), "red bottle");
  CAF_CHECK_EQUAL(caption_from("WhatsApp Image 2024-03-01 at 10.22.33.jpeg"),
                  "");
  CAF_CHECK_EQUAL(caption_from("onTheBeach (2).png"), "on the beach");
  CAF_CHECK_EQUAL(caption_from("bottle-500ml-side view.webp"),
                  "bottle side view");
  CAF_CHECK_EQUAL(caption_from("4f3a9b0c.jpg"), "");
  CAF_CHECK_EQUAL(caption_from("x.jpg"), "");
}

CAF_TEST(names are ordered as people count) {
  std::vector<std::string> names
    = {"photo 10.jpg", "photo 2.jpg", "Photo 1.jpg", "a.jpg", "photo 02b.jpg"};
  std::sort(names.begin(), names.end(), naturally_before);
  std::string all;
  for (auto& x : names)
    all += x + "|";
  CAF_CHECK_EQUAL(all,
                  "a.jpg|Photo 1.jpg|photo 2.jpg|photo 02b.jpg|photo 10.jpg|");
  CAF_CHECK(!naturally_before("a1", "a1"));
  CAF_CHECK(naturally_before("a1", "a01") != naturally_before("a01", "a1"));
}
