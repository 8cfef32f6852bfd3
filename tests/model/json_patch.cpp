#define CAF_SUITE model_json_patch

#include "actors/model/json.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <functional>

using namespace adcraft;
using namespace adcraft::test;

namespace {

/// Scene 3 is locked.
storyline the_story() {
  auto x = a_storyline();
  x.scenes[1].footage = "aa/film.mp4";
  x.scenes[2].locked = true;
  return x;
}

/// The sentence that refuses a patch, or nothing.
std::string problem(const std::string& patch) {
  auto x = storyline_patched(the_story(), patch);
  return x ? "" : render(x.error());
}

bool begins(const std::string& text, const std::string& with) {
  return text.rfind(with, 0) == 0;
}

} // namespace

CAF_TEST(a patch replaces what it names and keeps the rest) {
  struct {
    const char* patch;
    std::function<void(brief&)> edit;
  } table[] = {
    {"{}", [](brief&) {}},
    {R"({"seconds":30})", [](brief& x) { x.seconds = 30; }},
    {R"({"colors":[]})", [](brief& x) { x.colors.clear(); }},
    {R"({"ideas":["It folds."]})", [](brief& x) { x.ideas = {"It folds."}; }},
    {R"({"formats":["1:1"]})", [](brief& x) { x.ratios = {ratio::square}; }},
    {R"({"mode":"test"})", [](brief& x) { x.mode = production_mode::test; }},
    {R"({"emotion":"calm","pacing":"fast"})",
     [](brief& x) {
       x.emotion = "calm";
       x.pacing = "fast";
     }},
  };
  auto base = a_brief();
  base.colors = {"#112233"};
  base.ideas = {"One.", "Two."};
  base.ratios = {ratio::tall, ratio::wide};
  base.languages = {"en", "de"};
  base.mode = production_mode::production;
  for (auto& t : table) {
    auto wanted = base;
    t.edit(wanted);
    auto x = brief_patched(base, t.patch);
    CAF_MESSAGE(t.patch);
    CAF_REQUIRE(x);
    CAF_CHECK(*x == wanted);
  }
  auto wrong = brief_patched(base, R"({"seconds":5})");
  CAF_CHECK(!wrong && begins(render(wrong.error()), "brief.seconds:"));
}

CAF_TEST(a brand is patched in its words and colours only) {
  auto x = brand_patched(a_brand(),
                         R"({"tone":"dry","colors":{"accent":"#00FF00"}})");
  CAF_REQUIRE(x);
  auto wanted = a_brand();
  wanted.tone = "dry";
  wanted.colors.accent = "#00ff00";
  CAF_CHECK(*x == wanted);
  for (auto patch : {R"({"images":[]})", R"({"logo":"ab/x.png"})", "[]",
                     R"({"title":""})", R"({"facts":[1]})"}) {
    auto wrong = brand_patched(a_brand(), patch);
    CAF_CHECK(!wrong && wrong.error() == ec::invalid_argument);
  }
  CAF_MESSAGE("a new brand has a title");
  CAF_CHECK(!brand_patched({}, R"({"tone":"dry"})"));
  CAF_CHECK(brand_patched({}, R"({"title":"Lumen"})"));
  CAF_MESSAGE("a table is replaced as a whole");
  auto sounds = brand_patched(a_brand(), R"({"pronunciation":{}})");
  CAF_REQUIRE(sounds);
  CAF_CHECK(sounds->pronunciation.empty());
}

CAF_TEST(a storyline is patched scene by scene) {
  struct {
    const char* patch;
    std::function<void(storyline&)> edit;
  } table[] = {
    {"{}", [](storyline&) {}},
    {R"({"title":"T","music_prompt":"drums","music_take":2})",
     [](storyline& x) {
       x.title = "T";
       x.music_prompt = "drums";
       x.music_take = 2;
     }},
    {R"({"palette":{"accent":"#010203"}})",
     [](storyline& x) { x.palette.accent = "#010203"; }},
    {R"({"scenes":[{"number":2,"headline":"New"}]})",
     [](storyline& x) { x.scenes[1].headline = "New"; }},
    {R"({"scenes":[{"number":1,"images":[1,12],"take":3,"voice_take":2}]})",
     [](storyline& x) {
       x.scenes[0].images = {1, 12};
       x.scenes[0].take = 3;
       x.scenes[0].voice_take = 2;
     }},
    {R"({"scenes":[{"number":1,"locked":true},{"number":3,"locked":false}]})",
     [](storyline& x) {
       x.scenes[0].locked = true;
       x.scenes[2].locked = false;
     }},
    {R"({"scenes":[{"number":2,"footage":""}]})",
     [](storyline& x) { x.scenes[1].footage.clear(); }},
    {R"({"scenes":[{"number":2,"footage":"aa/film.mp4"}]})", [](storyline&) {}},
    {R"({"order":[3,1,2]})",
     [](storyline& x) {
       x.scenes = {x.scenes[2], x.scenes[0], x.scenes[1]};
     }},
    {R"({"scenes":[{"number":7,"role":"proof","frames":60}]})",
     [](storyline& x) {
       scene s;
       s.number = 7;
       s.role = scene_role::proof;
       s.frames = 60;
       x.scenes.push_back(s);
     }},
    {R"({"order":[1,7,2,3],
         "scenes":[{"number":7,"role":"proof","frames":60}]})",
     [](storyline& x) {
       scene s;
       s.number = 7;
       s.role = scene_role::proof;
       s.frames = 60;
       x.scenes.insert(x.scenes.begin() + 1, s);
     }},
  };
  for (auto& t : table) {
    auto wanted = the_story();
    t.edit(wanted);
    auto x = storyline_patched(the_story(), t.patch);
    CAF_MESSAGE(t.patch);
    CAF_REQUIRE(x);
    CAF_CHECK(*x == wanted);
  }
}

