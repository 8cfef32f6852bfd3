#define CAF_SUITE hosted_provider

#include "tests/hosted/casts.hpp"

#include "io/embedded/studio/specs_json.hpp"

#include <map>
#include <set>

using namespace adcraft;
using namespace adcraft::test;
using k = job_kind;

namespace {

const studio_provider the_studio;

job_row clip_job(uint32_t scene = 1) {
  return a_job(k::scene_video, scene, "16:9");
}

job_row still_job(uint32_t scene = 1) {
  return a_job(k::reference_image, scene, "16:9");
}

job_row voice_job(const std::string& language = "en") {
  return a_job(k::voiceover, 1, {}, language);
}

void check_same(const provider_request& a, const provider_request& b) {
  CAF_CHECK_EQUAL(a.provider, b.provider);
  CAF_CHECK_EQUAL(a.model, b.model);
  CAF_CHECK_EQUAL(a.recipe, b.recipe);
  CAF_CHECK_EQUAL(a.request, b.request);
  CAF_CHECK_EQUAL(a.price, b.price);
}

/// The studio's picture spec in a request.
studio::picture_spec spec_in(const provider_request& x) {
  CAF_CHECK_EQUAL(x.provider, "studio");
  auto result = studio::picture_spec_from(x.request);
  CAF_REQUIRE(result);
  return *result;
}

} // namespace

CAF_TEST(without keys and in drafts everything is the studios) {
  auto nobody = a_hosted_provider({});
  auto drafts = a_hosted_provider();
  auto x = a_production();
  auto y = x;
  y.brief.mode = production_mode::test;
  for (auto& j : x.jobs) {
    check_same(encoded(nobody, x, j), encoded(the_studio, x, j));
    check_same(encoded(drafts, y, j), encoded(the_studio, y, j));
    CAF_CHECK_EQUAL(names_of(nobody.ladder(x, j)), "asked");
    CAF_CHECK_EQUAL(names_of(drafts.ladder(y, j)), "asked");
    CAF_CHECK_EQUAL(nobody.price(x, j), 0);
    CAF_CHECK_EQUAL(drafts.price(y, j), 0);
  }
}

CAF_TEST(drafts are a vendors if somebody wants that) {
  auto options = both_vendors();
  options.drafts = true;
  auto drafts = a_hosted_provider(options);
  auto x = a_production();
  x.brief.mode = production_mode::test;
  CAF_CHECK_EQUAL(encoded(drafts, x, still_job()).model,
                  "black-forest-labs/flux-schnell");
  CAF_CHECK_EQUAL(encoded(drafts, x, clip_job()).model,
                  "bytedance/seedance-1-pro-fast");
  CAF_CHECK_EQUAL(encoded(drafts, x, voice_job()).model,
                  "minimax/speech-2.8-turbo");
}

CAF_TEST(ladders name the ways a job can be made) {
  auto all = a_hosted_provider();
  hosted_options writers;
  writers.vendors = {"openai"};
  auto words = a_hosted_provider(writers);
  const std::string full = "asked softened fallback studio";
  struct {
    job_row job;
    std::string by_all;
    std::string by_writers;
  } table[] = {
    {a_job(k::storyline), "asked fallback studio", "asked fallback studio"},
    {a_job(k::chat_reply), "asked fallback studio", "asked fallback studio"},
    {still_job(), full, "asked"},
    {clip_job(), full, "asked"},
    {voice_job(), "asked fallback studio", "asked"},
    {voice_job("de"), "asked fallback studio", "asked"},
    {a_job(k::music), full, "asked"},
    {a_job(k::composition, 0, "16:9", "en"), "asked", "asked"},
  };
  auto x = a_production();
  for (auto& t : table) {
    CAF_MESSAGE(t.job.id);
    CAF_CHECK_EQUAL(names_of(all.ladder(x, t.job)), t.by_all);
    CAF_CHECK_EQUAL(names_of(words.ladder(x, t.job)), t.by_writers);
  }
}

