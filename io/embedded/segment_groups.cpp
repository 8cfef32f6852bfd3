#include "io/embedded/segment_groups.hpp"

#include "io/embedded/studio_specs.hpp"
#include "io/media/compose.hpp"
#include "io/media/specs_json.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace adcraft {

namespace {

/// Whether nothing will be said around scene `i` that is not known yet: words
/// may reach over the borders of a scene.
bool is_said(const campaign_view& x, const std::vector<scene>& scenes, size_t i,
             const std::string& language) {
  for (auto n = i == 0 ? 0 : i - 1; n <= i + 1 && n < scenes.size(); ++n) {
    auto voice = job_of(x, job_kind::voiceover, scenes[n].number, {}, language);
    if (voice != nullptr && voice->state != job_state::done
        && voice->state != job_state::skipped)
      return false;
  }
  return true;
}

bool has_clips(const media::segment_spec& x) {
  return !x.clip.empty() && (!x.cut.transition || !x.next_clip.empty());
}

} // namespace

std::vector<segment_group> ready_groups(const campaign_view& x,
                                        const job_row& composition) {
  std::map<size_t, segment_group> groups;
  auto scenes = played(x.storyline);
  auto film = film_for(x, composition);
  auto specs = media::segment_specs(film);
  for (size_t n = 0; n < specs.size(); ++n) {
    auto scene = film.cut.segments[n].scene;
    if (has_clips(specs[n]) && is_said(x, scenes, scene, composition.language))
      groups[scene].push_back(specs[n]);
  }
  std::vector<segment_group> result;
  for (auto& [scene, group] : groups)
    result.push_back(std::move(group));
  return result;
}

std::string group_to_json(const segment_group& x) {
  auto result = nlohmann::json::array();
  for (auto& spec : x)
    result.push_back(media::to_json(spec));
  return result.dump();
}

caf::expected<segment_group> group_from_json(const std::string& text) {
  auto root = nlohmann::json::parse(text, nullptr, false);
  if (!root.is_array())
    return fail(ec::invalid_argument, "segments: this is no list");
  segment_group result;
  for (auto& one : root) {
    auto spec = media::segment_spec_from(
      one.is_string() ? one.get<std::string>() : std::string{});
    if (!spec)
      return std::move(spec.error());
    result.push_back(std::move(*spec));
  }
  return result;
}

} // namespace adcraft
