#include "io/embedded/renders.hpp"
#include "io/embedded/taken/taken_order.hpp"
#include "io/media/cropping.hpp"
#include "io/media/spec_parts.hpp"

namespace adcraft {

namespace {

frame_size read_frame(media::spec_reader& x) {
  return {x.count("width"), x.count("height")};
}

} // namespace

caf::expected<fresh_render> take_still(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out,
                                       render_watch& watch) {
  auto order = taken::taken_order_from(spec, "still");
  if (!order)
    return std::move(order.error());
  auto frame = media::read_spec(order->wanted, "still", read_frame);
  if (!frame)
    return std::move(frame.error());
  if (frame->width < 16 || frame->height < 16)
    return fail(ec::invalid_argument, "still: give the size of the frame");
  auto path = paths(order->output);
  if (!path)
    return std::move(path.error());
  if (watch.stop_requested())
    return fail(ec::canceled, "the still was stopped");
  auto made = media::crop_picture(*path, out, *frame, media::drawn_rules());
  if (!made)
    return taken::as_unusable(made.error(), *path + ": ", ";");
  watch.progress(1);
  return fresh_render{out, "jpg", "{}"};
}

} // namespace adcraft
