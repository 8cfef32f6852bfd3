#define CAF_SUITE embedded_studio_provider

#include "io/embedded/studio_provider.hpp"

#include "actors/model/json.hpp"
#include "actors/model/timeline.hpp"
#include "io/embedded/segment_groups.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/studio_specs.hpp"
#include "io/media/specs_json.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <set>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using ids = std::set<std::string>;

const studio_provider the_studio;

const char* spoken_facts
  = R"({"words":[{"text":"Hi","start":0.1,"end":0.5}],"seconds":2})";

/// Everything is made; assets are named after what made them.
campaign_view made() {
  auto result = a_written_campaign();
  for (auto& j : result.jobs)
    if (j.state == job_state::planned)
      finish(result, j, spoken_facts);
  return result;
}

/// The recipe of every job.
std::map<std::string, std::string> recipes(const campaign_view& x) {
  std::map<std::string, std::string> result;
  for (auto& j : x.jobs) {
    auto request = the_studio.encode(x, j);
    CAF_REQUIRE(request);
    result[j.id] = request->recipe;
  }
  return result;
}

/// The jobs that would be asked for differently after an edit.
ids changed_by(const std::function<void(campaign_view&)>& edit) {
  auto x = made();
  auto before = recipes(x);
  edit(x);
  ids result;
  for (auto& [id, recipe] : recipes(x))
    if (before[id] != recipe)
      result.insert(id);
  return result;
}

job_row& film(campaign_view& x) {
  return job_in(x, job_kind::composition, 0, "16:9", "en");
}

/// Takes a job's result away again.
void undo(campaign_view& x, job_kind kind, uint32_t scene,
          const std::string& shape = {}, const std::string& language = {}) {
  auto& job = job_in(x, kind, scene, shape, language);
  job.state = job_state::running;
  job.asset.clear();
}

} // namespace

CAF_TEST(every job of a campaign can be asked for at no price) {
  auto x = made();
  for (auto& j : x.jobs) {
    auto request = the_studio.encode(x, j);
    CAF_REQUIRE(request);
    CAF_CHECK_EQUAL(request->provider, "studio");
    CAF_CHECK_EQUAL(request->price, 0);
    CAF_CHECK_EQUAL(the_studio.price(x, j), 0);
    CAF_CHECK_EQUAL(request->recipe.size(), 64u);
    CAF_CHECK_EQUAL(recipe_of(render_kind_of(j.kind), request->request),
                    request->recipe);
  }
}

CAF_TEST(equal input has equal recipes and different jobs different ones) {
  auto first = recipes(made());
  CAF_CHECK(first == recipes(made()));
  ids all;
  for (auto& [id, recipe] : first)
    CAF_CHECK(all.insert(recipe).second);
}

CAF_TEST(a changed sentence asks for its voice anew and for nothing else) {
  auto changed = changed_by([](campaign_view& x) {
    x.storyline.scenes[1].narration = "Another sentence.";
  });
  CAF_CHECK(changed == ids{"c1.voiceover.s2.en.r1"});
  CAF_MESSAGE("once that voice is another file the film is another too");
  auto film_changed = changed_by([](campaign_view& x) {
    for (auto& a : x.assets)
      if (a.job == "c1.voiceover.s2.en.r1")
        a.key = "another";
  });
  CAF_CHECK(film_changed == ids{"c1.composition.16x9.en.r1"});
}

CAF_TEST(a changed headline asks for its pictures anew) {
  auto changed = changed_by(
    [](campaign_view& x) { x.storyline.scenes[0].headline = "Another"; });
  CAF_CHECK(
    (changed
     == ids{"c1.reference_image.s1.16x9.r1", "c1.scene_video.s1.16x9.r1"}));
}

CAF_TEST(the voice of another language is refused with what to do) {
  auto x = made();
  auto voice = a_job(job_kind::voiceover, 1, {});
  voice.language = "de";
  auto request = the_studio.encode(x, voice);
  CAF_REQUIRE(!request);
  CAF_CHECK(request.error() == ec::refused);
  CAF_CHECK_NOT_EQUAL(render(request.error()).find("captions"),
                      std::string::npos);
}

