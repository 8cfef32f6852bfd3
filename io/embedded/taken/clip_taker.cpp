#include "io/embedded/taken/clip_taker.hpp"

#include "io/embedded/taken/taken_order.hpp"
#include "io/media/footage.hpp"
#include "io/media/mp4.hpp"

#include <cmath>
#include <filesystem>

namespace adcraft::taken {

namespace {

using media::arguments;
using media::operator+;

/// As `check_footage` makes films.
constexpr int clean_fps = 30;

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
    std::filesystem::rename(path, dir_.file(clip_taker::name), code);
    if (code)
      return fail(ec::environment, "cannot keep a clip: " + code.message());
    return stored_file{clip_taker::name, 0, {}};
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

} // namespace

clip_taker::clip_taker(const studio::picture_spec& x,
                       const media::work_dir& dir, render_watch& watch)
  : x_(x), wanted_((x.frames * clean_fps + x.fps - 1) / x.fps), dir_(dir),
    watch_(watch) {
  // nop
}

caf::error clip_taker::take(const std::string& path) {
  auto frames = clean(path);
  if (!frames)
    return std::move(frames.error());
  watch_.progress(0.3);
  auto seen = look(*frames);
  if (!seen)
    return std::move(seen.error());
  auto fit = fit_clip(*frames, wanted_, *seen);
  if (!fit)
    return std::move(fit.error());
  watch_.progress(0.4);
  return is_whole(*fit) ? caf::error{} : change(*fit);
}

caf::expected<int> clip_taker::clean(const std::string& path) {
  auto layout = media::read_mp4(path);
  if (layout && layout->truncated)
    return unusable("its file breaks off");
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
    return as_unusable(film.error(), "footage: ", ":");
  return static_cast<int>(std::lround(film->seconds * clean_fps));
}

caf::expected<media::seen_stillness> clip_taker::look(int frames) {
  auto err = run(
    {"-map", "0:v:0", "-vf", media::picture_detectors(), "-f", "null", "-"});
  if (err)
    return err;
  return media::read_stillness(dir_, clean_fps, frames);
}

caf::error clip_taker::change(const clip_fit& fit) {
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
  return err ? err : dir_.keep("fitted.mp4", dir_.file(name));
}

caf::error clip_taker::run(const arguments& words) {
  media::ffmpeg_run work;
  work.directory = dir_.path();
  work.words = media::clip_input(dir_.file(name), {"-an"}) + words;
  auto done = media::run_ffmpeg(work, &watch_);
  return done ? caf::error{} : std::move(done.error());
}

} // namespace adcraft::taken
