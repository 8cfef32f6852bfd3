#include "io/embedded/studio_provider.hpp"

#include "io/embedded/finishing.hpp"
#include "io/embedded/project_files.hpp"
#include "io/embedded/segment_groups.hpp"
#include "io/embedded/studio/sound/voice.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/studio_specs.hpp"
#include "io/media/hash.hpp"
#include "io/media/specs_json.hpp"
#include "io/media/subtitles.hpp"

#include <nlohmann/json.hpp>

namespace adcraft {

namespace {

/// Raised whenever the code that draws would draw something else, in the order
/// of `render_kind`.
constexpr int versions[] = {1, 1, 1, 1, 1, 1, 1, 1,
                            1, 1, 1, 1, 1, 1, 1, 1};

render_order order_for(render_kind kind, std::string spec) {
  return {kind, recipe_of(kind, spec), std::move(spec)};
}

caf::expected<std::string> spec_for(const campaign_view& x,
                                    const job_row& job) {
  if (job.kind == job_kind::voiceover && !studio::speaks(job.language))
    return fail(ec::refused,
                "the studio speaks English only: captions carry the words in \""
                  + job.language + "\"; with a provider's key there is a voice");
  if (job.kind == job_kind::storyline)
    return studio::to_json(story_for(x, job));
  if (job.kind == job_kind::music)
    return studio::to_json(studio::music_spec{music_for(x)});
  if (job.kind == job_kind::composition)
    return media::to_json(film_for(x, job));
  if (job.kind == job_kind::chat_reply)
    return studio::to_json(studio::chat_spec{x.brand, x.brief, x.chat});
  auto scene = filmed(x, job.scene);
  if (!scene)
    return std::move(scene.error());
  return job.kind == job_kind::voiceover
           ? studio::to_json(voice_for(x, job, *scene))
           : studio::to_json(picture_for(x, job, *scene));
}

} // namespace

std::string recipe_of(render_kind kind, const std::string& spec) {
  auto version = versions[static_cast<size_t>(kind)];
  return media::sha256_of(std::string{to_string(kind)} + "\n"
                          + std::to_string(version) + "\n" + spec);
}

caf::expected<provider_request>
studio_provider::encode(const campaign_view& x, const job_row& job) const {
  auto spec = spec_for(x, job);
  if (!spec)
    return std::move(spec.error());
  provider_request result;
  result.provider = "studio";
  result.model = std::string{"studio-"} + to_string(job.kind);
  result.recipe = recipe_of(render_kind_of(job.kind), *spec);
  result.request = std::move(*spec);
  return result;
}

std::vector<rung> studio_provider::ladder(const campaign_view&,
                                          const job_row&) const {
  return {rung::asked};
}

caf::expected<render_order>
studio_provider::finish(const std::string& request,
                        const std::string& output) const {
  return finishing_order(request, output);
}

micros studio_provider::price(const campaign_view&, const job_row&) const {
  return 0;
}

std::vector<render_order>
studio_provider::prepare(const campaign_view& x,
                         const job_row& composition) const {
  std::vector<render_order> result;
  for (auto& group : ready_groups(x, composition))
    result.push_back(order_for(render_kind::segment, group_to_json(group)));
  return result;
}

caf::expected<render_order>
studio_provider::inspection(const campaign_view& x,
                            const job_row& composition) const {
  auto asset = asset_of(x, composition);
  if (asset == nullptr)
    return fail(ec::not_found, "the composition has no file");
  nlohmann::json spec{{"key", asset->key}, {"film", asset->facts}};
  return order_for(render_kind::inspection, spec.dump());
}

caf::expected<render_order>
studio_provider::project_export(const campaign_view& x,
                                const std::string& shape) const {
  auto spec = project_spec(x, shape);
  if (!spec)
    return std::move(spec.error());
  return order_for(render_kind::project_export, std::move(*spec));
}

caf::expected<std::string> studio_provider::captions(const campaign_view& x,
                                                     const job_row& composition,
                                                     bool vtt) const {
  if (composition.kind != job_kind::composition)
    return fail(ec::invalid_argument, "only a finished film has captions");
  auto film = film_for(x, composition);
  auto all = media::subtitles_of(film);
  return vtt ? media::as_vtt(all, film.cut.fps)
             : media::as_srt(all, film.cut.fps);
}

std::string studio_provider::verdict(const std::string& facts) const {
  auto report = nlohmann::json::parse(facts, nullptr, false);
  if (!report.is_object() || !report.contains("passed"))
    return "the inspection left no report: retry it";
  if (report["passed"] == true)
    return {};
  auto& findings = report["findings"];
  return findings.empty() ? std::string{"the file did not pass inspection"}
                          : findings[0].value("sentence", "a rule broke");
}

} // namespace adcraft