CAF_TEST(a scene that is not there cannot be asked for) {
  auto x = made();
  auto ghost = a_job(job_kind::scene_video, 9, "16:9");
  auto request = the_studio.encode(x, ghost);
  CAF_CHECK(!request && request.error() == ec::invalid_argument);
}

CAF_TEST(a picture that is gone is named) {
  auto x = made();
  x.pictures = {{"cc/own.jpg", "own", 800, 600}};
  x.storyline.scenes[1].images = {2, 0};
  auto& job = job_in(x, job_kind::scene_video, 2, "16:9");
  auto request = the_studio.encode(x, job);
  CAF_REQUIRE(request);
  auto spec = studio::picture_spec_from(request->request);
  CAF_REQUIRE(spec);
  CAF_CHECK(
    (spec->pictures == std::vector<std::string>{"cc/own.jpg", "aa/one.jpg"}));
  x.pictures.clear();
  auto gone = the_studio.encode(x, job);
  CAF_REQUIRE(!gone);
  CAF_CHECK_EQUAL(render(gone.error()),
                  "scene 2 shows picture 2, which is gone: choose another one");
}

CAF_TEST(the writer may use the pictures of the campaign) {
  auto changed = changed_by([](campaign_view& x) {
    x.pictures = {{"cc/own.jpg", "own", 800, 600}};
  });
  CAF_CHECK(changed == ids{"c1.storyline.r1"});
  auto x = made();
  auto again = x.jobs.front();
  again.revision = 2;
  CAF_MESSAGE("written again, it is written differently");
  auto first = the_studio.encode(x, x.jobs.front());
  auto second = the_studio.encode(x, again);
  CAF_REQUIRE(first && second);
  CAF_CHECK_NOT_EQUAL(first->recipe, second->recipe);
}

CAF_TEST(a first take asks for what was asked for before there were takes) {
  auto x = made();
  auto spec_of = [&](const job_row& job) {
    auto request = the_studio.encode(x, job);
    CAF_REQUIRE(request);
    return request->request;
  };
  CAF_CHECK_EQUAL(spec_of(job_in(x, job_kind::voiceover, 2, {}, "en")),
                  R"({"language":"en","pronunciation":[{"spoken":"loo men",)"
                  R"("written":"Lumen"}],"seconds":3.75,)"
                  R"("text":"Sentence number 2."})");
  CAF_CHECK_EQUAL(spec_of(job_in(x, job_kind::music)),
                  R"({"curve":[{"energy":0.5,"from":0},{"energy":0.5,)"
                  R"("from":120},{"energy":0.5,"from":240}],"emotion":"warm",)"
                  R"("fps":30,"frames":360,"pacing":"steady","seed":1})");
  auto story = spec_of(x.jobs.front());
  CAF_CHECK_EQUAL(story.find("pictures"), std::string::npos);
  CAF_CHECK_NOT_EQUAL(story.find("\"seed\":1,"), std::string::npos);
  auto picture = nlohmann::json::parse(
    spec_of(job_in(x, job_kind::scene_video, 2, "16:9")));
  ids keys;
  for (auto& [key, value] : picture.items())
    keys.insert(key);
  CAF_CHECK(
    (keys
     == ids{"brand_title", "call_to_action", "colors",  "energy",   "font",
            "fps",         "frames",         "head",    "headline", "kicker",
            "layout",      "logo",           "look",    "pictures", "role",
            "seed",        "size",           "subline", "tail",     "url"}));
  CAF_CHECK_EQUAL(picture["seed"], 1002);
}

