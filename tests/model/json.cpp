#define CAF_SUITE model_json

#include "actors/model/json.hpp"

#include <caf/test/unit_test.hpp>

#include <limits>

using namespace adcraft;

namespace {

brand a_brand() {
  brand x;
  x.title = "Café \"Lumen\"";
  x.description = "A lamp. 日本語 too.";
  x.tagline = "Light for the last chapter";
  x.tone = "warm";
  x.colors.accent = "#ff8800";
  x.logo = "brands/1/logo.png";
  x.url = "lumen.example";
  x.facts = {"Warm 2200 K light", "6 watts"};
  x.images = {{"a.jpg", "front", 800, 600}, {"b.png", "", 400, 900}};
  x.banned_words = {"cheap"};
  x.pronunciation = {{"Lumen", "loo men"}};
  return x;
}

storyline a_storyline() {
  storyline x;
  x.title = "Evening";
  x.music_prompt = "soft piano";
  scene s;
  s.role = scene_role::hook;
  s.look = treatment::kinetic;
  s.frames = 90;
  s.kicker = "a";
  s.headline = "b";
  s.narration = "d";
  s.images = {0, 1};
  s.energy = 0.7;
  s.into_next = transition_kind::wipe;
  x.scenes = {s, s, s};
  x.scenes[2].locked = true;
  return x;
}

/// The sentence that refuses `text`, or nothing.
std::string brand_problem(const std::string& text) {
  auto x = brand_from_json(text);
  return x ? "" : render(x.error());
}

std::string brief_problem(const std::string& text) {
  auto x = brief_from_json(text);
  return x ? "" : render(x.error());
}

std::string storyline_problem(const std::string& text) {
  auto x = storyline_from_json(text);
  return x ? "" : render(x.error());
}

} // namespace

CAF_TEST(a brand survives being written and read) {
  auto text = to_json(a_brand());
  auto x = brand_from_json(text);
  CAF_REQUIRE(x);
  CAF_CHECK(*x == a_brand());
  CAF_CHECK_EQUAL(to_json(*x), text);
  CAF_CHECK_EQUAL(text.find("{\"title\":"), 0u);
  CAF_CHECK_EQUAL(text.find('\n'), std::string::npos);
}

CAF_TEST(a brief survives being written and read) {
  brief x;
  x.ideas = {"Say it softly."};
  x.colors = {"#112233"};
  x.languages = {"en", "ja"};
  x.ratios = {ratio::tall, ratio::portrait};
  x.mode = production_mode::production;
  x.seed = 9007199254740991;
  auto y = brief_from_json(to_json(x));
  CAF_REQUIRE(y);
  CAF_CHECK(*y == x);
  CAF_CHECK(*brief_from_json("{}") == brief{});
}

CAF_TEST(a storyline survives being written and read) {
  auto x = storyline_from_json(to_json(a_storyline()));
  CAF_REQUIRE(x);
  CAF_CHECK(*x == a_storyline());
}

CAF_TEST(takes and footage are written and read) {
  auto x = a_storyline();
  x.music_take = 4;
  x.scenes[0].take = 2;
  x.scenes[1].voice_take = 3;
  x.scenes[2].footage = "ab/abc.mp4";
  x.scenes[2].images = {0, 29};
  auto text = to_json(x);
  auto y = storyline_from_json(text);
  CAF_REQUIRE(y);
  CAF_CHECK(*y == x);
  CAF_CHECK_EQUAL(to_json(*y), text);
  CAF_MESSAGE("rows from before there were takes");
  auto old = storyline_from_json(R"({"scenes":[{"role":"hook","frames":90}]})");
  CAF_REQUIRE(old);
  CAF_CHECK_EQUAL(old->music_take, 1u);
  CAF_CHECK_EQUAL(old->scenes[0].take, 1u);
  CAF_CHECK_EQUAL(old->scenes[0].voice_take, 1u);
  CAF_CHECK_EQUAL(old->scenes[0].footage, "");
  CAF_CHECK_EQUAL(
    storyline_problem(
      R"({"scenes":[{"role":"hook","frames":90,"images":[30]}]})"),
    "storyline.scenes[0].images[0]: give a whole number from 0 to 29, this is "
    "30");
}

