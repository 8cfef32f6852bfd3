#include "io/media/inspect_checks.hpp"
#include "io/media/mp4.hpp"
#include "io/media/probe.hpp"

#include <cmath>

namespace adcraft::media {

namespace {

/// Collects findings; reads like the list of rules it is.
struct rules {
  inspection_report& to;

  void demand(bool kept, const char* rule, std::string sentence) const {
    if (!kept)
      to.findings.push_back({rule, std::move(sentence)});
  }
};

std::string text(int64_t x) {
  return std::to_string(x);
}

void check_picture(const stream_info& s, const film_expectation& x,
                   const rules& is) {
  is.demand(s.codec == "h264" && s.pixels == "yuv420p", "picture",
            "the picture is " + s.codec + " " + s.pixels
              + ", not H.264 in yuv420p");
  is.demand(s.fields == "progressive" || s.fields == "unknown", "picture",
            "the picture is interlaced");
  is.demand(s.width == x.size.width && s.height == x.size.height, "picture",
            "the picture has " + text(s.width) + "x" + text(s.height)
              + " pixels, not " + text(x.size.width) + "x"
              + text(x.size.height));
  is.demand(s.square_pixels, "picture", "the pixels are not square");
  is.demand(s.rate == x.fps * s.rate_base, "frame_rate",
            "the film runs at " + text(s.rate) + "/" + text(s.rate_base)
              + " frames a second, not " + text(x.fps));
}

void check_sound(const stream_info& s, const rules& is) {
  is.demand(s.codec == "aac" && s.profile == "LC", "sound",
            "the sound is " + s.codec + " " + s.profile + ", not AAC-LC");
  is.demand(s.sample_rate == 48000 && s.channels == 2, "sound",
            "the sound has " + text(s.sample_rate) + " Hz and "
              + text(s.channels) + " channels, not 48000 Hz stereo");
}

void check_clocks(const mp4_layout& file, const film_expectation& x,
                  inspection_report& to, const rules& is) {
  auto picture = file.first("vide");
  auto sound = file.first("soun");
  if (picture == nullptr || sound == nullptr || picture->timescale == 0
      || sound->timescale == 0)
    return; // the rule about streams has spoken
  to.frames = static_cast<int64_t>(picture->packets);
  to.samples = static_cast<int64_t>(
    std::llround(static_cast<double>(sound->ticks) * 48000
                 / sound->timescale));
  auto expected = int64_t{x.frames} * 48000 / x.fps;
  is.demand(to.frames == x.frames, "frames",
            "the film has " + text(to.frames) + " frames, not "
              + text(x.frames));
  is.demand(to.samples == expected, "samples",
            "the sound is " + text(to.samples) + " samples long, not "
              + text(expected));
  is.demand(picture->first == 0 && sound->first == 0, "start",
            "picture or sound does not begin at 0");
  is.demand(picture->step * x.fps == static_cast<int64_t>(picture->timescale),
            "frame_rate", "the frames do not follow each other evenly");
}

} // namespace

void check_layout(const std::string& path, const film_expectation& x,
                  inspection_report& to) {
  rules is{to};
  auto file = read_mp4(path);
  auto info = file ? probe(path) : caf::expected<media_info>{file.error()};
  if (!info) {
    is.demand(false, "unreadable",
              "the file cannot be read: " + render(info.error()));
    return;
  }
  is.demand(!file->truncated && file->index_first(), "layout",
            file->truncated ? "the file ends before it should"
                            : "the index does not stand at the front");
  is.demand(!file->edit_list, "edit_list",
            "the file has an edit list, which platforms ignore or refuse");
  is.demand(info->streams.size() == 2 && info->count("video") == 1
              && info->count("audio") == 1,
            "streams", "the file has not exactly one picture and one sound");
  if (auto s = info->first("video"))
    check_picture(*s, x, is);
  if (auto s = info->first("audio"))
    check_sound(*s, is);
  check_clocks(*file, x, to, is);
}

} // namespace adcraft::media
