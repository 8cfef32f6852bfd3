#define CAF_SUITE hosted_recipes

#include "tests/hosted/casts.hpp"

#include <functional>
#include <map>
#include <set>

using namespace adcraft;
using namespace adcraft::test;
using k = job_kind;

namespace {

using ids = std::set<std::string>;

struct recipes_fixture {
  hosted_provider who = a_hosted_provider();

  /// What is asked of vendors, by job.
  std::map<std::string, std::string> recipes(const campaign_view& x) const {
    std::map<std::string, std::string> result;
    for (auto& j : x.jobs)
      if (j.kind != k::composition)
        result[j.id] = encoded(who, x, j).recipe;
    return result;
  }

  /// The jobs that would be bought anew after an edit.
  ids bought_after(const std::function<void(campaign_view&)>& edit) const {
    auto x = a_production_with_stills();
    auto before = recipes(x);
    edit(x);
    ids result;
    for (auto& [id, recipe] : recipes(x))
      if (before[id] != recipe)
        result.insert(id);
    return result;
  }

  /// The input for the clip of a scene.
  nlohmann::json clip(const campaign_view& x, uint32_t scene,
                      rung way = rung::asked) const {
    return input_in(encoded(who, x, a_job(k::scene_video, scene, "16:9"), way));
  }
};

const std::string clip_1 = "c1.scene_video.s1.16x9.r1";
const std::string clip_2 = "c1.scene_video.s2.16x9.r1";
const std::string still_2 = "c1.reference_image.s2.16x9.r1";

} // namespace

CAF_TEST_FIXTURE_SCOPE(hosted_recipes_tests, recipes_fixture)

CAF_TEST(equal input has equal recipes and different jobs different ones) {
  auto x = a_production_with_stills();
  x.storyline.scenes[1].prompt = "The lamp on a shelf";
  x.storyline.scenes[2].prompt = "The lamp in the garden";
  auto first = recipes(x);
  CAF_CHECK(first == recipes(x));
  ids all;
  for (auto& [id, recipe] : first) {
    CAF_CHECK_EQUAL(recipe.size(), 64u);
    CAF_CHECK(all.insert(recipe).second);
  }
}

CAF_TEST(words over a picture buy nothing anew) {
  auto bought = bought_after([](campaign_view& x) {
    x.storyline.scenes[0].headline = "Another";
    x.storyline.scenes[0].kicker = "New";
    x.storyline.scenes[1].subline = "And more";
    x.brief.call_to_action = "Buy it";
    x.brand.url = "other.example";
  });
  // They are what the storyline was to be about.
  CAF_CHECK(bought == ids{"c1.storyline.r1"});
}

CAF_TEST(each edit buys what it is about) {
  CAF_CHECK((bought_after([](campaign_view& x) {
               x.storyline.scenes[1].prompt = "Another view";
             })
             == ids{still_2, clip_2}));
  CAF_CHECK(
    (bought_after([](campaign_view& x) { x.storyline.scenes[1].take = 2; })
     == ids{still_2, clip_2}));
  CAF_CHECK((
    bought_after([](campaign_view& x) { x.storyline.scenes[1].voice_take = 2; })
    == ids{"c1.voiceover.s2.en.r1"}));
  CAF_CHECK((bought_after([](campaign_view& x) {
               x.storyline.scenes[1].narration = "Another sentence.";
             })
             == ids{"c1.voiceover.s2.en.r1"}));
  CAF_CHECK((bought_after([](campaign_view& x) { x.storyline.music_take = 2; })
             == ids{"c1.music.r1"}));
}

CAF_TEST(a storyline that is wanted again is another one) {
  auto x = a_production();
  auto job = a_job(k::storyline);
  auto first = encoded(who, x, job);
  job.revision = 2;
  auto second = encoded(who, x, job);
  CAF_CHECK_NOT_EQUAL(first.recipe, second.recipe);
  CAF_CHECK(input_in(first) == input_in(second));
}

CAF_TEST(a clip begins with its still and ends with the next) {
  auto x = a_production_with_stills();
  auto file = [](const char* key) { return nlohmann::json{{"$file", key}}; };
  auto first = clip(x, 1);
  CAF_CHECK(first["image"] == file("key-of-c1.reference_image.s1.16x9.r1"));
  CAF_CHECK(first["last_frame_image"]
            == file("key-of-c1.reference_image.s2.16x9.r1"));
  CAF_CHECK(first["generate_audio"] == false);
  CAF_CHECK(first["duration"] == 5);
  CAF_CHECK(!clip(x, 3).contains("last_frame_image"));
  CAF_MESSAGE("what is not played is not come to");
  x.storyline.scenes[1].disabled = true;
  CAF_CHECK(clip(x, 1)["last_frame_image"]
            == file("key-of-c1.reference_image.s3.16x9.r1"));
}

CAF_TEST(a clip ends freely where nothing follows softly) {
  auto x = a_production_with_stills();
  x.storyline.scenes[0].into_next = transition_kind::cut;
  CAF_CHECK(!clip(x, 1).contains("last_frame_image"));
  CAF_MESSAGE("the next still is not made yet, or has its words on it");
  auto unmade = a_production_with_stills();
  job_in(unmade, k::reference_image, 2, "16:9").asset.clear();
  CAF_CHECK(!clip(unmade, 1).contains("last_frame_image"));
  auto drawn = a_production_with_stills();
  job_in(drawn, k::reference_image, 2, "16:9").way = rung::studio;
  CAF_CHECK(!clip(drawn, 1).contains("last_frame_image"));
  CAF_MESSAGE("then its own clip begins with a picture of the product");
  CAF_CHECK_EQUAL(clip(drawn, 2)["image"]["$file"].get<std::string>(),
                  "aa/one.jpg");
}

CAF_TEST(a still is drawn after the pictures of its scene) {
  auto x = a_production();
  x.pictures = {{"cc/own.jpg", "own", 800, 600}};
  x.storyline.scenes[0].images = {2, 1};
  auto job = a_job(k::reference_image, 1, "16:9");
  auto keys = nlohmann::json::array();
  auto input = input_in(encoded(who, x, job));
  for (auto& one : input["input_images"])
    keys.push_back(one["$file"]);
  CAF_CHECK((keys == nlohmann::json{"cc/own.jpg", "bb/two.jpg", "aa/one.jpg"}));
  CAF_MESSAGE("a model that takes none is not told of any");
  auto other = input_in(encoded(who, x, job, rung::fallback));
  CAF_CHECK(!other.contains("input_images"));
  CAF_CHECK_EQUAL(other["prompt"].get<std::string>().find("reference picture"),
                  std::string::npos);
}

CAF_TEST(what is promised before is what is asked) {
  auto before = a_production();
  auto after = a_production_with_stills();
  micros sum = 0;
  for (auto& j : before.jobs) {
    auto price = who.price(before, j);
    CAF_CHECK_EQUAL(price, encoded(who, after, j).price);
    CAF_CHECK_EQUAL(price, who.price(after, j));
    sum += price;
    auto at_home = j;
    at_home.way = rung::studio;
    CAF_CHECK_EQUAL(who.price(before, at_home), 0);
  }
  // Three clips of 5 s, three stills after one picture or two, a bed.
  CAF_CHECK_GREATER(sum, 3 * 900'000 + 3 * 45'000 + 200'000);
  CAF_CHECK_LESS(sum, 3 * 900'000 + 3 * 60'000 + 200'000 + 50'000);
}

CAF_TEST_FIXTURE_SCOPE_END()