CAF_TEST(each rung asks whom it means) {
  auto who = a_hosted_provider();
  auto x = a_production_with_stills();
  struct {
    job_row job;
    const char* best;
    const char* next;
  } table[] = {
    {a_job(k::storyline), "gpt-6-luna", "gpt-6-sol"},
    {a_job(k::chat_reply), "gpt-6-luna", "gpt-6-sol"},
    {still_job(), "black-forest-labs/flux-2-pro",
     "black-forest-labs/flux-1.1-pro"},
    {clip_job(), "bytedance/seedance-2.0", "bytedance/seedance-2.0-fast"},
    {voice_job(), "minimax/speech-2.8-hd", "minimax/speech-2.6-hd"},
    {a_job(k::music), "stability-ai/stable-audio-2.5", "minimax/music-2.6"},
  };
  for (auto& t : table) {
    CAF_CHECK_EQUAL(encoded(who, x, t.job).model, t.best);
    CAF_CHECK_EQUAL(encoded(who, x, t.job, rung::fallback).model, t.next);
    auto here = encoded(who, x, t.job, rung::studio);
    CAF_CHECK_EQUAL(here.provider, "studio");
    CAF_CHECK_EQUAL(here.price, 0);
  }
}

CAF_TEST(milder words are other words to the same model and say so) {
  auto who = a_hosted_provider();
  auto x = a_production_with_stills();
  for (auto& job : {still_job(), clip_job(), a_job(k::music)}) {
    auto asked = encoded(who, x, job);
    auto soft = encoded(who, x, job, rung::softened);
    CAF_CHECK_EQUAL(soft.model, asked.model);
    CAF_CHECK_NOT_EQUAL(soft.recipe, asked.recipe);
    CAF_CHECK(input_in(soft)["prompt"] != input_in(asked)["prompt"]);
    auto named = nlohmann::json::parse(soft.request)["softened"];
    CAF_CHECK(named == "prompt");
    CAF_CHECK(!nlohmann::json::parse(asked.request).contains("softened"));
    check_same(soft, encoded(who, x, job, rung::softened));
  }
}

CAF_TEST(whatever nobody is fit for is the studios) {
  auto who = a_hosted_provider();
  auto x = a_production();
  x.storyline.scenes[0].frames = 20 * 30;
  CAF_CHECK_EQUAL(encoded(who, x, clip_job()).provider, "studio");
  CAF_CHECK_EQUAL(names_of(who.ladder(x, clip_job())), "asked");
  CAF_CHECK_EQUAL(encoded(who, x, clip_job(2)).provider, "replicate");
  auto ghost = who.encode(x, clip_job(9));
  CAF_CHECK(!ghost && ghost.error() == ec::invalid_argument);
  CAF_CHECK_EQUAL(who.price(x, clip_job(9)), 0);
}

CAF_TEST(a film of their own is nobodys but the studios) {
  auto who = a_hosted_provider();
  auto x = a_production();
  x.storyline.scenes[0].footage = "ff/film.mp4";
  for (auto& job : {still_job(), clip_job()})
    check_same(encoded(who, x, job), encoded(the_studio, x, job));
  CAF_CHECK_EQUAL(encoded(who, x, voice_job()).provider, "replicate");
}

CAF_TEST(a retired model is not asked any more) {
  auto rows = shipped_models().rows();
  for (auto& row : rows)
    if (row.id == "bytedance/seedance-2.0")
      row.retired_after = "2026-11-27";
  auto on = [&](int64_t now) {
    hosted_provider who{both_vendors(), catalog{rows},
                        std::make_shared<studio_provider>(),
                        std::make_shared<still_clock>(now)};
    return encoded(who, a_production(), clip_job()).model;
  };
  CAF_CHECK_EQUAL(on(this_evening), "bytedance/seedance-2.0");
  CAF_CHECK_EQUAL(on(this_evening + a_day), "bytedance/seedance-2.0-fast");
}

CAF_TEST(the model that a person wants comes first) {
  auto options = both_vendors();
  options.chosen = {{capability::speech, "tts-1"},
                    {capability::video, "openai/sora-2"},
                    {capability::image, "gpt-image-2"}};
  auto who = a_hosted_provider(options);
  auto x = a_production();
  auto voice = encoded(who, x, voice_job());
  CAF_CHECK_EQUAL(voice.provider, "openai");
  CAF_CHECK_EQUAL(voice.model, "tts-1");
  CAF_CHECK_EQUAL(encoded(who, x, voice_job(), rung::fallback).model,
                  "minimax/speech-2.8-hd");
  CAF_CHECK_EQUAL(encoded(who, x, still_job()).model, "gpt-image-2");
  CAF_MESSAGE("one that is dead is passed over");
  CAF_CHECK_EQUAL(encoded(who, x, clip_job()).model, "bytedance/seedance-2.0");
  CAF_MESSAGE("and so is one of a vendor without a key");
  options.vendors = {"replicate"};
  CAF_CHECK_EQUAL(encoded(a_hosted_provider(options), x, voice_job()).model,
                  "minimax/speech-2.8-hd");
}

