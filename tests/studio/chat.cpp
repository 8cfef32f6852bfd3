#define CAF_SUITE writer_chat

#include "io/embedded/studio/writer/chat.hpp"

#include "actors/model/json.hpp"
#include "io/embedded/studio/writer/words.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::studio;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A person and the house; each patch goes into the brief, as it would.
struct talk {
  chat_spec spec;
  studio::chat_answer last;

  talk() {
    spec.brand.title = "Lumen";
    listen();
  }

  talk& say(const std::string& text) {
    add(true, text);
    return listen();
  }

  void add(bool by_person, const std::string& text) {
    auto ordinal = static_cast<int64_t>(spec.lines.size()) + 1;
    spec.lines.push_back({ordinal, by_person, text});
  }

  talk& listen() {
    last = answer_chat(spec);
    auto again = answer_chat(spec);
    CAF_CHECK_EQUAL(again.reply, last.reply);
    auto patched = brief_patched(spec.brief, last.patch);
    CAF_MESSAGE(last.reply);
    CAF_REQUIRE(patched);
    spec.brief = *patched;
    add(false, last.reply);
    CAF_CHECK(!has(last.reply, "!"));
    return *this;
  }
};

/// Everything is answered.
talk finished() {
  talk x;
  for (auto line : {"people who read in bed", "soft light", "calm", "slow",
                    "It dims by touch; call to action: Find yours"})
    x.say(line);
  return x;
}

} // namespace

CAF_TEST(five aspects are asked for one at a time) {
  talk x;
  CAF_CHECK(has(x.last.reply, "the film for Lumen"));
  std::pair<const char*, const char*> table[] = {
    {"Who is it for?", "people who read in bed"},
    {"What should it look like?", "soft light"},
    {"What should people feel?", "cosy"},
    {"How fast should it move?", "steady"},
    {"What should it say", "It dims by touch; call to action: Find yours"},
  };
  for (auto& [question, answer] : table) {
    CAF_CHECK(has(x.last.reply, question));
    CAF_CHECK(has(x.last.reply, "For example: "));
    CAF_CHECK(!x.last.done);
    x.say(answer);
  }
  CAF_CHECK(has(x.last.reply,
                "Here is the brief: 20 seconds in 16:9, for "
                "people who read in bed."));
  CAF_CHECK(has(x.last.reply, "Say go, or change anything."));
  CAF_MESSAGE("who is done asks nothing more");
  CAF_CHECK(x.last.done);
  CAF_CHECK(!has(x.last.reply, "?"));
  x.say("go");
  CAF_CHECK(x.last.done);
  CAF_CHECK_EQUAL(x.last.patch, "{}");
}

CAF_TEST(the same answers make the brief that a form makes) {
  auto form = brief_from_json(R"({
    "audience":"people who read in bed","style":"Soft light, close to it",
    "emotion":"elegant","pacing":"calm","colors":["#008080","#1e1b4b"],
    "ideas":["It dims by touch.","The dome keeps the glare out, too."],
    "call_to_action":"Find yours","seconds":15,"formats":["9:16","1:1"]})");
  CAF_REQUIRE(form);
  const std::vector<std::string> ways[] = {
    {"people who read in bed", "Soft light, close to it", "elegant", "calm",
     "It dims by touch. The dome keeps the glare out, too.\n"
     "Call to action: Find yours",
     "15 seconds", "for TikTok and square", "in teal and #1E1B4B", "go"},
    {"It's for people who read in bed, 15 seconds, for Reels and square.",
     "Soft light, close to it, in teal and #1e1b4b", "something classy",
     "slowly",
     "- It dims by touch.\n- The dome keeps the glare out, too.\n"
     "- ask them to find yours"},
    {"People who sleep", "loud", "happy", "fast", "Nothing",
     "audience: people who read in bed", "Style: Soft light, close to it",
     "make it elegant", "slower", "slower",
     "ideas: It dims by touch. The dome keeps the glare out, too.",
     "cta: \"find yours\"", "make it shorter", "9:16, please", "also square",
     "colours: teal and #1e1b4b"},
  };
  for (auto& way : ways) {
    talk x;
    for (auto& line : way)
      x.say(line);
    CAF_CHECK_EQUAL(to_json(x.spec.brief), to_json(*form));
  }
}

