#define CAF_SUITE embedded_finishing_words

#include "io/embedded/taken/taken_chat.hpp"
#include "io/embedded/taken/taken_story.hpp"

#include "actors/model/json.hpp"
#include "io/embedded/studio/writer/words.hpp"

#include "tests/embedded/finishing_support.hpp"

using namespace adcraft;
using namespace adcraft::test;
using nlohmann::json;
using studio::writing::length_of;

namespace {

json a_scene_of_a_model(const std::string& role, const std::string& narration) {
  return {{"role", role},
          {"look", "parallax"},
          {"seconds", 4},
          {"kicker", "New"},
          {"headline", "Light, made calm"},
          {"subline", "A lamp of solid oak"},
          {"narration", narration},
          {"prompt", "A lamp on an oak table, evening light"},
          {"images", {1, 0}},
          {"energy", 0.4},
          {"into_next", "slide"}};
}

json an_answer() {
  return {
    {"title", "Evening light"},
    {"music_prompt", "soft piano"},
    {"palette",
     {{"primary", "#112233"},
      {"accent", "#AABBCC"},
      {"background", "#ffffff"},
      {"text", "#000000"}}},
    {"scenes",
     {a_scene_of_a_model("hook", "Evening comes early."),
      a_scene_of_a_model("product", "Meet Lumen, the lamp of oak."),
      a_scene_of_a_model("call_to_action", "Find it at lumen dot example.")}}};
}

studio::story_spec asked() {
  return {a_brand(), a_brief()};
}

storyline story_of(const json& answer, const studio::story_spec& x = asked()) {
  auto result = taken::story_from_answer(answer.dump(), x);
  if (!result)
    CAF_FAIL(render(result.error()));
  return std::move(*result);
}

std::string refusal_of(const std::string& answer) {
  auto result = taken::story_from_answer(answer, asked());
  CAF_CHECK(!result && result.error() == ec::poison);
  return result ? "" : render(result.error());
}

} // namespace

CAF_TEST(a storyline becomes one of the house) {
  auto x = story_of(an_answer());
  CAF_CHECK_EQUAL(x.title, "Evening light");
  CAF_CHECK_EQUAL(x.music_prompt, "soft piano");
  CAF_CHECK_EQUAL(x.palette.accent, "#aabbcc");
  CAF_REQUIRE_EQUAL(x.scenes.size(), 3u);
  CAF_CHECK_EQUAL(total_frames(x), 12 * 30);
  auto& one = x.scenes[0];
  CAF_CHECK_EQUAL(one.number, 1u);
  CAF_CHECK(one.role == scene_role::hook);
  CAF_CHECK(one.look == treatment::parallax);
  CAF_CHECK_EQUAL(one.frames, 120);
  CAF_CHECK_EQUAL(one.headline, "Light, made calm");
  CAF_CHECK_EQUAL(one.images, (std::vector<uint32_t>{1, 0}));
  CAF_CHECK(one.into_next == transition_kind::slide);
  CAF_CHECK_EQUAL(one.into_next_frames, 16);
  CAF_CHECK(x.scenes[2].look == treatment::end_card);
  CAF_CHECK_EQUAL(x.scenes[2].into_next_frames, 0);
  CAF_CHECK(!validate(x, 12, 2));
}

CAF_TEST(an answer may stand between fences) {
  auto fenced = "Here it is:\n```json\n" + an_answer().dump(2) + "\n```\n";
  CAF_CHECK(taken::story_from_answer(fenced, asked()));
}

CAF_TEST(what is missing or odd has a default) {
  auto answer = an_answer();
  answer["palette"] = {{"primary", "red; drop"}, {"accent", 7}};
  answer["title"] = nullptr;
  answer.erase("music_prompt");
  for (auto& s : answer["scenes"]) {
    s["role"] = "villain";
    s["look"] = "end_card";
    s["seconds"] = -4;
    s["energy"] = 17;
    s["images"] = {9, -1, "0", 1, 1};
    s["into_next"] = "explode";
    s["prompt"] = nullptr;
    s["unknown"] = {1, 2};
  }
  answer["scenes"][1]["images"] = "all";
  auto x = story_of(answer);
  auto usual = a_brand().colors;
  CAF_CHECK(x.palette == usual);
  CAF_CHECK_EQUAL(x.title, "Spring");
  CAF_CHECK(!x.music_prompt.empty());
  CAF_CHECK(x.scenes[0].role == scene_role::hook);
  CAF_CHECK(x.scenes[1].role == scene_role::product);
  CAF_CHECK(x.scenes[2].role == scene_role::call_to_action);
  CAF_CHECK(x.scenes[0].look == treatment::kinetic);
  CAF_CHECK(x.scenes[2].look == treatment::end_card);
  CAF_CHECK_EQUAL(x.scenes[0].energy, 1.0);
  CAF_CHECK_EQUAL(x.scenes[0].images, std::vector<uint32_t>{1});
  CAF_CHECK_EQUAL(x.scenes[1].images, std::vector<uint32_t>{1});
  CAF_CHECK(x.scenes[0].into_next == transition_kind::fade);
  CAF_CHECK(x.scenes[0].prompt.find("Lumen") != std::string::npos);
  CAF_CHECK_EQUAL(total_frames(x), 360);
}

