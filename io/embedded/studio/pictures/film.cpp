#include "io/embedded/studio/pictures/film.hpp"

#include "io/embedded/studio/pictures/footage.hpp"
#include "io/media/child.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>

namespace adcraft::studio {

using media::operator+;

namespace {

/// Divides colours by their alpha: FFmpeg's own way with premultiplied pixels
/// darkens what lies below.
void straighten(surface& x) {
  for (int y = 0; y < x.height(); ++y)
    for (int i = 0; i < x.width(); ++i) {
      auto& v = x.row(y)[i];
      auto a = v >> 24;
      if (a == 0 || a == 255)
        continue;
      auto at = [&](uint32_t shift) {
        auto value = (((v >> shift) & 255) * 255 + a / 2) / a;
        return std::min(value, 255u) << shift;
      };
      v = a << 24 | at(16) | at(8) | at(0);
    }
  x.touched();
}

/// Hands frames to a pipe in whatever pieces it takes.
class frame_feed {
public:
  frame_feed(const picture_spec& x, scene_art& art, bool see_through,
             render_watch& watch)
    : spec_(x), art_(art), watch_(watch), see_through_(see_through),
      frame_(see_through ? surface::clear(x.size.width, x.size.height)
                         : surface::opaque(x.size.width, x.size.height)),
      bytes_(size_t{4} * x.size.width * x.size.height), sent_(bytes_) {
    // nop
  }

  size_t fill(char* buffer, size_t size) {
    if (sent_ == bytes_) {
      if (next_ == spec_.frames)
        return 0;
      if (see_through_)
        wipe();
      art_.draw(frame_, moment_at(spec_, next_++));
      cairo_surface_flush(frame_.get());
      if (see_through_)
        straighten(frame_);
      sent_ = 0;
      watch_.progress(double(next_) / (spec_.frames + 1));
    }
    auto count = std::min(size, bytes_ - sent_);
    std::memcpy(buffer, reinterpret_cast<const char*>(frame_.row(0)) + sent_,
                count);
    sent_ += count;
    return count;
  }

private:
  void wipe() {
    // Rows of 32-bit pixels have no gaps.
    std::memset(frame_.row(0), 0, bytes_);
    frame_.touched();
  }

  const picture_spec& spec_;
  scene_art& art_;
  render_watch& watch_;
  bool see_through_;
  surface frame_;
  size_t bytes_;
  size_t sent_;
  int next_ = 0;
};

/// What comes through the pipe, pixels in `format`.
media::arguments piped(const picture_spec& x, const char* format) {
  auto size
    = std::to_string(x.size.width) + "x" + std::to_string(x.size.height);
  return {"-protocol_whitelist",
          "file,pipe",
          "-f",
          "rawvideo",
          "-pix_fmt",
          format,
          "-s:v",
          size,
          "-framerate",
          std::to_string(x.fps),
          "-i",
          "pipe:0"};
}

constexpr auto to_video
  = "scale=in_range=pc:out_color_matrix=bt709:"
    "out_range=tv:flags=accurate_rnd+full_chroma_int+"
    "bicubic,format=yuv420p";

media::arguments drawing_of(const picture_spec& x) {
  return piped(x, "bgr0") + media::arguments{"-an", "-vf", to_video};
}

/// Mixed as the studio draws, in full colours.
media::arguments drawn_over(const picture_spec& x, const std::string& footage) {
  auto graph = "[0:v:0]" + footage_filters(x)
               + ",scale=in_color_matrix=bt709,format=gbrp[film];"
                 "[1:v]format=gbrap[words];"
                 "[film][words]overlay=format=gbrp,"
               + to_video + "[out]";
  return footage_input(footage) + piped(x, "bgra")
         + media::arguments{
           "-filter_complex", graph,       "-map",
           "[out]",           "-frames:v", std::to_string(x.frames)};
}

media::arguments encoder(const picture_spec& x, const std::string& out_mp4) {
  // A fixed number of threads: x264's output depends on it.
  return {"-c:v",
          "libx264",
          "-preset",
          "veryfast",
          "-crf",
          "14",
          "-g",
          "15",
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
          "-map_metadata",
          "-1",
          "-fflags",
          "+bitexact",
          "-flags:v",
          "+bitexact",
          "-video_track_timescale",
          std::to_string(x.fps * 512),
          "-f",
          "mp4",
          out_mp4};
}

} // namespace

caf::expected<caf::unit_t> film(const picture_spec& x, scene_art& art,
                                const std::string& footage,
                                const std::string& out_mp4,
                                render_watch& watch) {
  frame_feed frames{x, art, !footage.empty(), watch};
  media::child_command command;
  command.argv = media::arguments{"ffmpeg", "-nostdin", "-hide_banner",
                                  "-v",     "error",    "-y"}
                 + (footage.empty() ? drawing_of(x) : drawn_over(x, footage))
                 + encoder(x, out_mp4);
  command.feed
    = [&](char* buffer, size_t size) { return frames.fill(buffer, size); };
  auto ended = media::run_child(command, &watch);
  if (!ended) {
    std::error_code ignored;
    std::filesystem::remove(out_mp4, ignored);
    return ended.error();
  }
  watch.progress(1);
  return caf::unit;
}

} // namespace adcraft::studio