CAF_TEST(another take asks for its own job anew) {
  auto picture
    = changed_by([](campaign_view& x) { x.storyline.scenes[1].take = 2; });
  CAF_CHECK(
    (picture
     == ids{"c1.reference_image.s2.16x9.r1", "c1.scene_video.s2.16x9.r1"}));
  auto voice = changed_by(
    [](campaign_view& x) { x.storyline.scenes[1].voice_take = 2; });
  CAF_CHECK(voice == ids{"c1.voiceover.s2.en.r1"});
  auto music = changed_by([](campaign_view& x) { x.storyline.music_take = 3; });
  CAF_CHECK(music == ids{"c1.music.r1"});
}

CAF_TEST(a film of their own takes the place of pictures) {
  auto x = made();
  x.storyline.scenes[1].footage = "ff/film.mp4";
  auto spec_of = [&] {
    auto request
      = the_studio.encode(x, job_in(x, job_kind::scene_video, 2, "16:9"));
    CAF_REQUIRE(request);
    auto spec = studio::picture_spec_from(request->request);
    CAF_REQUIRE(spec);
    return *spec;
  };
  auto spec = spec_of();
  CAF_CHECK_EQUAL(spec.footage, "ff/film.mp4");
  CAF_CHECK(spec.pictures.empty());
  CAF_CHECK(spec.look == treatment::closeup);
  CAF_CHECK_EQUAL(spec.headline, "Headline 2");
  CAF_CHECK_EQUAL(spec.frames, 132);
  x.storyline.scenes[1].role = scene_role::call_to_action;
  CAF_CHECK(spec_of().look == treatment::end_card);
}

CAF_TEST(a storyline that a person wrote is filmed like any other) {
  auto x = made();
  x.storyline.title = "By hand";
  std::erase_if(x.jobs, [](auto& j) { return j.kind == job_kind::storyline; });
  auto with_job = recipes(made());
  for (auto& [id, recipe] : recipes(x))
    CAF_CHECK_EQUAL(recipe, with_job[id]);
  CAF_CHECK_EQUAL(recipes(x).size() + 1, with_job.size());
  CAF_CHECK_EQUAL(the_studio.prepare(x, film(x)).size(), 3u);
}

CAF_TEST(a chat is asked with all that was said) {
  auto x = made();
  x.chat = {{1, false, "Who is it for?"}, {2, true, "runners"}};
  auto request = the_studio.encode(x, a_job(job_kind::chat_reply));
  CAF_REQUIRE(request);
  auto spec = studio::chat_spec_from(request->request);
  CAF_REQUIRE(spec);
  CAF_REQUIRE_EQUAL(spec->lines.size(), 2u);
  CAF_CHECK_EQUAL(spec->lines[1].text, "runners");
  CAF_CHECK(!spec->lines[0].by_person);
  CAF_CHECK(spec->brief == x.brief);
}

CAF_TEST(captions of a film are what its voices say) {
  auto x = made();
  auto vtt = the_studio.captions(x, film(x), true);
  CAF_REQUIRE(vtt);
  CAF_CHECK_EQUAL(*vtt,
                  "WEBVTT\n\n"
                  "00:00:00.400 --> 00:00:01.233\nHi\n\n"
                  "00:00:04.400 --> 00:00:05.233\nHi\n\n"
                  "00:00:08.400 --> 00:00:09.233\nHi\n\n");
  auto srt = the_studio.captions(x, film(x), false);
  CAF_REQUIRE(srt);
  CAF_CHECK_EQUAL(srt->substr(0, 37),
                  "1\n00:00:00,400 --> 00:00:01,233\nHi\n\n2");
  auto none = the_studio.captions(x, x.jobs.front(), true);
  CAF_CHECK(!none && none.error() == ec::invalid_argument);
}

