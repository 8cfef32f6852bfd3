#pragma once

#include "tests/media/film_fixture.hpp"

namespace adcraft::media::fixture {

/// One good film of six seconds, from which all broken ones are made. Made once
/// per suite.
struct good_film {
  film_room room;
  composition_spec spec = inputs_of(room, {});
  std::string path = film(room, spec, "good.mp4");
  film_expectation wanted = expectation_of(spec);

  /// Filters a stream and encodes it as well as `compose` does; a stream
  /// without filters is copied.
  std::string again(const std::string& picture, const std::string& sound,
                    const arguments& options = {}) {
    auto out = room.file("broken.mp4");
    auto words = arguments{"-i", path};
    if (picture.empty())
      words = words + arguments{"-c:v", "copy"};
    else
      words = words
              + arguments{"-vf",
                          picture,
                          "-c:v",
                          "libx264",
                          "-preset",
                          "ultrafast",
                          "-bf",
                          "2",
                          "-pix_fmt",
                          "yuv420p",
                          "-video_track_timescale",
                          "15360"};
    if (sound.empty())
      words = words + arguments{"-c:a", "copy"};
    else
      words
        = words
          + arguments{"-af",
                      "atrim=end_sample=" + std::to_string(wanted.samples) + ","
                        + sound + ",atrim=start_sample=1024,asetpts=N/SR/TB",
                      "-c:a",
                      "aac",
                      "-b:a",
                      "192k"};
    room.ffmpeg(words + options + flags() + arguments{out});
    return out;
  }

  /// Puts the same streams into another container.
  std::string remuxed(const arguments& options) {
    auto out = room.file("broken.mp4");
    room.ffmpeg(arguments{"-i", path, "-map", "0", "-c", "copy"} + options
                + arguments{out});
    return out;
  }

  static arguments flags() {
    return {"-movflags", "+faststart+negative_cts_offsets", "-use_editlist",
            "0"};
  }

  film_report inspected(const std::string& file) {
    return fixture::inspected(room, file, wanted);
  }

  /// Checks that `file` is refused, for these reasons at least.
  void rejects(const std::string& file, const std::vector<std::string>& rules) {
    auto report = inspected(file);
    CAF_CHECK(!report.passed);
    for (auto& rule : rules)
      if (!has(report, rule))
        CAF_ERROR("wanted " << rule << ", got " << rules_of(report));
  }
};

inline good_film& base() {
  static good_film x;
  return x;
}

} // namespace adcraft::media::fixture
