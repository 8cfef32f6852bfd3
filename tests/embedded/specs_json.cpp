#define CAF_SUITE embedded_specs_json

#include "io/embedded/studio/specs_json.hpp"

#include "actors/model/json.hpp"
#include "io/embedded/studio_specs.hpp"
#include "io/media/specs_json.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

using namespace adcraft;
using namespace adcraft::test;

namespace {

/// Reads what was written and writes it again.
template <class Read>
std::string again(const std::string& text, Read read) {
  auto x = read(text);
  if (!x)
    CAF_FAIL(render(x.error()));
  return to_json(*x);
}

/// Each key missing, each key of another type, one key more: all refused.
template <class Read>
void check_strictness(const std::string& text, Read read) {
  auto whole = nlohmann::json::parse(text);
  auto refused = [&](const nlohmann::json& x) {
    auto value = read(x.dump());
    return !value && value.error() == ec::invalid_argument;
  };
  for (auto& [key, value] : whole.items()) {
    auto less = whole;
    less.erase(key);
    CAF_MESSAGE("without " << key);
    CAF_CHECK(refused(less));
    auto other = whole;
    other[key]
      = value.is_boolean() ? nlohmann::json("x") : nlohmann::json(true);
    CAF_CHECK(refused(other));
  }
  auto more = whole;
  more["surplus"] = 1;
  CAF_CHECK(refused(more));
  for (auto broken : {"", "{", "[]", "null", "1"}) {
    auto value = read(broken);
    CAF_CHECK(!value && value.error() == ec::invalid_argument);
  }
}

filmed_scene the_scene(const campaign_view& x) {
  auto result = filmed(x, 2);
  CAF_REQUIRE(result);
  return *result;
}

} // namespace

CAF_TEST(a picture spec survives and is read strictly) {
  auto x = a_made_campaign();
  x.storyline.scenes[1].headline = "\"Quotes\" and žluť\n";
  auto spec
    = picture_for(x, job_in(x, job_kind::scene_video, 2, "16:9"), the_scene(x));
  auto text = studio::to_json(spec);
  CAF_CHECK_EQUAL(again(text, studio::picture_spec_from), text);
  auto back = studio::picture_spec_from(text);
  CAF_CHECK_EQUAL(back->headline, spec.headline);
  CAF_CHECK_EQUAL(back->frames, 132);
  CAF_CHECK(back->pictures == spec.pictures);
  CAF_CHECK(back->layout.titles == spec.layout.titles);
  check_strictness(text, studio::picture_spec_from);
}

CAF_TEST(a voice spec survives and is read strictly) {
  auto x = a_made_campaign();
  auto spec
    = voice_for(x, job_in(x, job_kind::voiceover, 2, {}, "en"), the_scene(x));
  auto text = studio::to_json(spec);
  CAF_CHECK_EQUAL(again(text, studio::voice_spec_from), text);
  CAF_CHECK(studio::voice_spec_from(text)->pronunciation == spec.pronunciation);
  check_strictness(text, studio::voice_spec_from);
}

CAF_TEST(a music spec survives and is read strictly) {
  auto text = studio::to_json(music_for(a_made_campaign()));
  CAF_CHECK_EQUAL(again(text, studio::music_spec_from), text);
  CAF_CHECK_EQUAL(studio::music_spec_from(text)->curve.size(), 3u);
  check_strictness(text, studio::music_spec_from);
}

CAF_TEST(what was said survives and is read strictly) {
  studio::spoken x;
  x.words = {{"It's", 0.1, 0.25}, {"žluť.", 0.3, 0.55}};
  x.seconds = 1.0 / 3;
  auto text = studio::to_json(x);
  CAF_CHECK_EQUAL(again(text, studio::spoken_from), text);
  auto back = studio::spoken_from(text);
  CAF_CHECK(back->words == x.words);
  CAF_CHECK_EQUAL(back->seconds, x.seconds);
  check_strictness(text, studio::spoken_from);
}

CAF_TEST(a story spec survives) {
  studio::story_spec x{a_brand(), a_brief()};
  x.brief.seed = (uint64_t{1} << 53) - 1;
  auto back = studio::story_spec_from(studio::to_json(x));
  CAF_REQUIRE(back);
  CAF_CHECK(back->brand == x.brand);
  CAF_CHECK(back->brief == x.brief);
  for (auto broken : {"", "{}", "[]", R"({"brand":{},"brief":{}})"}) {
    auto wrong = studio::story_spec_from(broken);
    CAF_CHECK(!wrong && wrong.error() == ec::invalid_argument);
  }
}

