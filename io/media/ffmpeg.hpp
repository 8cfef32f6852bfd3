#pragma once

#include "io/media/child.hpp"

#include <string>
#include <vector>

namespace adcraft::media {

/// The words of a command line.
using arguments = std::vector<std::string>;

/// Appends one list of arguments to another.
arguments operator+(arguments left, const arguments& right);

/// The arguments that open a clip: a local file in a container we know, with
/// `options` before it.
arguments clip_input(const std::string& path, const arguments& options = {});

/// The arguments that open a sound file.
arguments sound_input(const std::string& path, const arguments& options = {});

/// The arguments that open raw 48 kHz float samples of our own.
arguments raw_input(const std::string& path, int channels);

/// One run of ffmpeg.
struct ffmpeg_run {
  /// Everything after the safe defaults; file names are absolute or lie in
  /// `directory`.
  arguments words;
  std::string directory;
  /// Length of what is made, for progress.
  double seconds = 0;
  child_limits limits = {};
};

/// Runs ffmpeg to its end and tells `watch` how far it is. Blocks; any thread.
/// @returns how it ended, or the errors of `run_child`.
caf::expected<child_exit> run_ffmpeg(const ffmpeg_run& x,
                                     render_watch* watch = nullptr);

/// Shows a part of a longer work: 0..1 here is `from`..`to` there. Work that is
/// begun again does not go back.
class part_watch : public render_watch {
public:
  part_watch(render_watch& whole, double from, double to)
    : whole_(whole), from_(from), to_(to) {
    // nop
  }

  void progress(double done) override {
    if (done <= best_)
      return;
    best_ = done;
    whole_.progress(from_ + done * (to_ - from_));
  }

  bool stop_requested() const override {
    return whole_.stop_requested();
  }

private:
  render_watch& whole_;
  double from_;
  double to_;
  double best_ = 0;
};

/// A number as FFmpeg and ASS read it, whatever the locale.
std::string number(double x);

} // namespace adcraft::media
