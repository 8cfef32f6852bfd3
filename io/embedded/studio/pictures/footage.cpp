#include "io/embedded/studio/pictures/footage.hpp"

#include "io/media/work_dir.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>

namespace adcraft::studio {

using media::operator+;

namespace {

/// Frames of the clip at which it is looked at.
std::vector<int> moments_of(const picture_spec& x) {
  auto last = std::max(x.frames - 1 - x.tail, 0);
  auto first = std::min(x.head, last);
  return {first, (first + last) / 2, last};
}

/// Frames that are the same moment come once.
std::string picked(const picture_spec& x) {
  std::string result = "select='";
  for (auto n : moments_of(x))
    result += (result.back() == '\'' ? "" : "+") + std::string{"eq(n,"}
              + std::to_string(n) + ")";
  return result + "'";
}

bool read_frame(std::ifstream& in, surface& to) {
  std::vector<char> row(size_t{4} * static_cast<size_t>(to.width()));
  for (int y = 0; y < to.height(); ++y) {
    if (!in.read(row.data(), static_cast<std::streamsize>(row.size())))
      return false;
    std::memcpy(to.row(y), row.data(), row.size());
  }
  to.touched();
  return true;
}

} // namespace

media::arguments footage_input(const std::string& path) {
  return media::clip_input(media::absolute(path),
                           {"-an", "-sn", "-dn", "-stream_loop", "-1"});
}

std::string footage_filters(const picture_spec& x) {
  auto size
    = std::to_string(x.size.width) + ":" + std::to_string(x.size.height);
  return "fps=" + std::to_string(x.fps) + ",scale=" + size
         + ":force_original_aspect_ratio=increase:flags=lanczos+accurate_rnd,"
           "crop="
         + size + ",setsar=1";
}

caf::expected<std::vector<surface>> footage_views(const picture_spec& x,
                                                  const std::string& path,
                                                  const std::string& beside,
                                                  render_watch& watch) {
  auto dir = media::work_dir::beside(beside);
  if (!dir)
    return std::move(dir.error());
  auto last = std::to_string(moments_of(x).back() + 1);
  media::ffmpeg_run run;
  run.directory = dir->path();
  run.words = footage_input(path)
              + media::arguments{"-vf",
                                 footage_filters(x) + ",trim=end_frame=" + last
                                   + "," + picked(x)
                                   + ",scale=in_color_matrix=bt709,format=bgr0",
                                 "-vsync",
                                 "passthrough",
                                 "-f",
                                 "rawvideo",
                                 "views.raw"};
  if (auto done = media::run_ffmpeg(run, &watch); !done)
    return std::move(done.error());
  std::ifstream in{dir->file("views.raw"), std::ios::binary};
  std::vector<surface> result;
  for (;;) {
    auto one = surface::opaque(x.size.width, x.size.height);
    if (!read_frame(in, one))
      break;
    result.push_back(std::move(one));
  }
  if (result.empty())
    return fail(ec::poison,
                "footage: this film has no picture that can be "
                "shown: bring another one");
  return result;
}

} // namespace adcraft::studio
