#include "io/embedded/studio/pictures/stage.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

caf::error problem_with(const picture_spec& x) {
  auto even = [](int v) { return v >= 16 && v <= 4096 && v % 2 == 0; };
  if (!even(x.size.width) || !even(x.size.height))
    return fail(ec::invalid_argument, "size: sides must be even, 16 to 4096");
  if (x.fps < 1 || x.fps > 120)
    return fail(ec::invalid_argument, "fps: must be 1 to 120");
  if (x.frames < 1 || x.head < 0 || x.tail < 0)
    return fail(ec::invalid_argument, "frames: a scene needs at least one");
  box frame{0, 0, x.size.width, x.size.height};
  if (x.layout.titles.width < 1 || x.layout.titles.height < 1
      || !frame.contains(x.layout.titles))
    return fail(ec::invalid_argument,
                "layout.titles: must lie inside of the frame");
  return {};
}

caf::expected<photo> loaded(const std::string& key, const std::string& name,
                            const media::key_to_path& paths, int longest) {
  auto path = paths(key);
  if (!path)
    return path.error();
  return load_photo(*path, name + " \"" + key + "\"", longest);
}

/// How large a picture is loaded: enough for a zoom, not for a poster.
int longest_for(const picture_spec& x) {
  auto by = x.look == treatment::closeup ? 2.4 : 1.7;
  return static_cast<int>(by * std::max(x.size.width, x.size.height));
}

/// Treatments use one or two pictures.
size_t pictures_for(const picture_spec& x) {
  return std::min<size_t>(x.pictures.size(),
                          x.look == treatment::parallax ? 2 : 1);
}

} // namespace

caf::expected<stage> set_stage(const picture_spec& x,
                               const media::key_to_path& paths) {
  if (auto err = problem_with(x))
    return err;
  auto colors = palette_from(x.colors);
  if (!colors)
    return colors.error();
  stage result;
  result.spec = x;
  result.colors = *colors;
  result.pace = tempo_of(x);
  result.width = x.size.width;
  result.height = x.size.height;
  result.unit = std::min(x.size.width, x.size.height) / 1080.0;
  result.titles = area_of(x.layout.titles);
  result.captions = area_of(x.layout.captions);
  for (size_t i = 0; i < pictures_for(x); ++i) {
    auto one
      = loaded(x.pictures[i], "pictures: picture", paths, longest_for(x));
    if (!one)
      return one.error();
    result.photos.push_back(std::move(*one));
  }
  if (!x.logo.empty() && x.look == treatment::end_card) {
    auto logo = loaded(x.logo, "logo: file", paths, 4096);
    if (!logo)
      return logo.error();
    result.logo = std::move(*logo);
  }
  return result;
}

caf::expected<scene_art_ptr> prepare(const picture_spec& x,
                                     const media::key_to_path& paths,
                                     std::vector<surface> behind) {
  auto set = set_stage(x, paths);
  if (!set)
    return set.error();
  set->behind = std::move(behind);
  if (!set->behind.empty() && x.look != treatment::end_card)
    return words_scene(*set);
  switch (x.look) {
    case treatment::parallax:
      return parallax_scene(*set);
    case treatment::split:
      return split_scene(*set);
    case treatment::kinetic:
      return kinetic_scene(*set);
    case treatment::closeup:
      return closeup_scene(*set);
    case treatment::end_card:
      return end_card_scene(*set);
    default:
      return cutout_scene(*set);
  }
}

} // namespace adcraft::studio
