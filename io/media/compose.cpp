#include "io/media/compose.hpp"

#include "io/media/captions.hpp"
#include "io/media/ffmpeg.hpp"
#include "io/media/join.hpp"
#include "io/media/workers.hpp"

namespace adcraft::media {

namespace {

/// The join takes this part of the whole time.
constexpr double join_share = 0.04;

/// Making the sound costs as much as encoding this part of all frames.
constexpr double sound_share = 0.1;

caf::error check(const composition_spec& x) {
  if (x.cut.slots.empty() || x.cut.segments.empty())
    return fail(ec::invalid_argument, "composition: cut: there are no scenes");
  if (x.clips.size() != x.cut.slots.size())
    return fail(ec::invalid_argument,
                "composition: clips: there are "
                  + std::to_string(x.clips.size()) + " for "
                  + std::to_string(x.cut.slots.size()) + " scenes");
  auto frames = 0;
  for (auto& stretch : x.cut.segments) {
    frames += stretch.frames;
    if (stretch.scene + (stretch.transition ? 1 : 0) >= x.clips.size())
      return fail(
        ec::invalid_argument,
        "composition: cut: a segment names a scene that is not there");
  }
  if (frames != x.cut.frames)
    return fail(ec::invalid_argument,
                "composition: cut: the segments last " + std::to_string(frames)
                  + " frames, the film " + std::to_string(x.cut.frames));
  if (x.cut.fps < 1 || 48000 % x.cut.fps != 0)
    return fail(ec::invalid_argument,
                "composition: fps: a frame must be a whole number of samples");
  return {};
}

/// A body and the transition after it: they decode the same clip.
struct batch {
  std::vector<segment_spec> specs;
  /// Index of the first in the film.
  size_t from = 0;
};

std::vector<batch> batches_of(const std::vector<segment_spec>& all) {
  std::vector<batch> result;
  for (size_t i = 0; i < all.size(); ++i) {
    if (result.empty() || result.back().specs.back().cut.transition
        || !all[i].cut.transition)
      result.push_back({{}, i});
    result.back().specs.push_back(all[i]);
  }
  return result;
}

double frames_of(const batch& x) {
  double result = 0;
  for (auto& s : x.specs)
    result += s.cut.frames;
  return result;
}

/// The work for one batch; each batch has its own places in `parts`.
weighed_work batch_work(const batch& x, const compose_tools& tools,
                        std::vector<joined_part>& parts) {
  auto run = [&x, &tools, &parts](render_watch& watch) -> caf::error {
    auto files = tools.segments(x.specs, watch);
    if (!files)
      return std::move(files.error());
    if (files->size() != x.specs.size())
      return fail(ec::internal, "a segment got lost on its way to the film");
    for (size_t i = 0; i < files->size(); ++i)
      parts[x.from + i] = {(*files)[i], x.specs[i].cut.frames};
    return {};
  };
  return {frames_of(x), run};
}

} // namespace

std::vector<segment_spec> segment_specs(const composition_spec& x) {
  std::vector<segment_spec> result;
  if (check(x))
    return result;
  caption_track captions;
  if (x.burn_captions)
    captions = captions_of(x);
  for (auto& stretch : x.cut.segments) {
    segment_spec one{x.size, x.cut.fps, stretch, x.clips[stretch.scene],
                     "",     "",        x.encode};
    if (stretch.transition)
      one.next_clip = x.clips[stretch.scene + 1];
    one.captions = captions_for(captions, stretch);
    // Where it lies in the film does not show.
    one.cut.scene = 0;
    one.cut.from = 0;
    result.push_back(std::move(one));
  }
  return result;
}

sound_spec sound_of(const composition_spec& x) {
  sound_spec result;
  result.samples = x.cut.samples();
  result.music = x.music;
  result.voices = x.voices;
  for (auto& voice : result.voices)
    voice.words.clear();
  return result;
}

caf::error compose(const composition_spec& x, const compose_tools& tools,
                   const std::string& out, render_watch& watch) {
  if (auto err = check(x))
    return err;
  auto specs = segment_specs(x);
  auto batches = batches_of(specs);
  std::vector<joined_part> parts(specs.size());
  std::string sound;
  std::vector<weighed_work> all;
  all.push_back({sound_share * x.cut.frames, [&](render_watch& w) {
                   auto file = tools.sound(sound_of(x), w);
                   if (!file)
                     return std::move(file.error());
                   sound = *file;
                   return caf::error{};
                 }});
  for (auto& one : batches)
    all.push_back(batch_work(one, tools, parts));
  part_watch making{watch, 0, 1 - join_share};
  if (auto err = work_off(all, tools.parallel, making))
    return err;
  part_watch joining{watch, 1 - join_share, 1};
  return join({x.cut.fps, parts, sound, x.title}, out, joining);
}

} // namespace adcraft::media
