#include "io/embedded/studio/pictures/pictures.hpp"

#include "io/embedded/studio/pictures/film.hpp"

namespace adcraft::studio {

caf::expected<caf::unit_t> draw_still(const picture_spec& x,
                                      const media::key_to_path& paths,
                                      const std::string& out_jpg,
                                      render_watch& watch) {
  auto art = prepare(x, paths);
  if (!art)
    return art.error();
  if (watch.stop_requested())
    return fail(ec::canceled, "the still was stopped");
  auto frame = surface::opaque(x.size.width, x.size.height);
  (*art)->draw(frame, settled(x));
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
  auto art = prepare(x, paths);
  if (!art)
    return art.error();
  return film(x, **art, out_mp4, watch);
}

} // namespace adcraft::studio