CAF_TEST(a refused clip becomes a slow move through its still) {
  auto who = a_hosted_provider();
  auto x = a_production_with_stills();
  auto film = encoded(who, x, clip_job(), rung::studio);
  auto spec = spec_in(film);
  CAF_CHECK(
    (spec.pictures
     == std::vector<std::string>{"key-of-c1.reference_image.s1.16x9.r1"}));
  CAF_CHECK(spec.look == treatment::parallax);
  CAF_CHECK_EQUAL(spec.headline, "Headline 1");
  CAF_CHECK_EQUAL(spec.frames, 126);
  CAF_CHECK_EQUAL(film.recipe,
                  recipe_of(render_kind_of(k::scene_video), film.request));
  CAF_MESSAGE("the end keeps its layout");
  check_same(encoded(who, x, clip_job(3), rung::studio),
             encoded(the_studio, x, clip_job(3)));
  CAF_MESSAGE("a still of the studio has its words on it already");
  auto drawn = a_production_with_stills(rung::studio);
  check_same(encoded(who, drawn, clip_job(), rung::studio),
             encoded(the_studio, drawn, clip_job()));
}

CAF_TEST(who goes back to an earlier still gets that one) {
  auto who = a_hosted_provider();
  auto x = a_production_with_stills(rung::studio);
  auto& first = job_in(x, k::reference_image, 1, "16:9");
  first.way = rung::asked;
  auto again = next_revision(x, first);
  again.state = job_state::done;
  again.asset = first.asset;
  // The way of the job that made it is what counts.
  again.way = rung::studio;
  x.jobs.push_back(again);
  CAF_CHECK(spec_in(encoded(who, x, clip_job(), rung::studio)).look
            == treatment::parallax);
}

CAF_TEST(what belongs to compositions is the studios word) {
  auto who = a_hosted_provider();
  auto x = a_made_campaign();
  x.brief.mode = production_mode::production;
  auto& film = job_in(x, k::composition, 0, "16:9", "en");
  check_same(encoded(who, x, film), encoded(the_studio, x, film));
  CAF_CHECK_EQUAL(who.prepare(x, film).size(),
                  the_studio.prepare(x, film).size());
  auto mine = who.inspection(x, film);
  auto theirs = the_studio.inspection(x, film);
  CAF_REQUIRE(mine && theirs);
  CAF_CHECK_EQUAL(mine->recipe, theirs->recipe);
  auto vtt = who.captions(x, film, true);
  auto same = the_studio.captions(x, film, true);
  CAF_REQUIRE(vtt && same);
  CAF_CHECK_EQUAL(*vtt, *same);
  CAF_CHECK_EQUAL(who.verdict("{}"), the_studio.verdict("{}"));
  auto odd = who.project_export(x, "9:16");
  CAF_CHECK(!odd && odd.error() == ec::invalid_argument);
}

CAF_TEST(a request says what becomes of its output) {
  auto who = a_hosted_provider();
  auto x = a_production_with_stills();
  std::pair<job_row, render_kind> table[] = {
    {a_job(k::storyline), render_kind::taken_words},
    {a_job(k::chat_reply), render_kind::taken_words},
    {still_job(), render_kind::taken_still},
    {clip_job(), render_kind::taken_clip},
    {voice_job(), render_kind::taken_voice},
    {a_job(k::music), render_kind::taken_music},
  };
  for (auto& [job, kind] : table) {
    auto order = who.finish(encoded(who, x, job).request, "out/put.bin");
    CAF_REQUIRE(order);
    CAF_CHECK(order->kind == kind);
    CAF_CHECK_NOT_EQUAL(order->spec.find("out/put.bin"), std::string::npos);
  }
}
