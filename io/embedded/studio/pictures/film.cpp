#include "io/embedded/studio/pictures/film.hpp"

#include "io/media/child.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>

namespace adcraft::studio {

namespace {

/// Hands frames to a pipe in whatever pieces it takes.
class frame_feed {
public:
  frame_feed(const picture_spec& x, scene_art& art, render_watch& watch)
    : spec_(x), art_(art), watch_(watch),
      frame_(surface::opaque(x.size.width, x.size.height)),
      bytes_(size_t{4} * x.size.width * x.size.height), sent_(bytes_) {
    // nop
  }

  size_t fill(char* buffer, size_t size) {
    if (sent_ == bytes_) {
      if (next_ == spec_.frames)
        return 0;
      art_.draw(frame_, moment_at(spec_, next_++));
      cairo_surface_flush(frame_.get());
      sent_ = 0;
      watch_.progress(double(next_) / (spec_.frames + 1));
    }
    auto count = std::min(size, bytes_ - sent_);
    // Rows of 32-bit pixels have no gaps.
    std::memcpy(buffer, reinterpret_cast<const char*>(frame_.row(0)) + sent_,
                count);
    sent_ += count;
    return count;
  }

private:
  const picture_spec& spec_;
  scene_art& art_;
  render_watch& watch_;
  surface frame_;
  size_t bytes_;
  size_t sent_;
  int next_ = 0;
};

std::vector<std::string> encoder(const picture_spec& x,
                                 const std::string& out_mp4) {
  auto size
    = std::to_string(x.size.width) + "x" + std::to_string(x.size.height);
  // A fixed number of threads: x264's output depends on it.
  return {"ffmpeg",
          "-nostdin",
          "-hide_banner",
          "-v",
          "error",
          "-y",
          "-protocol_whitelist",
          "file,pipe",
          "-f",
          "rawvideo",
          "-pix_fmt",
          "bgr0",
          "-s:v",
          size,
          "-framerate",
          std::to_string(x.fps),
          "-i",
          "pipe:0",
          "-an",
          "-vf",
          "scale=in_range=pc:out_color_matrix=bt709:out_range=tv:"
          "flags=accurate_rnd+full_chroma_int+bicubic,format=yuv420p",
          "-c:v",
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
                                const std::string& out_mp4,
                                render_watch& watch) {
  frame_feed frames{x, art, watch};
  media::child_command command;
  command.argv = encoder(x, out_mp4);
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
