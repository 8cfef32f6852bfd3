#include "io/embedded/taken/clip_fit.hpp"

#include "io/embedded/taken/taken_order.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace adcraft::taken {

namespace {

constexpr int fps = 30;

constexpr double slowest = 1.15;

/// Nobody sees so few frames stand still.
constexpr int most_held = 10;

/// Pictures that are played backwards are kept in memory.
constexpr int most_back = 150;

/// What inspection finds, and a little less: the clip is encoded once more.
constexpr int least_black = 3;
constexpr int least_frozen = 27;

std::string second_of(int frame) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.1f s", static_cast<double>(frame) / fps);
  return text;
}

/// Leaves out black at both ends; detectors miss a frame.
void trim_black(clip_fit& x, const std::vector<media::frame_span>& black) {
  auto last = x.to;
  for (auto& span : black) {
    if (span.from <= 1)
      x.from = std::min(span.from + span.frames, last);
    if (span.from + span.frames >= last - 1)
      x.to = std::max(span.from, x.from);
  }
}

/// The part of a span that is shown.
int shown_part(const media::frame_span& x, int from, int to) {
  return std::min(x.from + x.frames, to) - std::max(x.from, from);
}

caf::error check_pictures(const clip_fit& x, int wanted,
                          const media::seen_stillness& seen) {
  auto to = std::min(x.to, x.from + wanted);
  for (auto& span : seen.black)
    if (shown_part(span, x.from, to) >= least_black)
      return unusable("the clip is black from " + second_of(span.from) + " to "
                      + second_of(span.from + span.frames));
  for (auto& span : seen.frozen)
    if (shown_part(span, x.from, to) * x.slower >= least_frozen)
      // How long is not known where it stands still to its end.
      return unusable("the clip stands still from " + second_of(span.from)
                      + " on");
  return {};
}

} // namespace

caf::expected<clip_fit> fit_clip(int frames, int wanted,
                                 const media::seen_stillness& seen) {
  clip_fit x;
  x.to = frames;
  trim_black(x, seen.black);
  auto have = x.to - x.from;
  if (have < 1)
    return unusable("the clip is black");
  auto missing = wanted - static_cast<int>(std::floor(have * slowest + 1e-6));
  if (2 * have < wanted || missing > most_back)
    return unusable("the clip lasts " + second_of(have)
                    + " where its scene needs " + second_of(wanted));
  x.slower = std::clamp(static_cast<double>(wanted) / have, 1.0, slowest);
  (missing > most_held ? x.back : x.held) = std::max(0, missing);
  if (auto err = check_pictures(x, wanted, seen))
    return err;
  return x;
}

bool is_whole(const clip_fit& x) {
  return x.from == 0 && x.slower == 1 && x.back == 0 && x.held == 0;
}

std::string graph_of(const clip_fit& x, int wanted, frame_size size) {
  auto box = std::to_string(size.width) + ":" + std::to_string(size.height);
  auto result = "[0:v:0]trim=start_frame=" + std::to_string(x.from)
                + ":end_frame=" + std::to_string(x.to)
                + ",setpts=(PTS-STARTPTS)*" + media::number(x.slower)
                + ",fps=" + std::to_string(fps) + ",scale=" + box
                + ":force_original_aspect_ratio=increase:flags=lanczos"
                  "+accurate_rnd,crop=" + box + ",setsar=1";
  if (x.back > 0) {
    auto slowed = static_cast<int>((x.to - x.from) * x.slower);
    result
      += ",split[a][b];[b]trim=start_frame="
         + std::to_string(slowed - x.back - 1)
         + ":end_frame=" + std::to_string(slowed - 1)
         + ",setpts=PTS-STARTPTS,reverse[back];[a][back]concat=n=2:v=1:a=0";
  }
  // Rounding may lose a frame.
  return result + ",tpad=stop_mode=clone:stop=" + std::to_string(x.held + 3)
         + ",trim=end_frame=" + std::to_string(wanted) + "[out]";
}

} // namespace adcraft::taken
