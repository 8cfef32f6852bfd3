#define CAF_SUITE embedded_studio_provider

#include "io/embedded/studio_provider.hpp"

#include "io/embedded/segment_groups.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/studio_specs.hpp"
#include "io/media/specs_json.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

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
    CAF_CHECK_EQUAL(request->recipe.size(), 64u);
    CAF_CHECK_EQUAL(request->recipe, request->render.recipe);
    CAF_CHECK(request->render.kind == render_kind_of(j.kind));
    CAF_CHECK_EQUAL(recipe_of(request->render.kind, request->render.spec),
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

CAF_TEST(a scene that is not there cannot be asked for) {
  auto x = made();
  auto ghost = a_job(job_kind::scene_video, 9, "16:9");
  auto request = the_studio.encode(x, ghost);
  CAF_CHECK(!request && request.error() == ec::invalid_argument);
  auto chat = the_studio.encode(x, a_job(job_kind::chat_reply));
  CAF_CHECK(!chat && chat.error() == ec::invalid_argument);
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
