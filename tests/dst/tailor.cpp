#include "tests/dst/tailor.hpp"

#include "actors/model/json_order.hpp"
#include "actors/model/plan.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::dst {

namespace {

using nlohmann::json;
using k = job_kind;

bool is_bought(k x) {
  return x == k::reference_image || x == k::scene_video || x == k::music
         || x == k::voiceover;
}

const char* model_of(k x) {
  return x == k::reference_image ? still_model
         : x == k::scene_video   ? clip_model
         : x == k::music         ? music_model
                                 : voice_model;
}

std::string key_of_job(const campaign_view& x, const job_row* job) {
  auto asset = job == nullptr ? nullptr : asset_of(x, *job);
  return asset == nullptr ? std::string{} : asset->key;
}

/// Storage keys of what a film is made of.
json parts_of(const campaign_view& x, const job_row& film) {
  json result = json::array();
  for (auto& j : x.jobs)
    if (j.kind != k::composition && is_newest(x, j)
        && (j.shape.empty() || j.shape == film.shape)
        && j.state == job_state::done)
      result.push_back(key_of_job(x, &j));
  return result;
}

} // namespace

tailor::tailor(bool shares, bool draws)
  : shares_(shares), draws_(draws), models_(known_models()) {
  // nop
}

caf::expected<provider_request> tailor::encode(const campaign_view& x,
                                               const job_row& job) const {
  auto result = is_bought(job.kind) && job.way != rung::studio ? bought(x, job)
                                                               : drawn(x, job);
  result.recipe = result.provider + result.request;
  if (!shares_)
    result.recipe += x.campaign.id;
  return result;
}

provider_request tailor::drawn(const campaign_view& x,
                               const job_row& job) const {
  provider_request result;
  result.provider = "studio";
  result.model = std::string{"studio-"} + to_string(render_kind_of(job.kind));
  auto parts = job.kind == k::composition ? parts_of(x, job) : json::array();
  result.request = json{
    {"parts", parts},
    {"what", to_string(job.kind)},
    {"scene", job.scene},
    {"revision",
     job.revision}}.dump();
  return result;
}

provider_request tailor::bought(const campaign_view& x,
                                const job_row& job) const {
  provider_request result;
  result.provider = job.kind == k::voiceover ? "openai" : "replicate";
  result.model = model_of(job.kind);
  auto words = std::string{to_string(job.kind)} + " of scene "
               + std::to_string(job.scene) + ", "
               + std::to_string(job.revision);
  json input = job.kind == k::voiceover
                 ? json{{"input", words}, {"voice", "calm"}}
                 : json{{"prompt", words}};
  if (job.kind == k::scene_video)
    input["image"]["$file"]
      = key_of_job(x, job_of(x, k::reference_image, job.scene, job.shape));
  result.request = json{{"model", result.model}, {"input", input}}.dump();
  auto card = models_.find(result.provider, result.model);
  auto price = estimate(*card, result.request);
  result.price = price ? *price : 0;
  return result;
}

std::vector<rung> tailor::ladder(const campaign_view&,
                                 const job_row& job) const {
  if (draws_ && is_bought(job.kind))
    return {rung::asked, rung::studio};
  return {rung::asked};
}

caf::expected<render_order> tailor::finish(const std::string& request,
                                           const std::string& output) const {
  auto asked = json::parse(request);
  render_order result;
  result.kind = render_kind::taken_clip;
  result.recipe = "finish " + request + output;
  result.spec = json{{"parts", json::array({output})}}.dump();
  return result;
}

micros tailor::price(const campaign_view& x, const job_row& job) const {
  auto request = encode(x, job);
  return request ? request->price : 0;
}

std::vector<render_order> tailor::prepare(const campaign_view&,
                                          const job_row&) const {
  return {};
}

caf::expected<render_order>
tailor::inspection(const campaign_view& x, const job_row& composition) const {
  auto key = key_of_job(x, &composition);
  return render_order{render_kind::inspection, "inspect " + key,
                      json{{"parts", json::array({key})}}.dump()};
}

caf::expected<render_order> tailor::project_export(const campaign_view&,
                                                   const std::string&) const {
  return fail(ec::not_found, "nobody exports here");
}

caf::expected<std::string> tailor::captions(const campaign_view&,
                                            const job_row&, bool) const {
  return fail(ec::not_found, "nobody reads here");
}

std::string tailor::verdict(const std::string&) const {
  return {};
}

} // namespace adcraft::dst
