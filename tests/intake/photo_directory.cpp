#define CAF_SUITE intake_photo_directory

#include "config/intake/intake.hpp"

#include "tests/intake/briefs.hpp"

#include <map>

using namespace adcraft;

namespace {

struct folder_fixture : test::briefs_fixture {
  /// A folder with pictures of these names.
  std::string photos(const std::string& name,
                     const std::vector<std::string>& files) const {
    for (auto& file : files)
      put(name + "/" + file, picture(300));
    return folder + "/" + name;
  }

  std::string problem_of(const std::string& path) const {
    auto x = read_photo_directory(path, nullptr);
    return x ? "" : local(render(x.error()));
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(photo_directory_tests, folder_fixture)

CAF_TEST(a folder of photos becomes a campaign) {
  auto path = photos("summer-bottle", {"10 beach.png", "2_side_view.png",
                                       "IMG_0001.png", "LOGO_white.png"});
  put("summer-bottle/notes.txt", "not a photo");
  put("summer-bottle/.hidden.png", picture(300));
  auto x = read_photo_directory(path, nullptr);
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->b.title, "Summer Bottle");
  CAF_CHECK_EQUAL(x->f.title, "Summer Bottle");
  CAF_CHECK_EQUAL(x->f.seconds, 20);
  CAF_CHECK_EQUAL(x->logo_path, path + "/LOGO_white.png");
  CAF_REQUIRE_EQUAL(x->pictures.size(), 3u);
  CAF_CHECK_EQUAL(x->pictures[0].caption, "side view");
  CAF_CHECK_EQUAL(x->pictures[1].caption, "beach");
  CAF_CHECK_EQUAL(x->pictures[2].caption, "");
  CAF_CHECK(x->notes.empty());
  auto slash = read_photo_directory(path + "/", nullptr);
  CAF_REQUIRE(slash);
  CAF_CHECK_EQUAL(slash->b.title, "Summer Bottle");
}

CAF_TEST(a folder that is just called photos has the name of its parent) {
  auto x = read_photo_directory(
    photos("sea-salt/photos", {"b.png", "hero.png"}), nullptr);
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->b.title, "Sea Salt");
  CAF_CHECK_EQUAL(x->pictures[0].path, folder + "/sea-salt/photos/hero.png");
}

CAF_TEST(the first ten photos are taken and said so) {
  std::vector<std::string> names;
  for (auto i = 1; i <= 12; ++i)
    names.push_back("p" + std::to_string(i) + ".png");
  auto x = read_photo_directory(photos("many", names), nullptr);
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->pictures.size(), 10u);
  CAF_CHECK_EQUAL(x->pictures[9].path, folder + "/many/p10.png");
  CAF_REQUIRE_EQUAL(x->notes.size(), 1u);
  CAF_CHECK_EQUAL(x->notes[0],
                  "took one logo and the first 10 photos at most, "
                  "left 2 out");
}

CAF_TEST(unusable photos are left out and said so) {
  auto path = photos("some", {"a.png", "b.png"});
  put("some/c.png", picture(50));
  auto x = read_photo_directory(path, nullptr);
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->pictures.size(), 2u);
  CAF_REQUIRE_EQUAL(x->notes.size(), 1u);
  CAF_CHECK_EQUAL(local(x->notes[0]),
                  "left out some/c.png: the picture has only 50x50 pixels; use "
                  "one with at least 200 a side");
}

CAF_TEST(folders without photos are refused) {
  CAF_CHECK_EQUAL(problem_of(folder + "/gone"),
                  "gone: there is no such folder; check the name");
  CAF_CHECK_EQUAL(problem_of(folder + "/front.png"),
                  "front.png: this is no folder; name one");
  put("texts/a.jpg", "hello");
  CAF_CHECK_EQUAL(problem_of(folder + "/texts"),
                  "texts: there is no usable photo in this folder; put 2 to 10 "
                  "photos of the product (JPG, PNG or WebP) into it");
  auto one = problem_of(photos("one", {"a.png"}));
  CAF_CHECK_NOT_EQUAL(one.find("only one usable photo"), std::string::npos);
}

CAF_TEST(a person is asked and may answer badly) {
  std::map<std::string, std::vector<std::string>> answers
    = {{"What is it", {"A steel bottle."}},
       {"Who is it", {"runners"}},
       {"What should people", {"angry", "playful"}},
       {"What should they", {""}},
       {"How many", {"99", "soon", "7.5"}}};
  size_t asked = 0;
  auto ask = [&](const std::string& question, const std::string&) {
    ++asked;
    for (auto& [key, left] : answers)
      if (question.find(key) != std::string::npos && !left.empty()) {
        auto answer = left.front();
        left.erase(left.begin());
        return answer;
      }
    return std::string{};
  };
  auto x = read_photo_directory(photos("bottle", {"a.png", "b.png"}), ask);
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(asked, 8u);
  CAF_CHECK_EQUAL(x->b.description, "A steel bottle.");
  CAF_CHECK_EQUAL(x->f.audience, "runners");
  CAF_CHECK_EQUAL(x->f.emotion, "playful");
  CAF_CHECK_EQUAL(x->f.call_to_action, "Discover more");
  CAF_CHECK_EQUAL(x->f.seconds, 20);
  CAF_CHECK_EQUAL(x->f.title, "Bottle");
  CAF_CHECK_EQUAL(x->notes.size(), 1u);
}

CAF_TEST_FIXTURE_SCOPE_END()