CAF_TEST(a film has as many scenes as it has room for and ends with the call) {
  auto answer = an_answer();
  auto call = answer["scenes"].back();
  for (auto i = 0; i < 9; ++i)
    answer["scenes"].push_back(a_scene_of_a_model("benefit", ""));
  answer["scenes"].push_back(call);
  struct {
    int seconds;
    size_t scenes;
  } table[] = {{6, 3}, {10, 5}, {60, 8}};
  for (auto& t : table) {
    auto spec = asked();
    spec.brief.seconds = t.seconds;
    auto x = story_of(answer, spec);
    CAF_CHECK_EQUAL(x.scenes.size(), t.scenes);
    CAF_CHECK_EQUAL(total_frames(x), t.seconds * 30);
    CAF_CHECK(x.scenes.back().role == scene_role::call_to_action);
    for (size_t i = 0; i + 1 < x.scenes.size(); ++i)
      CAF_CHECK(x.scenes[i].role != scene_role::call_to_action);
  }
}

CAF_TEST(no banned word is shown or said) {
  auto answer = an_answer();
  answer["title"] = "The cheap lamp";
  answer["scenes"][0]["headline"] = "Cheap and bright";
  answer["scenes"][1]["narration"] = "Meet Lumen. It is CHEAP. It is of oak.";
  answer["scenes"][1]["prompt"] = "A cheap lamp";
  auto spec = asked();
  spec.brand.banned_words = {"cheap"};
  auto x = story_of(answer, spec);
  CAF_CHECK_EQUAL(x.title, "Spring");
  CAF_CHECK_EQUAL(x.scenes[0].headline, "");
  CAF_CHECK_EQUAL(x.scenes[1].narration, "Meet Lumen. It is of oak.");
  auto text = studio::writing::lower_case(to_json(x));
  CAF_CHECK_EQUAL(text.find("cheap"), std::string::npos);
}

CAF_TEST(texts are cut to what layouts take and hold one line) {
  std::string many;
  for (auto i = 0; i < 40; ++i)
    many += "wörter ";
  auto answer = an_answer();
  auto& s = answer["scenes"][0];
  s["kicker"] = s["headline"] = s["subline"] = many;
  s["narration"] = "First\nsentence.\tThen  more.";
  answer["title"] = std::string(500, 'x');
  auto x = story_of(answer);
  CAF_CHECK(length_of(x.scenes[0].kicker) <= 32);
  CAF_CHECK(length_of(x.scenes[0].headline) <= 60);
  CAF_CHECK(length_of(x.scenes[0].headline) > 50);
  CAF_CHECK(x.scenes[0].headline.ends_with("wörter"));
  CAF_CHECK(length_of(x.scenes[0].subline) <= 100);
  CAF_CHECK_EQUAL(x.scenes[0].narration, "First sentence. Then more.");
  CAF_CHECK_EQUAL(x.title, std::string(60, 'x'));
}

CAF_TEST(a long narration gets the time it needs) {
  auto answer = an_answer();
  answer["scenes"][1]["seconds"] = 2;
  answer["scenes"][1]["narration"]
    = "This is the lamp that knows when evening comes and when the day begins.";
  auto x = story_of(answer);
  auto needed = studio::estimate_seconds(x.scenes[1].narration) / 1.1 + 0.5;
  CAF_CHECK(x.scenes[1].frames >= needed * 30);
  CAF_CHECK(x.scenes[0].frames >= 45);
  CAF_CHECK_EQUAL(total_frames(x), 360);
}

