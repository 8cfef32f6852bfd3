#include "io/hosted/asked_job.hpp"

#include "io/hosted/orders.hpp"

#include "actors/model/timeline.hpp"

namespace adcraft::hosted {

namespace {

using p = model_parameter;
using k = job_kind;

bool is_of_scene(k x) {
  return x == k::reference_image || x == k::scene_video || x == k::voiceover;
}

/// A film of one's own needs no picture, and silence no voice.
bool is_spared(k kind, const scene& x) {
  return kind == k::voiceover ? x.narration.empty() : !x.footage.empty();
}

} // namespace

std::optional<asked_job> asked_job_of(const campaign_view& x,
                                      const job_row& job) {
  asked_job result{x, job};
  if (is_of_scene(job.kind)) {
    auto scene = filmed(x, job.scene);
    if (!scene || is_spared(job.kind, scene->what))
      return std::nullopt;
    result.scene = std::move(*scene);
  }
  if (job.kind == k::composition
      || (job.kind == k::music && played(x.storyline).empty()))
    return std::nullopt;
  return result;
}

model_wish wish_of(const asked_job& x) {
  model_wish result;
  result.mode = x.view.brief.mode;
  result.parameters = {p::prompt};
  switch (x.row.kind) {
    case k::reference_image:
      result.what = capability::image;
      result.ratio = x.row.shape;
      break;
    case k::scene_video:
      result.what = capability::video;
      result.ratio = x.row.shape;
      result.seconds
        = whole_seconds(x.scene->where.clip_frames(), x.view.storyline.fps);
      if (!x.first_frame.empty())
        result.parameters.insert(p::first_frame);
      break;
    case k::voiceover:
      result.what = capability::speech;
      result.language = x.row.language;
      break;
    case k::music:
      result.what = capability::music;
      result.seconds
        = whole_seconds(total_frames(x.view.storyline), x.view.storyline.fps);
      break;
    default:
      result.what = capability::text;
      result.parameters.insert(p::schema);
  }
  return result;
}

model_order order_of(const asked_job& x, const model_card& card) {
  switch (x.row.kind) {
    case k::storyline:
      return storyline_order(x, card);
    case k::chat_reply:
      return chat_order(x, card);
    case k::reference_image:
      return picture_order(x, card);
    case k::scene_video:
      return clip_order(x, card);
    case k::voiceover:
      return voice_order(x, card);
    default:
      return music_order(x, card);
  }
}

int takes_of(const asked_job& x) {
  switch (x.row.kind) {
    case k::storyline:
      return x.row.revision;
    case k::chat_reply:
      return 1;
    case k::voiceover:
      return static_cast<int>(x.scene->what.voice_take);
    case k::music:
      return static_cast<int>(x.view.storyline.music_take);
    default:
      return static_cast<int>(x.scene->what.take);
  }
}

bool has_description(job_kind x) {
  return x == k::reference_image || x == k::scene_video || x == k::music;
}

} // namespace adcraft::hosted
