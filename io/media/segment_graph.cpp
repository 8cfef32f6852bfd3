#include "io/media/segment_graph.hpp"

#include <algorithm>

namespace adcraft::media {

namespace {

/// A stretch of one clip that goes to one segment.
struct clip_use {
  size_t clip = 0;
  int from = 0;
  int frames = 0;
  /// The pad it leaves by.
  std::string pad;
};

std::string digits(int x) {
  return std::to_string(x);
}

size_t index_of(const std::vector<std::string>& keys, const std::string& key) {
  return static_cast<size_t>(std::find(keys.begin(), keys.end(), key)
                             - keys.begin());
}

std::vector<clip_use> uses_of(const std::vector<segment_spec>& all) {
  auto keys = keys_of(all);
  std::vector<clip_use> result;
  for (size_t i = 0; i < all.size(); ++i) {
    auto& x = all[i];
    auto n = std::to_string(i);
    result.push_back({index_of(keys, x.clip), x.cut.clip_from, x.cut.frames,
                      x.cut.transition ? "[a" + n + "]" : "[s" + n + "]"});
    if (x.cut.transition)
      result.push_back({index_of(keys, x.next_clip), x.cut.next_clip_from,
                        x.cut.frames, "[b" + n + "]"});
  }
  return result;
}

/// The picture filters between the clip's own frames and a segment.
///
/// Frames are counted from the clip's start in whole seconds, so that a seek
/// changes no rounding; `setpts` counts them anew.
std::string shape(const segment_spec& x, const clip_use& use, int skipped) {
  auto size = digits(x.size.width) + ":" + digits(x.size.height);
  auto from = use.from - skipped;
  return "trim=start_frame=" + digits(from)
         + ":end_frame=" + digits(from + use.frames) + ",settb=1/"
         + digits(x.fps) + ",setpts=N,scale=" + size
         + ":force_original_aspect_ratio=increase,crop=" + size
         + ",setsar=1,format=yuv420p";
}

const char* effect_of(transition_kind x) {
  switch (x) {
    case transition_kind::slide:
      return "slideleft";
    case transition_kind::wipe:
      return "smoothleft";
    case transition_kind::zoom:
      return "smoothup";
    default:
      return "fade";
  }
}

/// Whole seconds of a clip that nobody uses, less one second of run-up.
int skipped_seconds(const std::vector<clip_use>& uses, size_t clip, int fps,
                    clip_seek seek) {
  if (seek == clip_seek::off)
    return 0;
  auto first = 1 << 30;
  for (auto& x : uses)
    if (x.clip == clip)
      first = std::min(first, x.from);
  return std::max(0, first / fps - 1);
}

/// The first frame of a clip that nobody uses any more.
int end_of_use(const std::vector<clip_use>& uses, size_t clip) {
  auto result = 0;
  for (auto& x : uses)
    if (x.clip == clip)
      result = std::max(result, x.from + x.frames);
  return result;
}

/// One clip, to all who use it. It is lengthened by its last frame before it is
/// cut, as it may end before a cut begins.
std::string clip_chain(const std::vector<segment_spec>& all,
                       const std::vector<clip_use>& uses, size_t clip,
                       int skipped) {
  auto fps = digits(all.front().fps);
  std::vector<const clip_use*> mine;
  for (auto& x : uses)
    if (x.clip == clip)
      mine.push_back(&x);
  auto pad = [clip](size_t i) {
    return "[k" + std::to_string(clip) + "_" + std::to_string(i) + "]";
  };
  auto result = "[" + std::to_string(clip) + ":v:0]fps=" + fps
                + ":start_time=0,tpad=stop_mode=clone:stop="
                + digits(end_of_use(uses, clip));
  if (mine.size() > 1)
    result += ",split=" + std::to_string(mine.size());
  for (size_t i = 0; i < mine.size() && mine.size() > 1; ++i)
    result += pad(i);
  for (size_t i = 0; i < mine.size(); ++i)
    result += (mine.size() > 1 ? ";" + pad(i) : ",")
              + shape(all.front(), *mine[i], skipped) + mine[i]->pad;
  return result + ";";
}

/// What happens to a segment after its clips have the right shape.
std::string finish(const segment_spec& x, size_t i) {
  auto n = std::to_string(i);
  auto captions = x.captions.empty() ? "" : ",ass=c" + n + ".ass";
  if (!x.cut.transition)
    return "[s" + n + "]null" + captions + "[o" + n + "]";
  // The clone guards against the frame that xfade may swallow at the end.
  return "[a" + n + "][b" + n + "]xfade=transition=" + effect_of(x.cut.kind)
         + ":duration=" + number(static_cast<double>(x.cut.frames) / x.fps)
         + ":offset=0,fps=" + digits(x.fps)
         + ",tpad=stop_mode=clone:stop=2,trim=end_frame=" + digits(x.cut.frames)
         + ",settb=1/" + digits(x.fps) + ",setpts=N" + captions + "[o" + n
         + "]";
}

} // namespace

std::vector<std::string> keys_of(const std::vector<segment_spec>& all) {
  std::vector<std::string> result;
  auto add = [&](const std::string& key) {
    if (index_of(result, key) == result.size())
      result.push_back(key);
  };
  for (auto& x : all) {
    add(x.clip);
    if (x.cut.transition)
      add(x.next_clip);
  }
  return result;
}

segment_graph graph_of(const std::vector<segment_spec>& all,
                       const std::vector<std::string>& paths, clip_seek seek) {
  auto fps = all.front().fps;
  auto uses = uses_of(all);
  segment_graph result;
  for (size_t clip = 0; clip < paths.size(); ++clip) {
    auto seconds = skipped_seconds(uses, clip, fps, seek);
    arguments options{"-threads", "1", "-an", "-sn", "-dn"};
    if (seconds > 0)
      options = options + arguments{"-ss", digits(seconds)};
    // What lies behind is decoded for nothing, but times in a file are not
    // always what they should be.
    auto spare = seek == clip_seek::off ? 2.0 : 0.25;
    auto last = static_cast<double>(end_of_use(uses, clip)) / fps + spare;
    options = options + arguments{"-t", number(last - seconds)};
    result.inputs = result.inputs + clip_input(paths[clip], options);
    result.filters += clip_chain(all, uses, clip, seconds * fps);
  }
  for (size_t i = 0; i < all.size(); ++i)
    result.filters += (i > 0 ? ";" : "") + finish(all[i], i);
  return result;
}

} // namespace adcraft::media
