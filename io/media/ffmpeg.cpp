#include "io/media/ffmpeg.hpp"

#include <algorithm>
#include <charconv>

namespace adcraft::media {

namespace {

constexpr const char* clip_formats = "mov,matroska,webm,avi,mpegts";

constexpr const char* sound_formats
  = "wav,mp3,flac,ogg,mov,matroska,webm,aac,aiff,w64";

arguments input(const std::string& path, const arguments& options,
                const char* formats) {
  return options + arguments{"-protocol_whitelist",
                             "file,pipe",
                             "-format_whitelist",
                             formats,
                             "-i",
                             "file:" + path};
}

/// Follows `-progress`, whose values sometimes step back.
class progress_reader {
public:
  progress_reader(double seconds, render_watch* watch)
    : seconds_(seconds), watch_(watch) {
    // nop
  }

  void operator()(std::string_view line) {
    constexpr std::string_view key = "out_time_us=";
    if (!watch_ || seconds_ <= 0 || line.substr(0, key.size()) != key)
      return;
    int64_t us = 0;
    auto text = line.substr(key.size());
    auto [end, error] = std::from_chars(text.begin(), text.end(), us);
    auto done = std::min(1.0, static_cast<double>(us) / 1e6 / seconds_);
    if (error != std::errc{} || done <= best_)
      return;
    best_ = done;
    watch_->progress(done);
  }

private:
  double seconds_;
  render_watch* watch_;
  double best_ = 0;
};

} // namespace

arguments operator+(arguments left, const arguments& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

arguments clip_input(const std::string& path, const arguments& options) {
  return input(path, options, clip_formats);
}

arguments sound_input(const std::string& path, const arguments& options) {
  return input(path, options, sound_formats);
}

arguments raw_input(const std::string& path, int channels) {
  return {"-f", "f32le",       "-ar", "48000", "-ac", std::to_string(channels),
          "-i", "file:" + path};
}

caf::expected<child_exit> run_ffmpeg(const ffmpeg_run& x, render_watch* watch) {
  child_command command;
  command.argv = arguments{"ffmpeg",       "-nostdin",
                           "-hide_banner", "-v",
                           "error",        "-y",
                           "-progress",    "pipe:1",
                           "-nostats",     "-stats_period",
                           "0.2"}
                 + x.words;
  command.directory = x.directory;
  command.limits = x.limits;
  command.on_line = progress_reader{x.seconds, watch};
  return run_child(command, watch);
}

std::string number(double x) {
  char text[64];
  auto end
    = std::to_chars(text, text + sizeof(text), x, std::chars_format::fixed, 6);
  return {text, end.ptr};
}

} // namespace adcraft::media
