#include "io/embedded/finishing.hpp"

#include "io/embedded/studio_provider.hpp"
#include "io/embedded/studio_specs.hpp"
#include "io/media/spec_parts.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace adcraft {

namespace {

using nlohmann::json;

std::optional<render_kind> finish_kind_from(const std::string& text) {
  for (auto kind : {render_kind::taken_words, render_kind::taken_still,
                    render_kind::taken_clip, render_kind::taken_voice,
                    render_kind::taken_music})
    if (text == to_string(kind))
      return kind;
  return std::nullopt;
}

/// What was asked for with words: the answer is read beside it.
json words_spec(const campaign_view& x, const job_row& job) {
  if (job.kind == job_kind::storyline)
    return json{{"story", json::parse(studio::to_json(story_for(x, job)))}};
  studio::chat_spec chat{x.brand, x.brief};
  return json{{"chat", json::parse(studio::to_json(chat))}};
}

caf::expected<json> scene_spec(const campaign_view& x, const job_row& job) {
  auto scene = filmed(x, job.scene);
  if (!scene)
    return std::move(scene.error());
  if (job.kind == job_kind::voiceover)
    return json{
      {"voice", json::parse(studio::to_json(voice_for(x, job, *scene)))}};
  // The words stand over the clip as they do over a film of one's own.
  scene->what.footage = output_mark;
  auto picture = picture_for(x, job, *scene);
  if (job.kind == job_kind::reference_image)
    return json{{"still", media::json_of(picture.size)}};
  return json{{"picture", json::parse(studio::to_json(picture))}};
}

caf::expected<json> spec_of(const campaign_view& x, const job_row& job) {
  switch (job.kind) {
    case job_kind::storyline:
    case job_kind::chat_reply:
      return words_spec(x, job);
    case job_kind::music:
      return json{{"music", json::parse(studio::to_json(music_for(x)))}};
    case job_kind::reference_image:
    case job_kind::scene_video:
    case job_kind::voiceover:
      return scene_spec(x, job);
    default:
      return fail(ec::invalid_argument, "no vendor makes this");
  }
}

render_kind finish_kind_of(job_kind x) {
  switch (x) {
    case job_kind::reference_image:
      return render_kind::taken_still;
    case job_kind::scene_video:
      return render_kind::taken_clip;
    case job_kind::voiceover:
      return render_kind::taken_voice;
    case job_kind::music:
      return render_kind::taken_music;
    default:
      return render_kind::taken_words;
  }
}

} // namespace

caf::expected<std::string> finishing_for(const campaign_view& x,
                                         const job_row& job) {
  auto spec = spec_of(x, job);
  if (!spec)
    return std::move(spec.error());
  (*spec)["output"] = output_mark;
  return media::written(
    {{"kind", to_string(finish_kind_of(job.kind))}, {"spec", *spec}});
}

caf::expected<render_order> finishing_order(const std::string& request,
                                            const std::string& key) {
  auto asked = json::parse(request, nullptr, false);
  if (!asked.is_object() || !asked.contains("finish")
      || !asked["finish"].is_object())
    return fail(ec::invalid_argument,
                "the request does not say what becomes of its output");
  auto& finish = asked["finish"];
  auto kind = finish.contains("kind") && finish["kind"].is_string()
                ? finish_kind_from(finish["kind"].get<std::string>())
                : std::nullopt;
  if (!kind || !finish.contains("spec") || !finish["spec"].is_object())
    return fail(ec::invalid_argument,
                "the request does not say what becomes of its output");
  // Nothing else is looked at: what people write is never taken for the mark.
  finish["spec"]["output"] = key;
  auto spec = finish["spec"].dump();
  return render_order{*kind, recipe_of(*kind, spec), spec};
}

} // namespace adcraft
