#include "io/embedded/renders.hpp"
#include "io/embedded/studio/pictures/pictures.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/taken/clip_fit.hpp"
#include "io/embedded/taken/taken_order.hpp"
#include "io/media/footage.hpp"
#include "io/media/mp4.hpp"

#include <cmath>
#include <filesystem>

namespace adcraft {

namespace {

using media::arguments;
using media::operator+;

constexpr auto clean_name = "film.mp4";

/// Keeps the clean copy of a clip in a directory that vanishes: only what is
/// made of it is stored.
class passing_storage : public storage {
public:
  explicit passing_storage(const media::work_dir& dir) : dir_(dir) {
    // nop
  }

  caf::expected<stored_file> put(const std::string& path,
                                 const std::string&) override {
    std::error_code code;
    std::filesystem::rename(path, dir_.file(clean_name), code);
    if (code)
      return fail(ec::environment, "cannot keep a clip: " + code.message());
    return stored_file{clean_name, 0, {}};
  }

  caf::expected<std::string> path_of(const std::string& key) const override {
    return dir_.file(key);
  }

private:
  const media::work_dir& dir_;
};

/// What models make may be shorter and smaller than what people bring: the
/// scene says what is enough.
media::footage_rules clip_rules() {
  media::footage_rules result;
  result.min_seconds = 0.1;
  result.min_side = 128;
  return result;
}

/// A clip in the making, in a directory of its own.
class clip_taker {
public:
  clip_taker(const studio::picture_spec& x, const media::work_dir& dir,
             render_watch& watch)
    : x_(x), wanted_(static_cast<int>(std::ceil(x.frames * 30.0 / x.fps))),
      dir_(dir), watch_(watch) {
    // nop
  }

  /// Makes "film.mp4", as long as the scene, of the file at `path`.
  caf::error take(const std::string& path) {
    auto frames = clean(path);
    if (!frames)
      return std::move(frames.error());
    watch_.progress(0.3);
    auto seen = look(*frames);
    if (!seen)
      return std::move(seen.error());
    auto fit = taken::fit_clip(*frames, wanted_, *seen);
    if (!fit)
      return std::move(fit.error());
    watch_.progress(0.4);
    return taken::is_whole(*fit) ? caf::error{} : change(*fit);
  }

private:
  /// @returns how many frames there are.
  caf::expected<int> clean(const std::string& path) {
    auto layout = media::read_mp4(path);
    if (layout && layout->truncated)
      return taken::unusable("its file breaks off");
    // Work is done beside the file, so it is seen from here.
    std::error_code code;
    auto link = dir_.file("given");
    std::filesystem::create_symlink(media::absolute(path), link, code);
    if (code)
      return fail(ec::environment, "cannot link to a clip: " + code.message());
    passing_storage here{dir_};
    media::part_watch part{watch_, 0, 0.3};
    auto film = media::check_footage(link, here, part, clip_rules());
    if (!film)
      return taken::as_unusable(film.error(), "footage: ", ":");
    return static_cast<int>(std::lround(film->seconds * 30));
  }

  caf::expected<media::seen_stillness> look(int frames) {
    auto err = run(
      {"-map", "0:v:0", "-vf", media::picture_detectors(), "-f", "null", "-"});
    if (err)
      return err;
    return media::read_stillness(dir_, 30, frames);
  }

  caf::error change(const taken::clip_fit& fit) {
    auto err = run({"-filter_complex",
                    graph_of(fit, wanted_, x_.size),
                    "-map",
                    "[out]",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "veryfast",
                    "-crf",
                    "14",
                    "-threads",
                    "2",
                    "-colorspace",
                    "bt709",
                    "-color_primaries",
                    "bt709",
                    "-color_trc",
                    "bt709",
                    "-color_range",
                    "tv",
                    "-f",
                    "mp4",
                    "fitted.mp4"});
    return err ? err : dir_.keep("fitted.mp4", dir_.file(clean_name));
  }

  caf::error run(const arguments& words) {
    media::ffmpeg_run work;
    work.directory = dir_.path();
    work.words = media::clip_input(dir_.file(clean_name), {"-an"}) + words;
    auto done = media::run_ffmpeg(work, &watch_);
    return done ? caf::error{} : std::move(done.error());
  }

  const studio::picture_spec& x_;
  /// Frames of the scene, at the rate of clean clips.
  int wanted_;
  const media::work_dir& dir_;
  render_watch& watch_;
};

} // namespace

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
  if (auto err = clip_taker{*x, *dir, watch}.take(*path))
    return err;
  x->footage = clean_name;
  auto here = [&](const std::string& key) -> caf::expected<std::string> {
    return key == clean_name ? dir->file(key) : paths(key);
  };
  media::part_watch rest{watch, 0.5, 1};
  if (auto done = studio::draw_clip(*x, here, out, rest); !done)
    return std::move(done.error());
  return fresh_render{out, "mp4", "{}"};
}

} // namespace adcraft
