#include "io/embedded/renders.hpp"
#include "io/embedded/studio/pictures/pictures.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/taken/clip_taker.hpp"
#include "io/embedded/taken/taken_order.hpp"

namespace adcraft {

caf::expected<fresh_render> take_clip(const std::string& spec,
                                      const media::key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch) {
  auto order = taken::taken_order_from(spec, "picture");
  if (!order)
    return std::move(order.error());
  auto x = studio::picture_spec_from(order->wanted);
  if (!x)
    return std::move(x.error());
  auto path = paths(order->output);
  if (!path)
    return std::move(path.error());
  auto dir = media::work_dir::beside(out);
  if (!dir)
    return std::move(dir.error());
  if (x->fps < 1 || x->frames < 1)
    return fail(ec::invalid_argument, "picture: a scene needs frames");
  if (auto err = taken::clip_taker{*x, *dir, watch}.take(*path))
    return err;
  x->footage = taken::clip_taker::name;
  auto here = [&](const std::string& key) -> caf::expected<std::string> {
    return key == x->footage ? dir->file(key) : paths(key);
  };
  media::part_watch rest{watch, 0.5, 1};
  if (auto done = studio::draw_clip(*x, here, out, rest); !done)
    return std::move(done.error());
  return fresh_render{out, "mp4", "{}"};
}

} // namespace adcraft
