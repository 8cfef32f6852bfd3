#include "io/embedded/local_renderer.hpp"

#include "io/embedded/project_files.hpp"
#include "io/embedded/renders.hpp"
#include "io/embedded/segment_groups.hpp"
#include "io/embedded/studio_provider.hpp"
#include "io/media/background.hpp"
#include "io/media/compose.hpp"
#include "io/media/segment.hpp"
#include "io/media/specs_json.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace adcraft {

namespace {

/// Asks a run of free disk space before it begins: a full disk is better known
/// before than in the middle.
caf::error room_on_disk(const std::string& path) {
  constexpr uint64_t least = uint64_t{256} << 20;
  std::error_code code;
  auto space
    = std::filesystem::space(std::filesystem::path{path}.parent_path(), code);
  if (!code && space.available < least)
    return fail(ec::environment,
                "the disk is full: free at least 256 MiB and "
                "run again");
  return {};
}

} // namespace

local_renderer::local_renderer(storage_ptr files,
                               std::shared_ptr<render_cache> cache)
  : files_(std::move(files)), cache_(std::move(cache)) {
  // nop
}

caf::expected<render_result> local_renderer::render(const render_order& order,
                                                    render_watch& watch) {
  media::work_in_background();
  if (order.kind == render_kind::segment)
    return segments(order, watch);
  auto made = cache_->obtain(
    {order.recipe},
    [&](const auto&) -> caf::expected<std::vector<fresh_render>> {
      auto file = make(order, watch);
      if (!file)
        return std::move(file.error());
      return std::vector<fresh_render>{std::move(*file)};
    });
  if (!made)
    return std::move(made.error());
  return std::move(made->front());
}

caf::expected<fresh_render> local_renderer::make(const render_order& order,
                                                 render_watch& watch) {
  auto work = [&](const std::string& extension) {
    return cache_->work_path(order.recipe, extension);
  };
  if (auto err = room_on_disk(work("x")))
    return err;
  switch (order.kind) {
    case render_kind::storyline:
      return write_story(order.spec, work("json"));
    case render_kind::chat_reply:
      return answer_chat(order.spec, work("json"));
    case render_kind::reference_image:
      return draw_still(order.spec, paths(), work("jpg"), watch);
    case render_kind::scene_video:
      return draw_clip(order.spec, paths(), work("mp4"), watch);
    case render_kind::voiceover:
      return speak(order.spec, work("wav"), watch);
    case render_kind::music:
      return play_music(order.spec, work("wav"), watch);
    case render_kind::sound:
      return mix_sound(order.spec, paths(), work("wav"), watch);
    case render_kind::composition:
      return compose(order, watch);
    case render_kind::project_export:
      return pack_project(order.spec, paths(), work("zip"), watch);
    case render_kind::taken_words:
      return take_words(order.spec, paths(), work("json"));
    case render_kind::taken_still:
      return take_still(order.spec, paths(), work("jpg"), watch);
    case render_kind::taken_clip:
      return take_clip(order.spec, paths(), work("mp4"), watch);
    case render_kind::taken_voice:
      return take_voice(order.spec, paths(), work("wav"), watch);
    case render_kind::taken_music:
      return take_music(order.spec, paths(), work("wav"), watch);
    default:
      return inspect_film(order.spec, paths(), work("json"), watch);
  }
}

caf::expected<render_result> local_renderer::segments(const render_order& order,
                                                      render_watch& watch) {
  auto group = group_from_json(order.spec);
  if (!group)
    return std::move(group.error());
  auto made = segment_files(*group, watch);
  if (!made)
    return std::move(made.error());
  render_result result;
  result.mime = "video/mp4";
  return result;
}

caf::expected<std::vector<std::string>>
local_renderer::segment_files(const std::vector<media::segment_spec>& group,
                              render_watch& watch) {
  std::vector<std::string> recipes;
  for (auto& x : group)
    recipes.push_back(recipe_of(render_kind::segment, media::to_json(x)));
  auto made = cache_->obtain(
    recipes,
    [&](const std::vector<size_t>& missing)
      -> caf::expected<std::vector<fresh_render>> {
      std::vector<media::segment_work> work;
      std::vector<fresh_render> result;
      for (auto i : missing) {
        work.push_back({group[i], cache_->work_path(recipes[i], "mp4")});
        result.push_back({work.back().out, "mp4", "{}"});
      }
      if (auto err = media::encode_segments(work, paths(), watch))
        return err;
      return result;
    });
  if (!made)
    return std::move(made.error());
  std::vector<std::string> result;
  for (auto& x : *made) {
    auto path = files_->path_of(x.key);
    if (!path)
      return std::move(path.error());
    result.push_back(std::move(*path));
  }
  return result;
}

caf::expected<std::string>
local_renderer::sound_file(const media::sound_spec& x, render_watch& watch) {
  auto spec = media::to_json(x);
  auto made = render(
    {render_kind::sound, recipe_of(render_kind::sound, spec), spec}, watch);
  if (!made)
    return std::move(made.error());
  return files_->path_of(made->key);
}

caf::expected<fresh_render> local_renderer::compose(const render_order& order,
                                                    render_watch& watch) {
  auto film = media::composition_spec_from(order.spec);
  if (!film)
    return std::move(film.error());
  media::compose_tools tools;
  tools.segments = [this](const auto& group, render_watch& eyes) {
    return segment_files(group, eyes);
  };
  tools.sound
    = [this](const auto& x, render_watch& eyes) { return sound_file(x, eyes); };
  fresh_render result{cache_->work_path(order.recipe, "mp4"), "mp4", {}};
  if (auto err = media::compose(*film, tools, result.path, watch))
    return err;
  result.facts = film_facts(*film);
  return result;
}

media::key_to_path local_renderer::paths() const {
  return
    [files = files_](const std::string& key) { return files->path_of(key); };
}

} // namespace adcraft