CAF_TEST(what a film has no time for is not said) {
  auto spec = asked();
  for (auto language : {"en", "de", "zh"}) {
    spec.brief.languages = {language};
    auto answer = an_answer();
    for (auto& s : answer["scenes"])
      s["narration"]
        = "Evening comes early at this time of the year, as we "
          "all know. The lamp of oak is lit before anybody asks "
          "for it. It goes out when the day begins again.";
    auto x = story_of(answer, spec);
    for (auto& s : x.scenes) {
      CAF_CHECK(s.narration.size() > 20);
      CAF_CHECK(s.narration.size() < 120);
    }
  }
}

CAF_TEST(what is no storyline is refused in a sentence) {
  auto two = an_answer();
  two["scenes"].erase(0);
  CAF_CHECK_EQUAL(refusal_of(two.dump()),
                  "what the model made cannot be used: its storyline has 2 "
                  "scenes where 3 to 8 are needed");
  CAF_CHECK_EQUAL(refusal_of("[1]"),
                  "what the model made cannot be used: its answer is no JSON "
                  "object that can be read");
  for (auto text :
       {"", "I cannot help with that.", "{", "{\"scenes\":7}",
        "<html>Bad Gateway</html>", "\xff\xfe", "{\"a\":1,\"a\":2}"})
    CAF_CHECK(refusal_of(text).size() > 50);
  auto mute = an_answer();
  for (auto& s : mute["scenes"])
    s = "a string";
  CAF_CHECK(refusal_of(mute.dump()).find("0 scenes") != std::string::npos);
}

CAF_TEST(a reply changes what it says and nothing else) {
  studio::chat_spec spec{a_brand(), a_brief()};
  json answer{{"reply", "And the mood?"},
              {"patch",
               {{"audience", "runners"},
                {"style", nullptr},
                {"seconds", 15},
                {"emotion", "furious"},
                {"call_to_action", ""},
                {"mode", "production"},
                {"seed", 77},
                {"formats", {"9:16"}},
                {"pacing", "steady"}}}};
  auto facts = taken::chat_from_answer(answer.dump(), spec);
  CAF_REQUIRE(facts);
  auto read = json::parse(*facts);
  CAF_CHECK(read["reply"] == "And the mood?");
  CAF_CHECK_EQUAL(read["patch"].dump(),
                  R"({"audience":"runners","formats":["9:16"],"seconds":15})");
  CAF_CHECK(read["done"] == false);
  auto line = chat_answer_from_json(*facts);
  CAF_REQUIRE(line);
  CAF_CHECK(brief_patched(spec.brief, line->patch));
}

CAF_TEST(a reply without a patch is a reply) {
  studio::chat_spec spec{a_brand(), a_brief()};
  spec.brand.banned_words = {"cheap"};
  for (auto text :
       {R"({"reply":"Fine. It is cheap!","patch":null,"done":true})",
        R"({"reply":"Fine.","patch":[1],"done":true})",
        R"({"reply":"Fine.","patch":{"ideas":["so cheap"]},"done":true})"}) {
    auto facts = taken::chat_from_answer(text, spec);
    CAF_REQUIRE(facts);
    CAF_CHECK_EQUAL(*facts, R"({"reply":"Fine.","patch":{},"done":true})");
  }
  for (auto text : {"{}", R"({"reply":7})", R"({"reply":" "})", "Hello!"}) {
    auto facts = taken::chat_from_answer(text, spec);
    CAF_CHECK(!facts && facts.error() == ec::poison);
  }
}

CAF_TEST_FIXTURE_SCOPE(finishing_words_tests, finishing_house)

CAF_TEST(words are finished as the studio writes them) {
  auto story
    = finished(job(job_kind::storyline), put("answer", an_answer().dump()));
  CAF_CHECK_EQUAL(story.mime, "application/json");
  auto read = storyline_from_json(story.facts);
  CAF_REQUIRE(read);
  CAF_CHECK_EQUAL(bytes_of(path_of(story)), story.facts);
  auto reply = finished(a_job(job_kind::chat_reply),
                        put("reply", R"({"reply":"Good.","patch":{}})"));
  CAF_CHECK_EQUAL(reply.facts, R"({"reply":"Good.","patch":{},"done":false})");
}

CAF_TEST(words that are none are refused) {
  auto& story = job(job_kind::storyline);
  CAF_CHECK_EQUAL(problem(story, put("page", "<!doctype html><p>Sorry")),
                  "it is neither picture, film, sound nor words");
  CAF_CHECK_EQUAL(problem(story, put("none", "")), "it is empty");
  CAF_CHECK_NOT_EQUAL(problem(story, put("prose", "Once upon a time.")),
                      "nothing");
}

CAF_TEST_FIXTURE_SCOPE_END()
