#define CAF_SUITE hosted_requests

#include "tests/hosted/casts.hpp"
#include "tests/sim/input_check.hpp"

#include <set>

using namespace adcraft;
using namespace adcraft::test;
using k = job_kind;

namespace {

using nlohmann::json;

/// Files as their addresses.
json addressed(json x) {
  if (x.is_object() && x.contains("$file"))
    return "https://files.example/" + x["$file"].get<std::string>();
  if (x.is_structured())
    for (auto& part : x)
      part = addressed(part);
  return x;
}

/// The studio's voice is English.
bool is_beyond_the_studio(const provider& who, const campaign_view& x,
                          job_row job, rung way) {
  job.way = way;
  auto request = who.encode(x, job);
  return job.kind == k::voiceover && job.language != "en" && !request
         && request.error() == ec::refused;
}

/// Asks `who` for every job of `x` on every rung of its ladder.
std::vector<provider_request> all_requests(const provider& who,
                                           const campaign_view& x) {
  std::vector<provider_request> result;
  for (auto& j : x.jobs)
    for (auto way : who.ladder(x, j))
      if (!is_beyond_the_studio(who, x, j, way))
        result.push_back(encoded(who, x, j, way));
  return result;
}

/// A campaign in all formats and with long words.
campaign_view a_demanding_campaign(production_mode mode) {
  auto x = a_production();
  x.brief.mode = mode;
  x.brief.ratios.assign(std::begin(all_ratios), std::end(all_ratios));
  for (auto& s : x.storyline.scenes)
    s.prompt = "The lamp " + std::string(3980, 'x');
  x.storyline.music_prompt = "piano " + std::string(990, 'y');
  x.storyline.scenes[0].energy = 0.9;
  x.storyline.scenes[1].energy = 0.1;
  for (auto& j : missing_jobs(x))
    x.jobs.push_back(j);
  for (auto language : {"de", "ja", "zh"})
    x.jobs.push_back(a_job(k::voiceover, 1, {}, language));
  x.jobs.push_back(a_job(k::chat_reply));
  for (auto& j : x.jobs)
    if (j.kind == k::reference_image)
      finish(x, j);
  return x;
}

/// @returns the model that was asked, if the simulator sells it.
const sim::model* check_input(const provider_request& x) {
  auto sold = sim::find_model(x.provider, x.model);
  if (sold == nullptr || x.provider != "replicate")
    return sold;
  auto wrong
    = sim::check_body(*sold, {{"input", addressed(input_in(x))}}, false);
  for (auto& one : wrong)
    CAF_ERROR(x.model << ": " << one.field << ": " << one.description);
  CAF_CHECK(wrong.empty());
  return sold;
}

/// What is promised is about what will be billed.
void check_price(const sim::model& sold, const provider_request& x) {
  if (x.provider != "replicate")
    return; // OpenAI bills what it wrote
  auto billed = sim::card_price(sold, input_in(x));
  CAF_CHECK_GREATER_OR_EQUAL(100 * x.price, 90 * billed);
  CAF_CHECK_LESS_OR_EQUAL(100 * x.price, 115 * billed);
}

} // namespace

CAF_TEST(vendors take every request as it is) {
  auto options = both_vendors();
  options.drafts = true;
  auto who = a_hosted_provider(options);
  std::set<std::string> kinds;
  for (auto mode : {production_mode::test, production_mode::production})
    for (auto& x : all_requests(who, a_demanding_campaign(mode)))
      if (x.provider != "studio")
        if (auto sold = check_input(x)) {
          check_price(*sold, x);
          kinds.insert(sold->kind);
        }
  CAF_CHECK(
    (kinds
     == std::set<std::string>{"image", "music", "speech", "text", "video"}));
}

CAF_TEST(every fit model takes its request) {
  // Each row alone, so that no chain hides it.
  auto asked = 0;
  auto models = shipped_models();
  for (auto& row : models.rows()) {
    auto options = both_vendors();
    options.drafts = true;
    options.chosen = {{row.what, row.id}};
    hosted_provider who{options, catalog{{row}},
                        std::make_shared<studio_provider>(),
                        std::make_shared<still_clock>(this_evening)};
    auto mode
      = row.for_test ? production_mode::test : production_mode::production;
    for (auto& x : all_requests(who, a_demanding_campaign(mode))) {
      if (x.provider == "studio")
        continue;
      CAF_CHECK_EQUAL(x.model, row.id);
      CAF_CHECK_GREATER(x.price, 0);
      check_input(x);
      ++asked;
    }
  }
  CAF_CHECK_GREATER(asked, 100);
}

CAF_TEST(a long prompt is cut and its rules are not ) {
  auto options = both_vendors();
  options.drafts = true;
  auto who = a_hosted_provider(options);
  auto x = a_demanding_campaign(production_mode::test);
  auto input = input_in(encoded(who, x, a_job(k::scene_video, 1, "16:9")));
  auto prompt = input["prompt"].get<std::string>();
  CAF_CHECK_LESS_OR_EQUAL(prompt.size(), 2000u);
  CAF_CHECK(
    prompt.ends_with("No words, captions, logos or watermarks appear."));
  CAF_CHECK(prompt.starts_with("The lamp"));
}

CAF_TEST(a draft is as sharp as it must be) {
  auto options = both_vendors();
  options.drafts = true;
  auto who = a_hosted_provider(options);
  auto x = a_production();
  auto clip = a_job(k::scene_video, 1, "16:9");
  CAF_CHECK(input_in(encoded(who, x, clip))["resolution"] == "720p");
  x.brief.mode = production_mode::test;
  std::pair<int, const char*> table[]
    = {{360, "480p"}, {540, "720p"}, {720, "720p"}, {1080, "720p"}};
  for (auto& [lines, asked] : table) {
    x.brief.resolution = lines;
    CAF_CHECK(input_in(encoded(who, x, clip))["resolution"] == asked);
  }
  CAF_CHECK_EQUAL(who.price(x, clip), 5 * 25'000);
}

CAF_TEST(a voice is told what to say and how) {
  auto who = a_hosted_provider();
  auto x = a_production();
  x.storyline.scenes[0].narration = "Lumen is light. Lumen's light is calm.";
  x.brief.pacing = "calm";
  auto voice = input_in(encoded(who, x, a_job(k::voiceover, 1, {}, "de")));
  CAF_CHECK(voice["text"] == "loo men is light. loo men's light is calm.");
  CAF_CHECK(voice["language_boost"] == "German");
  CAF_CHECK(voice["voice_id"] == "Friendly_Person");
  CAF_CHECK(voice["speed"] == 0.95);
  CAF_CHECK(voice["audio_format"] == "wav");
}

CAF_TEST(music lasts as long as the film) {
  auto who = a_hosted_provider();
  auto x = a_production();
  auto music = input_in(encoded(who, x, a_job(k::music)));
  CAF_CHECK(music["duration"] == 12);
  auto prompt = music["prompt"].get<std::string>();
  CAF_CHECK(prompt.starts_with("soft piano"));
  CAF_CHECK_NOT_EQUAL(prompt.find("no vocals"), std::string::npos);
  auto other = input_in(encoded(who, x, a_job(k::music), rung::fallback));
  CAF_CHECK(other["is_instrumental"] == true);
  CAF_CHECK(!other.contains("duration"));
}