CAF_TEST(words for moods and paces are understood) {
  std::pair<const char*, const char*> moods[] = {
    {"cosy", "warm"},
    {"Quiet, please.", "calm"},
    {"really funny", "playful"},
    {"not calm but powerful", "energetic"},
    {"luxurious", "elegant"},
    {"bold", "confident"},
    {"a bit of joy", "joyful"},
    {"make it calm", "calm"},
  };
  for (auto& [said, mood] : moods) {
    talk x;
    x.say("runners").say("bright").say(said);
    CAF_CHECK_EQUAL(x.spec.brief.emotion, mood);
    CAF_CHECK(has(x.last.reply, "How fast"));
  }
  std::pair<const char*, const char*> paces[] = {{"snappy", "fast"},
                                                 {"unhurried", "calm"},
                                                 {"medium", "steady"},
                                                 {"make it calm", "calm"},
                                                 {"faster", "fast"}};
  for (auto& [said, pace] : paces) {
    talk x;
    x.say("runners").say("bright").say("playful").say(said);
    CAF_CHECK_EQUAL(x.spec.brief.pacing, pace);
    CAF_CHECK_EQUAL(x.spec.brief.emotion, "playful");
    CAF_CHECK(has(x.last.reply, "What should it say"));
  }
  talk both;
  both.say("runners").say("bright").say("warm and slow");
  CAF_CHECK_EQUAL(both.spec.brief.pacing, "calm");
  CAF_CHECK(has(both.last.reply, "What should it say"));
}