CAF_TEST(a locked scene changes nothing but its lock) {
  CAF_CHECK_EQUAL(
    problem(R"({"scenes":[{"number":3,"headline":"New"}]})"),
    "storyline.scenes[0].locked: this scene is locked; unlock it first, then "
    "change it");
  CAF_CHECK_NOT_EQUAL(
    problem(R"({"scenes":[{"number":3,"locked":false,"take":2}]})"), "");
  CAF_MESSAGE("saying again what it is, changes nothing");
  CAF_CHECK_EQUAL(
    problem(R"({"scenes":[{"number":3,"headline":"Headline 3"}]})"), "");
  CAF_MESSAGE("a locked scene may stand elsewhere");
  CAF_CHECK_EQUAL(problem(R"({"order":[3,2,1]})"), "");
}

CAF_TEST(a patch of a storyline that makes no sense names the path) {
  std::pair<const char*, const char*> table[] = {
    {R"({"scenes":[{"headline":"x"}]})", "storyline.scenes[0].number: this is"},
    {R"({"scenes":[{"number":9}]})", "storyline.scenes[0].role: this is"},
    {R"({"scenes":[{"number":9,"role":"hook"}]})",
     "storyline.scenes[0].frames: this is"},
    {R"({"scenes":[{"number":1},{"number":1}]})",
     "storyline.scenes[1].number: scene 1 stands twice"},
    {R"({"scenes":[{"number":1,"footage":"bb/other.mp4"}]})",
     "storyline.scenes[0].footage: bring a film"},
    {R"({"scenes":[{"number":1,"take":0}]})", "storyline.scenes[0].take: give"},
    {R"({"scenes":[{"number":1,"energy":2}]})", "storyline.scenes[0].energy:"},
    {R"({"scenes":[{"number":1,"colour":2}]})", "storyline.scenes[0].colour:"},
    {R"({"order":[1,2]})", "storyline.order: name every scene"},
    {R"({"order":[1,2,2]})", "storyline.order: name every scene"},
    {R"({"order":[1,2,4]})", "storyline.order: name every scene"},
    {R"({"order":[1,2,3,3]})", "storyline.order: name every scene"},
    {R"({"fps":25})", "storyline.fps: there is no such field"},
    {R"({"scenes":{}})", "storyline.scenes: give a list"},
    {"[]", "storyline: give a JSON object"},
    {"", "storyline: this is no valid JSON"},
  };
  for (auto& [patch, sentence] : table) {
    CAF_MESSAGE(patch);
    auto text = problem(patch);
    CAF_CHECK_EQUAL(text.substr(0, std::string{sentence}.size()), sentence);
  }
  CAF_MESSAGE("a film has 24 scenes at most");
  std::string many = R"({"scenes":[)";
  for (auto i = 10; i < 32; ++i)
    many += std::string{i > 10 ? "," : ""} + R"({"number":)" + std::to_string(i)
            + R"(,"role":"hook","frames":30})";
  CAF_CHECK_EQUAL(problem(many + "]}"), "storyline.scenes: keep 24 at most");
}