CAF_TEST(errors name the path and what to do) {
  CAF_CHECK_EQUAL(brief_problem(R"({"seconds":-3})"),
                  "brief.seconds: give a whole number from 6 to 60, this is "
                  "-3");
  CAF_CHECK_EQUAL(brief_problem(R"({"seconds":"20"})"),
                  "brief.seconds: give a whole number from 6 to 60, this is "
                  "\"20\"");
  CAF_CHECK_EQUAL(brief_problem(R"({"pacing":"slow"})"),
                  "brief.pacing: choose calm, steady or fast, this is "
                  "\"slow\"");
  CAF_CHECK_EQUAL(brief_problem(R"({"colors":["#12"]})"),
                  "brief.colors[0]: give a colour like #1f2a44, this is "
                  "\"#12\"");
  CAF_CHECK_EQUAL(brand_problem("{}"),
                  "brand.title: this is missing; say what the brand or "
                  "product is called");
  CAF_CHECK_EQUAL(brand_problem(R"({"title":"x","images":[{}]})"),
                  "brand.images[0].key: this is missing; give the storage key "
                  "of the picture");
  CAF_CHECK_EQUAL(brand_problem(R"({"title":"x","facts":["a",7]})"),
                  "brand.facts[1]: give a text of 1 to 80 characters, this is "
                  "7");
  CAF_CHECK_EQUAL(storyline_problem(R"({"scenes":[{"role":"end"}]})"),
                  "storyline.scenes[0].frames: this is missing; say how long "
                  "the scene is");
}

CAF_TEST(unknown keys are refused wherever they stand) {
  CAF_CHECK(brief_problem(R"({"secnds":9})").find("brief.secnds: there is no")
            == 0);
  CAF_CHECK(brand_problem(R"({"title":"x","colors":{"pink":"#000000"}})")
              .find("brand.colors.pink: there is no")
            == 0);
}

CAF_TEST(wrong types and values are refused) {
  for (auto text :
       {R"({"seconds":6.5})", R"({"seconds":61})", R"({"seconds":1e300})",
        R"({"seconds":null})", R"({"seed":-1})", R"({"seed":9007199254740993})",
        R"({"formats":[]})", R"({"formats":["16:9","16:9"]})",
        R"({"formats":"16:9"})", R"({"formats":["4:3"]})",
        R"({"languages":["xx"]})", R"({"resolution":480})",
        R"({"mode":"draft"})", R"({"ideas":[""]})", R"({"title":"a\u0001b"})",
        R"({"call_to_action":"   "})", R"({"colors":"#112233"})"})
    CAF_CHECK_NOT_EQUAL(brief_problem(text), "");
  CAF_CHECK_EQUAL(brief_problem(R"({"seconds":20.0})"), "");
  auto scene = R"({"scenes":[{"role":"hook","frames":90,"energy":1.5}]})";
  CAF_CHECK_EQUAL(storyline_problem(scene),
                  "storyline.scenes[0].energy: give a number from 0.0 to 1.0, "
                  "this is 1.5");
}

CAF_TEST(hostile documents are refused) {
  auto deep = std::string(100'000, '[');
  CAF_CHECK_NOT_EQUAL(brief_problem(deep), "");
  CAF_CHECK_EQUAL(brief_problem("{\"a\":" + std::string(40, '[')
                                + std::string(40, ']') + "}"),
                  "brief: nest objects and lists 32 deep at most");
  CAF_CHECK_EQUAL(brief_problem(R"({"seconds":9,"seconds":10})"),
                  "brief: the key \"seconds\" stands twice in one object; keep "
                  "one of them");
  auto longest = "{\"title\":\"" + std::string(70'000, 'x') + "\"}";
  CAF_CHECK_EQUAL(brief_problem(longest),
                  "brief: shorten texts to 64 KiB at most");
  auto huge = "{\"title\":\"" + std::string(2'000'000, 'x') + "\"}";
  CAF_CHECK_EQUAL(brief_problem(huge), "brief: keep it below 1 MiB");
  for (auto text : {"", "null", "[]", "7", "{", "{\"a\":1,}", "{\"\xff\":1}",
                    "{\"title\":\"\xc3\x28\"}", "{} x", "{\"seconds\":1e999}"})
    CAF_CHECK_NOT_EQUAL(brief_problem(text), "");
  CAF_CHECK_EQUAL(brief_problem("{\n\"title\": \"x\"\n\"audience\":1}"),
                  "brief: this is no valid JSON; look for a missing comma, "
                  "quote or bracket near line 3");
}

CAF_TEST(texts are trimmed and colours made lower case) {
  auto x = brand_from_json(
    R"({"title":"  A \n lamp ","colors":{"accent":"#FFAA00"}})");
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->title, "A lamp");
  CAF_CHECK_EQUAL(x->colors.accent, "#ffaa00");
}

CAF_TEST(writing never throws) {
  brand x;
  x.title = "broken \xff\xfe";
  CAF_CHECK(!to_json(x).empty());
  storyline y = a_storyline();
  y.scenes[0].energy = std::numeric_limits<double>::quiet_NaN();
  CAF_CHECK(!to_json(y).empty());
}