CAF_TEST(lengths formats and colours are understood anywhere) {
  struct {
    const char* said;
    const char* patch;
  } table[] = {
    {"30 seconds", R"({"seconds":30})"},
    {"make it 15s", R"({"seconds":15})"},
    {"a 45-second film", R"({"seconds":45})"},
    {"half a minute", R"({"seconds":30})"},
    {"one minute, please", R"({"seconds":60})"},
    {"ten seconds", R"({"seconds":10})"},
    {"shorter", R"({"seconds":15})"},
    {"longer", R"({"seconds":30})"},
    {"for TikTok", R"({"formats":["9:16"]})"},
    {"for YouTube Shorts", R"({"formats":["9:16"]})"},
    {"Instagram Reels and YouTube", R"({"formats":["9:16","16:9"]})"},
    {"vertical", R"({"formats":["9:16"]})"},
    {"make it square", R"({"formats":["1:1"]})"},
    {"4:5", R"({"formats":["4:5"]})"},
    {"also for TikTok", R"({"formats":["16:9","9:16"]})"},
    {"in deep blue", R"({"colors":["#000099"]})"},
    {"use #FF8800 and coral", R"({"colors":["#ff8800","#ff7f50"]})"},
    {"in white, 30 seconds", R"({"colors":["#ffffff"],"seconds":30})"},
    {"calmer", R"({"emotion":"calm"})"},
    {"make it more playful", R"({"emotion":"playful"})"},
    {"a bit faster", R"({"pacing":"fast"})"},
    {"slow down", R"({"pacing":"calm"})"},
    {"tell them to order today", R"({"call_to_action":"Order today"})"},
    {"end with \"Come in\"", R"({"call_to_action":"Come in"})"},
    {"the audience should be runners", R"({"audience":"runners"})"},
    {"add that it floats", R"({"ideas":["It is red.","It floats"]})"},
  };
  for (auto& t : table) {
    talk x;
    x.say("all").say("plain").say("warm").say("steady").say("It is red.");
    x.say(t.said);
    CAF_MESSAGE(t.said);
    CAF_CHECK_EQUAL(x.last.patch, t.patch);
    CAF_CHECK(has(x.last.reply, "Here is the brief"));
  }
}

CAF_TEST(a fact about the product is no setting of the film) {
  talk x;
  x.say("runners").say("bright").say("warm").say("steady");
  x.say(
    "It boils in 30 seconds. It is fun to keep. As seen on TikTok. "
    "It comes in teal, coral and sand.");
  CAF_CHECK_EQUAL(x.spec.brief.ideas.size(), 4u);
  CAF_CHECK_EQUAL(x.spec.brief.seconds, 20);
  CAF_CHECK_EQUAL(x.spec.brief.emotion, "warm");
  CAF_CHECK(x.spec.brief.colors.empty());
  CAF_CHECK(x.spec.brief.ratios == std::vector{ratio::wide});
}

CAF_TEST(a platform says a format and stays part of the audience) {
  talk x;
  x.say("busy parents on TikTok");
  CAF_CHECK_EQUAL(
    x.last.patch,
    R"({"audience":"busy parents on TikTok","formats":["9:16"]})");
}

CAF_TEST(who does not know is asked again or passed by) {
  talk x;
  x.say("hello");
  CAF_CHECK(has(x.last.reply, "Who is it for?"));
  x.say("what do you mean?");
  CAF_CHECK(has(x.last.reply, "Who is it for?"));
  x.say("skip");
  CAF_CHECK(has(x.last.reply, "What should it look like?"));
  x.say("you choose").say("blorp");
  CAF_CHECK(has(x.last.reply, "I did not catch a mood"));
  CAF_CHECK(has(x.last.reply, "What should people feel?"));
  x.say("no idea").say("whatever").say("nothing");
  auto y = finished();
  y.say("it is what it is");
  CAF_CHECK(has(y.last.reply, "I did not catch what to change"));
  CAF_CHECK(has(y.last.reply, "make it calmer"));
  CAF_CHECK_EQUAL(y.last.patch, "{}");
}

CAF_TEST(who wants to go goes at once) {
  talk x;
  x.say("runners").say("go ahead");
  CAF_CHECK(x.last.done);
  CAF_CHECK(has(x.last.reply, "left open"));
  auto y = finished();
  y.say("Yes.");
  CAF_CHECK(y.last.done);
  y.say("make it faster");
  CAF_CHECK(has(y.last.reply, "Here is the brief"));
  CAF_CHECK_EQUAL(y.spec.brief.pacing, "steady");
  y.say("OK");
  CAF_CHECK(has(y.last.reply, "The storyline comes next."));
}

CAF_TEST(what the form holds already is not asked for) {
  talk x;
  x.spec.lines.clear();
  x.spec.brief.audience = "runners";
  x.spec.brief.emotion = "joyful";
  x.listen();
  CAF_CHECK(has(x.last.reply, "What should it look like?"));
  x.say("bright");
  CAF_CHECK(has(x.last.reply, "How fast should it move?"));
}

CAF_TEST(several lines at once are answered together) {
  talk x;
  x.add(true, "runners");
  x.add(true, "bright");
  x.listen();
  CAF_CHECK_EQUAL(x.last.patch, R"({"audience":"runners","style":"bright"})");
  CAF_CHECK(has(x.last.reply, "What should people feel?"));
  CAF_MESSAGE("nobody has spoken for the house yet");
  talk y;
  y.spec.lines.clear();
  y.say("runners");
  CAF_CHECK(has(y.last.reply, "Let us plan"));
  CAF_CHECK_EQUAL(y.spec.brief.audience, "runners");
}

CAF_TEST(banned words are neither taken nor said) {
  talk x;
  x.spec.lines.clear();
  x.spec.brand.banned_words
    = {"cheap", "calm", "good", "busy parents", "folds", "Who"};
  x.listen();
  for (auto line : {"cheap people", "students", "calm colours", "warm light",
                    "calm", "steady", "it is cheap; it is small",
                    "call to "
                    "action: buy cheap",
                    "make it faster", "what", "go"}) {
    CAF_CHECK(!writing::holds_any(x.last.reply, x.spec.brand.banned_words));
    x.say(line);
  }
  CAF_CHECK_EQUAL(x.spec.brief.audience, "students");
  CAF_CHECK_EQUAL(x.spec.brief.style, "warm light");
  CAF_CHECK((x.spec.brief.ideas == std::vector<std::string>{"it is small"}));
  CAF_CHECK_EQUAL(x.spec.brief.call_to_action, brief{}.call_to_action);
}

CAF_TEST(what is out of bounds is refused in words) {
  auto x = finished();
  x.say("90 seconds");
  CAF_CHECK(has(x.last.reply, "A film lasts 6 to 60 seconds, so I keep 20"));
  x.say("audience: " + std::string(161, 'x'));
  CAF_CHECK(has(x.last.reply, "160 letters or fewer"));
  x.say("cta: " + std::string(41, 'x'));
  CAF_CHECK(has(x.last.reply, "40 letters or fewer"));
  CAF_CHECK_EQUAL(x.last.patch, "{}");
  for (auto i = 0; i < 12; ++i)
    x.say("also say it has " + std::to_string(i) + " sides");
  CAF_CHECK_EQUAL(x.spec.brief.ideas.size(), 8u);
}

CAF_TEST(nothing that is said breaks the brief) {
  for (auto line : {"",
                    " ",
                    "\n\n",
                    "...",
                    "\xff\xfe",
                    "a\x01"
                    "b",
                    "::",
                    ": ",
                    "audience:",
                    "audience: ",
                    ", , ,",
                    "\"\"",
                    "#",
                    "# #12",
                    "9999999999 seconds",
                    "0 seconds",
                    "-5 seconds",
                    "🙂",
                    "مرحبا",
                    "夜に読む人",
                    "{\"seconds\":5}"}) {
    talk x;
    for (auto i = 0; i < 7; ++i)
      x.say(line);
    CAF_CHECK(brief_from_json(to_json(x.spec.brief)));
  }
}