CAF_TEST(takes footage and pictures survive) {
  auto x = a_made_campaign();
  x.pictures = {{"cc/own.jpg", "own", 800, 600}};
  auto story = studio::to_json(story_for(x, x.jobs.front()));
  CAF_CHECK_EQUAL(again(story, studio::story_spec_from), story);
  CAF_CHECK(studio::story_spec_from(story)->pictures == x.pictures);
  x.storyline.scenes[1].take = 3;
  x.storyline.scenes[1].voice_take = 2;
  x.storyline.scenes[1].footage = "ff/film.mp4";
  x.storyline.music_take = 4;
  auto picture = studio::to_json(
    picture_for(x, job_in(x, job_kind::scene_video, 2, "16:9"), the_scene(x)));
  CAF_CHECK_EQUAL(again(picture, studio::picture_spec_from), picture);
  auto drawn = studio::picture_spec_from(picture);
  CAF_CHECK_EQUAL(drawn->take, 3u);
  CAF_CHECK_EQUAL(drawn->footage, "ff/film.mp4");
  auto voice = studio::to_json(
    voice_for(x, job_in(x, job_kind::voiceover, 2, {}, "en"), the_scene(x)));
  CAF_CHECK_EQUAL(again(voice, studio::voice_spec_from), voice);
  auto said = studio::voice_spec_from(voice);
  CAF_CHECK_EQUAL(said->take, 2u);
  auto music = studio::to_json(music_for(x));
  CAF_CHECK_EQUAL(again(music, studio::music_spec_from), music);
  auto heard = studio::music_spec_from(music);
  CAF_CHECK_EQUAL(heard->take, 4u);
}

CAF_TEST(a chat spec survives and is read strictly) {
  studio::chat_spec x{
    a_brand(), a_brief(), {{1, false, "Who?"}, {2, true, "x"}}};
  auto text = studio::to_json(x);
  CAF_CHECK_EQUAL(again(text, studio::chat_spec_from), text);
  for (auto broken :
       {"", "{}", "[]", R"({"brand":{},"brief":{},"lines":[]})"}) {
    auto wrong = studio::chat_spec_from(broken);
    CAF_CHECK(!wrong && wrong.error() == ec::invalid_argument);
  }
  auto more = nlohmann::json::parse(text);
  more["surplus"] = 1;
  CAF_CHECK(!studio::chat_spec_from(more.dump()));
  more.erase("surplus");
  more["lines"][0]["text"] = 7;
  CAF_CHECK(!studio::chat_spec_from(more.dump()));
}

CAF_TEST(a composition survives and is read strictly) {
  auto x = a_made_campaign();
  auto spec = film_for(x, job_in(x, job_kind::composition, 0, "16:9", "en"));
  auto text = media::to_json(spec);
  CAF_CHECK_EQUAL(again(text, media::composition_spec_from), text);
  auto back = media::composition_spec_from(text);
  CAF_CHECK(back->cut.segments == spec.cut.segments);
  CAF_CHECK(back->cut.slots == spec.cut.slots);
  CAF_CHECK(back->voices == spec.voices);
  check_strictness(text, media::composition_spec_from);
}

CAF_TEST(a sound spec survives and is read strictly) {
  media::sound_spec x;
  x.samples = 480'000;
  x.voices = {{"aa/one.wav", 16'800, 96'000, {}}};
  x.music = "bb/bed.wav";
  auto text = media::to_json(x);
  auto back = media::sound_spec_from(text);
  CAF_REQUIRE(back);
  CAF_CHECK(*back == x);
  check_strictness(text, media::sound_spec_from);
}

CAF_TEST(a segment spec survives and is read strictly) {
  media::segment_spec x;
  x.size = {640, 360};
  x.cut = {0, true, transition_kind::slide, 0, 12, 114, 0};
  x.clip = "aa/one.mp4";
  x.next_clip = "bb/two.mp4";
  x.captions = "Dialogue: 0,0:00:00.00,0:00:01.00,\"x\"\n";
  auto text = media::to_json(x);
  auto back = media::segment_spec_from(text);
  CAF_REQUIRE(back);
  CAF_CHECK(*back == x);
  check_strictness(text, media::segment_spec_from);
}

CAF_TEST(equal specs make equal texts) {
  auto x = a_made_campaign();
  auto y = a_made_campaign();
  CAF_CHECK_EQUAL(studio::to_json(music_for(x)), studio::to_json(music_for(y)));
  y.brief.seed = 2;
  CAF_CHECK_NOT_EQUAL(studio::to_json(music_for(x)),
                      studio::to_json(music_for(y)));
}
