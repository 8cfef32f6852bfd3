#include "io/embedded/renders.hpp"
#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/studio/sound/stereo.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/taken/music_fit.hpp"
#include "io/embedded/taken/sound_in.hpp"
#include "io/embedded/taken/taken_order.hpp"
#include "io/media/work_dir.hpp"

namespace adcraft {

namespace {

/// A shorter piece, played again and again, is a siren.
constexpr double shortest_piece = 3;

/// So much silence may come before a piece begins.
constexpr double longest_silence = 10;

caf::error check_music(const studio::music_spec& x) {
  if (x.fps < 1 || x.frames < 1 || x.frames > x.fps * 300)
    return fail(ec::invalid_argument, "music: give frames of a film");
  return {};
}

} // namespace

caf::expected<fresh_render> take_music(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out,
                                       render_watch& watch) {
  auto order = taken::taken_order_from(spec, "music");
  if (!order)
    return std::move(order.error());
  auto x = studio::music_spec_from(order->wanted);
  if (!x)
    return std::move(x.error());
  if (auto err = check_music(*x))
    return err;
  auto path = paths(order->output);
  if (!path)
    return std::move(path.error());
  auto dir = media::work_dir::beside(out);
  if (!dir)
    return std::move(dir.error());
  auto frames = int64_t{x->frames} * 48000 / x->fps;
  auto most = static_cast<double>(frames) / 48000 + longest_silence;
  auto raw = taken::sound_from(*path, 2, most, dir->path(), watch);
  if (!raw)
    return std::move(raw.error());
  watch.progress(0.5);
  auto heard = taken::heard_in(*raw);
  if (heard.empty())
    return taken::unusable("nothing is heard in it");
  if (heard.back().to - heard.front().from < shortest_piece * 48000)
    return taken::unusable("its music is too short to be played again");
  auto bed = taken::bed_from(*raw, frames);
  auto level
    = studio::levelled(studio::mono_safe(std::move(bed), 0.6), -20, -3);
  if (auto done = studio::write_wav(out, level); !done)
    return std::move(done.error());
  watch.progress(1);
  return fresh_render{out, "wav", "{}"};
}

} // namespace adcraft
