#pragma once

#include "actors/model/call.hpp"
#include "actors/model/plan.hpp"

#include <string>
#include <utility>
#include <vector>

/// Values with sensible contents, so that a test names only what it is about.
namespace adcraft::test {

inline brand a_brand() {
  brand result;
  result.title = "Lumen";
  result.description = "A lamp of oak.";
  result.tagline = "Light, made calm";
  result.url = "lumen.example";
  result.facts = {"solid oak", "2,700 K"};
  result.images
    = {{"aa/one.jpg", "front", 1200, 900}, {"bb/two.jpg", "side", 900, 1200}};
  result.pronunciation = {{"Lumen", "loo men"}};
  return result;
}

inline brief a_brief() {
  brief result;
  result.title = "Spring";
  result.audience = "people who read at night";
  result.seconds = 12;
  result.resolution = 360;
  return result;
}

inline scene a_scene(uint32_t number, int frames = 120) {
  scene result;
  result.number = number;
  result.frames = frames;
  result.headline = "Headline " + std::to_string(number);
  result.narration = "Sentence number " + std::to_string(number) + ".";
  result.images = {0};
  return result;
}

/// Three scenes of four seconds each.
inline storyline a_storyline() {
  storyline result;
  result.title = "Spring";
  result.music_prompt = "soft piano";
  result.scenes = {a_scene(1), a_scene(2), a_scene(3)};
  return result;
}

inline job_row a_job(job_kind kind, uint32_t scene = 0, std::string shape = {},
                     std::string language = {}, std::string campaign = "c1") {
  job_row result;
  result.campaign = std::move(campaign);
  result.kind = kind;
  result.scene = scene;
  result.shape = std::move(shape);
  result.language = std::move(language);
  result.id = job_id_of(result);
  return result;
}

inline call_row a_call(const job_row& job, int ordinal = 1,
                       call_state state = call_state::reserved) {
  call_row result;
  result.id = job.id + ".c" + std::to_string(ordinal);
  result.job = job.id;
  result.campaign = job.campaign;
  result.ordinal = ordinal;
  result.provider = "studio";
  result.model = "studio-music";
  result.recipe = "recipe-of-" + job.id;
  result.request = "{}";
  result.state = state;
  return result;
}

inline campaign_row a_campaign_row(std::string id = "c1") {
  campaign_row result;
  result.brand = "br_" + id;
  result.id = std::move(id);
  result.owner = "local";
  result.money.cap = 1'000'000;
  return result;
}

/// A campaign whose storyline is not written yet, with its job.
inline campaign_view a_campaign(campaign_status status
                                = campaign_status::generating) {
  campaign_view result;
  result.campaign = a_campaign_row();
  result.campaign.status = status;
  result.campaign.epoch = 1;
  result.brand = a_brand();
  result.brief = a_brief();
  result.jobs = missing_jobs(result);
  return result;
}

inline job_row& job_in(campaign_view& x, job_kind kind, uint32_t scene = 0,
                       const std::string& shape = {},
                       const std::string& language = {}) {
  return const_cast<job_row&>(*job_of(x, kind, scene, shape, language));
}

/// Makes a job done, with its asset.
inline void finish(campaign_view& x, job_row& job,
                   const std::string& facts = "{}") {
  asset_row asset;
  asset.id = job.id + ".c1";
  asset.campaign = job.campaign;
  asset.job = job.id;
  asset.kind = job.kind;
  asset.key = "key-of-" + job.id;
  asset.facts = facts;
  job.state = job_state::done;
  job.asset = asset.id;
  x.assets.push_back(std::move(asset));
}

/// A campaign with a storyline and every job planned.
inline campaign_view a_written_campaign() {
  auto result = a_campaign();
  finish(result, result.jobs.front());
  result.campaign.storyline_asset = result.jobs.front().asset;
  result.storyline = a_storyline();
  for (auto& j : missing_jobs(result))
    result.jobs.push_back(j);
  return result;
}

/// A campaign in which everything is made; nothing is inspected yet.
inline campaign_view a_made_campaign() {
  auto result = a_written_campaign();
  for (auto& j : result.jobs)
    if (j.state == job_state::planned)
      finish(result, j, R"({"words":[],"seconds":2})");
  return result;
}

} // namespace adcraft::test
