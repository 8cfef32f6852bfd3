#define CAF_SUITE intake_brief_file

#include "config/intake/intake.hpp"

#include "tests/intake/briefs.hpp"

using namespace adcraft;
using nlohmann::json;

namespace {

struct file_fixture : test::briefs_fixture {
  /// `minimal` with one more field of the brand.
  static json brand_with(const char* key, const json& value) {
    auto x = minimal();
    x["brand"][key] = value;
    return x;
  }

  static json brief_with(const char* key, const json& value) {
    auto x = minimal();
    x["brief"][key] = value;
    return x;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(brief_file_tests, file_fixture)

CAF_TEST(a brand alone is enough) {
  auto x = read(minimal());
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->b.title, "Lumen");
  CAF_CHECK_EQUAL(x->pictures.size(), 2u);
  CAF_CHECK_EQUAL(x->pictures[1].path, folder + "/side.png");
  CAF_CHECK_EQUAL(x->logo_path, "");
  auto expected = brief{};
  expected.title = "Lumen";
  CAF_CHECK(x->f == expected);
}

CAF_TEST(every field arrives) {
  auto x = minimal();
  x["brand"]["logo"] = "logo.png";
  x["brand"]["colors"] = {{"accent", "#AA00FF"}};
  x["brand"]["facts"] = {"6 watts"};
  x["brand"]["images"][0]["caption"] = "from the front";
  x["brief"] = {{"seconds", 9},
                {"formats", {"9:16", "1:1"}},
                {"mode", "production"},
                {"resolution", 720}};
  auto y = read(x);
  CAF_REQUIRE(y);
  CAF_CHECK_EQUAL(y->logo_path, folder + "/logo.png");
  CAF_CHECK_EQUAL(y->b.colors.accent, "#aa00ff");
  CAF_CHECK_EQUAL(y->b.facts[0], "6 watts");
  CAF_CHECK_EQUAL(y->pictures[0].caption, "from the front");
  CAF_CHECK_EQUAL(y->f.seconds, 9);
  CAF_CHECK(y->f.ratios == (std::vector{ratio::tall, ratio::square}));
  CAF_CHECK(y->f.mode == production_mode::production);
}

CAF_TEST(what is missing is named) {
  CAF_CHECK_EQUAL(problem(json::object()),
                  "brand: this is missing; describe the brand or product");
  for (auto key : {"title", "description", "images"}) {
    auto x = minimal();
    x["brand"].erase(key);
    auto start = "brand." + std::string{key} + ": this is missing";
    CAF_CHECK_EQUAL(problem(x).substr(0, start.size()), start);
  }
  CAF_CHECK_EQUAL(problem(brand_with("description", "  ")),
                  "brand.description: say in a sentence what it is, this is "
                  "empty");
}

CAF_TEST(what is wrong is named) {
  CAF_CHECK_EQUAL(problem(brief_with("seconds", -3)),
                  "brief.seconds: give a whole number from 6 to 60, this is "
                  "-3");
  CAF_CHECK_EQUAL(problem(brief_with("emotion", "angry")),
                  "brief.emotion: choose calm, warm, joyful, energetic, "
                  "confident, playful or elegant, this is \"angry\"");
  CAF_CHECK_EQUAL(problem(brief_with("formats", {"4:3"})),
                  "brief.formats[0]: choose 16:9, 9:16, 1:1 or 4:5, this is "
                  "\"4:3\"");
  CAF_CHECK_EQUAL(problem(brief_with("resolution", 480)),
                  "brief.resolution: choose 360, 540, 720 or 1080, this is "
                  "480");
  CAF_CHECK_EQUAL(problem(brand_with("colors", {{"text", "red"}})),
                  "brand.colors.text: give a colour like #1f2a44, this is "
                  "\"red\"");
  CAF_CHECK_EQUAL(problem(brand_with("title", json::array())),
                  "brand.title: give a text of 1 to 60 characters, this is a "
                  "list");
  CAF_CHECK_NOT_EQUAL(problem(brief_with("pacing", "slow")), "");
  CAF_CHECK_NOT_EQUAL(problem(brief_with("languages", {"klingon"})), "");
  CAF_CHECK_NOT_EQUAL(problem(brief_with("secnds", 8)), "");
  CAF_CHECK_NOT_EQUAL(problem(brand_with("name", "x")), "");
}

CAF_TEST(two to ten pictures are wanted) {
  for (auto count : {0, 1, 11}) {
    auto images = json::array();
    for (auto i = 0; i < count; ++i)
      images.push_back({{"path", "front.png"}});
    CAF_CHECK_EQUAL(problem(brand_with("images", images)),
                    "brand.images: give 2 to 10 entries, these are "
                      + std::to_string(count));
  }
}

CAF_TEST(pictures are looked at) {
  put("words.jpg", "no picture at all");
  put("small.png", picture(100));
  auto says = [&](const char* path, const std::string& sentence) {
    auto x = minimal();
    x["brand"]["images"][1]["path"] = path;
    CAF_CHECK_EQUAL(problem(x), "brand.images[1].path: " + sentence);
  };
  says("gone.jpg", "gone.jpg: there is no such file; check the name");
  says("words.jpg",
       "words.jpg: this is neither JPEG, PNG nor WebP; export "
       "the picture as one of them");
  says("small.png",
       "small.png: the picture has only 100x100 pixels; use one "
       "with at least 200 a side");
  CAF_CHECK_EQUAL(problem(brand_with("logo", "gone.png")),
                  "brand.logo: gone.png: there is no such file; check the "
                  "name");
}

CAF_TEST(files that hold no brief are refused) {
  auto says = [&](const std::string& path) {
    auto x = read_brief_file(path);
    return x ? "" : local(render(x.error()));
  };
  CAF_CHECK_EQUAL(says(folder + "/none.json"),
                  "none.json: there is no such file; check the name");
  CAF_CHECK_EQUAL(says(folder + "/."),
                  ".: this is no file; name a brief in JSON");
  CAF_CHECK_EQUAL(says(put("a.json", "{")),
                  "a.json: this is no valid JSON; look for a missing comma, "
                  "quote or bracket near line 1");
  CAF_CHECK_NOT_EQUAL(says(put("big.json", std::string(2 << 20, ' '))), "");
}

CAF_TEST(relative names work from the current folder) {
  put("brief.json", minimal().dump());
  auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder);
  auto x = read_brief_file("brief.json");
  std::filesystem::current_path(before);
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->pictures[0].path, "front.png");
}

CAF_TEST_FIXTURE_SCOPE_END()
