#include "io/embedded/studio/pictures/pictures.hpp"

#include "io/embedded/studio/pictures/film.hpp"
#include "io/embedded/studio/pictures/footage.hpp"

namespace adcraft::studio {

namespace {

/// What a scene is drawn with, and the film it is drawn over, if any.
struct easel {
  scene_art_ptr art;
  std::string footage;
  /// The film where the scene begins.
  surface first;
};

caf::expected<easel> set_up(const picture_spec& x,
                            const media::key_to_path& paths,
                            const std::string& out, render_watch& watch) {
  easel result;
  std::vector<surface> views;
  if (!x.footage.empty()) {
    auto path = paths(x.footage);
    if (!path)
      return std::move(path.error());
    result.footage = *path;
    auto seen = footage_views(x, *path, out, watch);
    if (!seen)
      return std::move(seen.error());
    views = std::move(*seen);
    result.first = resized(views.front(), x.size.width, x.size.height);
  }
  auto art = prepare(x, paths, std::move(views));
  if (!art)
    return std::move(art.error());
  result.art = std::move(*art);
  return result;
}

} // namespace

caf::expected<caf::unit_t> draw_still(const picture_spec& x,
                                      const media::key_to_path& paths,
                                      const std::string& out_jpg,
                                      render_watch& watch) {
  auto set = set_up(x, paths, out_jpg, watch);
  if (!set)
    return set.error();
  if (watch.stop_requested())
    return fail(ec::canceled, "the still was stopped");
  auto frame = set->first ? std::move(set->first)
                          : surface::opaque(x.size.width, x.size.height);
  set->art->draw(frame, settled(x));
  watch.progress(0.9);
  auto saved = save_jpeg(frame, out_jpg);
  if (saved)
    watch.progress(1);
  return saved;
}

caf::expected<caf::unit_t> draw_clip(const picture_spec& x,
                                     const media::key_to_path& paths,
                                     const std::string& out_mp4,
                                     render_watch& watch) {
  auto set = set_up(x, paths, out_mp4, watch);
  if (!set)
    return set.error();
  return film(x, *set->art, set->footage, out_mp4, watch);
}

} // namespace adcraft::studio