CAF_TEST(a project has everything a film is made of) {
  auto x = made();
  for (auto& a : x.assets)
    a.key += a.kind == job_kind::voiceover || a.kind == job_kind::music
               ? ".wav"
               : ".mp4";
  auto& made_film = film(x);
  x.deliverables = {{"c1", "16x9-360-en", deliverable_state::passed,
                     made_film.asset, "{}", ""}};
  auto order = the_studio.project_export(x, "16:9");
  CAF_REQUIRE(order);
  CAF_CHECK(order->kind == render_kind::project_export);
  CAF_CHECK_EQUAL(order->recipe, recipe_of(order->kind, order->spec));
  auto same = the_studio.project_export(x, "16:9");
  CAF_REQUIRE(same);
  CAF_CHECK_EQUAL(same->spec, order->spec);
  std::vector<std::string> names;
  std::map<std::string, std::string> texts;
  auto root = nlohmann::json::parse(order->spec);
  for (auto& one : root["files"]) {
    names.push_back(one["name"]);
    texts[names.back()] = one["text"];
    CAF_CHECK(one["key"].get<std::string>().empty()
              != one["text"].get<std::string>().empty());
  }
  CAF_CHECK((names
             == std::vector<std::string>{
               "clips/scene-1.mp4", "clips/scene-2.mp4", "clips/scene-3.mp4",
               "voices/scene-1-en.wav", "voices/scene-2-en.wav",
               "voices/scene-3-en.wav", "captions/en.srt", "captions/en.vtt",
               "films/16x9-360-en.mp4", "music.wav", "brief.json",
               "storyline.json", "timeline.otio"}));
  auto vtt = the_studio.captions(x, film(x), true);
  CAF_REQUIRE(vtt);
  CAF_CHECK_EQUAL(texts["captions/en.vtt"], *vtt);
  CAF_CHECK_EQUAL(texts["brief.json"], to_json(x.brief));
  auto tracks
    = nlohmann::json::parse(texts["timeline.otio"])["tracks"]["children"];
  CAF_REQUIRE_EQUAL(tracks.size(), 3u);
  CAF_CHECK_EQUAL(
    tracks[1]["children"][1]["media_references"]["DEFAULT_MEDIA"]["target_url"],
    "voices/scene-1-en.wav");
  auto frames = 0.0;
  for (auto& one : tracks[0]["children"])
    if (one["OTIO_SCHEMA"] == "Clip.2")
      frames += one["source_range"]["duration"]["value"].get<double>();
  CAF_CHECK_EQUAL(frames, lay_out(x.storyline).frames);
}

CAF_TEST(a project that is not there yet says what is missing) {
  auto x = made();
  auto odd = the_studio.project_export(x, "9:16");
  CAF_CHECK(!odd && odd.error() == ec::invalid_argument);
  undo(x, job_kind::scene_video, 2, "16:9");
  auto missing = the_studio.project_export(x, "16:9");
  CAF_REQUIRE(!missing);
  CAF_CHECK(missing.error() == ec::conflict);
  CAF_CHECK_EQUAL(render(missing.error()),
                  "scene 2 has no clip in 16:9 yet: "
                  "finish the campaign first");
  x.storyline = {};
  auto unwritten = the_studio.project_export(x, "16:9");
  CAF_CHECK(!unwritten && unwritten.error() == ec::conflict);
}

CAF_TEST(segments are prepared once clips and voices around them are there) {
  auto x = made();
  CAF_CHECK_EQUAL(the_studio.prepare(x, film(x)).size(), 3u);
  struct {
    job_kind kind;
    uint32_t scene;
    size_t groups;
  } table[] = {
    // The first scene's body can be made, its transition cannot.
    {job_kind::scene_video, 2, 2}, {job_kind::scene_video, 3, 2},
    {job_kind::voiceover, 1, 1},   {job_kind::voiceover, 2, 0},
    {job_kind::voiceover, 3, 1},
  };
  for (auto& t : table) {
    auto y = made();
    if (t.kind == job_kind::voiceover)
      undo(y, t.kind, t.scene, {}, "en");
    else
      undo(y, t.kind, t.scene, "16:9");
    CAF_MESSAGE(to_string(t.kind) << " " << t.scene << " is missing");
    CAF_CHECK_EQUAL(ready_groups(y, film(y)).size(), t.groups);
    CAF_CHECK_EQUAL(the_studio.prepare(y, film(y)).size(), t.groups);
  }
}

CAF_TEST(a skipped voice is not waited for) {
  auto x = made();
  undo(x, job_kind::voiceover, 2, {}, "en");
  job_in(x, job_kind::voiceover, 2, {}, "en").state = job_state::skipped;
  CAF_CHECK_EQUAL(ready_groups(x, film(x)).size(), 3u);
}

CAF_TEST(a group holds the body of a scene and its way out) {
  auto x = made();
  auto groups = ready_groups(x, film(x));
  CAF_REQUIRE_EQUAL(groups.size(), 3u);
  CAF_REQUIRE_EQUAL(groups[0].size(), 2u);
  CAF_CHECK(!groups[0][0].cut.transition);
  CAF_CHECK(groups[0][1].cut.transition);
  CAF_CHECK_EQUAL(groups[0][1].next_clip, "key-of-c1.scene_video.s2.16x9.r1");
  CAF_CHECK_EQUAL(groups[2].size(), 1u);
  undo(x, job_kind::scene_video, 2, "16:9");
  CAF_CHECK_EQUAL(ready_groups(x, film(x))[0].size(), 1u);
}

CAF_TEST(groups survive their way through a render order) {
  auto x = made();
  for (auto& group : ready_groups(x, film(x))) {
    auto back = group_from_json(group_to_json(group));
    CAF_REQUIRE(back);
    CAF_CHECK(*back == group);
  }
  for (auto text : {"", "{}", "[1]", "[\"x\"]", "[{}]"}) {
    auto wrong = group_from_json(text);
    CAF_CHECK(!wrong && wrong.error() == ec::invalid_argument);
  }
}

CAF_TEST(a film knows where its voices begin) {
  auto x = made();
  auto spec = film_for(x, film(x));
  CAF_CHECK_EQUAL(spec.clips.size(), 3u);
  CAF_REQUIRE_EQUAL(spec.voices.size(), 3u);
  CAF_CHECK_EQUAL(spec.voices[0].from, 16800);
  CAF_CHECK_EQUAL(spec.voices[1].from, 4 * 48000 + 16800);
  CAF_CHECK_EQUAL(spec.voices[1].samples, 2 * 48000);
  CAF_CHECK_EQUAL(spec.voices[1].words.front().text, "Hi");
  CAF_CHECK_EQUAL(spec.music, "key-of-c1.music.r1");
  CAF_CHECK_EQUAL(spec.cut.frames, 360);
}

CAF_TEST(an inspection is of the file that was made) {
  auto x = made();
  auto order = the_studio.inspection(x, film(x));
  CAF_REQUIRE(order);
  CAF_CHECK(order->kind == render_kind::inspection);
  CAF_CHECK_NOT_EQUAL(order->spec.find(asset_of(x, film(x))->key),
                      std::string::npos);
  film(x).asset.clear();
  auto none = the_studio.inspection(x, film(x));
  CAF_CHECK(!none && none.error() == ec::not_found);
}

CAF_TEST(a verdict is the first finding in words) {
  std::pair<const char*, const char*> table[] = {
    {R"({"passed":true,"findings":[]})", ""},
    {R"({"passed":false,"findings":[{"sentence":"It is too loud."}]})",
     "It is too loud."},
    {R"({"passed":false,"findings":[]})", "the file did not pass inspection"},
    {R"({"passed":false})", "the file did not pass inspection"},
    {R"({"passed":false,"findings":[{}]})", "a rule broke"},
    {R"({"passed":1})", "the file did not pass inspection"},
    {"{}", "the inspection left no report: retry it"},
    {"", "the inspection left no report: retry it"},
    {"nonsense", "the inspection left no report: retry it"},
  };
  for (auto& [facts, verdict] : table)
    CAF_CHECK_EQUAL(the_studio.verdict(facts), verdict);
}
