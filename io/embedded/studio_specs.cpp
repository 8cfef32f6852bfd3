#include "io/embedded/studio_specs.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft {

namespace {

/// Silence before a voice begins in its scene and after it ends, seconds.
constexpr double lead = 0.35;
constexpr double trail = 0.2;

std::string key_from(const campaign_view& x, const job_row* job) {
  auto asset = job == nullptr ? nullptr : asset_of(x, *job);
  return asset == nullptr ? std::string{} : asset->key;
}

/// A voice that needs nearly all of its scene begins sooner.
media::placed_voice place(const asset_row& asset, const scene_slot& slot,
                          int fps) {
  media::placed_voice result;
  auto said = studio::spoken_from(asset.facts);
  if (!said)
    return result;
  auto room = static_cast<double>(slot.frames) / fps - said->seconds;
  auto from = static_cast<double>(slot.from) / fps
              + std::clamp(room - trail, 0.05, lead);
  result.key = asset.key;
  result.from = std::llround(from * 48000);
  result.samples = std::llround(said->seconds * 48000);
  result.words = std::move(said->words);
  return result;
}

/// How bright a colour is to the eye, 0 to 1 (ITU-R BT.709 weights).
double brightness(const std::string& color) {
  auto part = [&](size_t at) {
    return static_cast<double>(std::stoi(color.substr(at, 2), nullptr, 16))
           / 255;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

media::caption_style captions_for(const storyline& x, const brand& b) {
  media::caption_style result;
  result.font = b.font;
  // The spoken word must stand out from white and read on dark.
  if (auto b = brightness(x.palette.accent); b > 0.45 && b < 0.85)
    result.spoken = x.palette.accent;
  return result;
}

/// Words over a film stand as in one of two treatments.
void show_footage(studio::picture_spec& x, const scene& s) {
  x.footage = s.footage;
  x.look = s.role == scene_role::call_to_action ? treatment::end_card
                                                : treatment::closeup;
}

} // namespace

caf::expected<filmed_scene> filmed(const campaign_view& x, uint32_t number) {
  auto scenes = played(x.storyline);
  auto cut = lay_out(x.storyline);
  for (size_t n = 0; n < scenes.size(); ++n)
    if (scenes[n].number == number) {
      for (auto i : scenes[n].images)
        if (picture_of(x, i) == nullptr)
          return fail(ec::invalid_argument,
                      "scene " + std::to_string(number) + " shows picture "
                        + std::to_string(i)
                        + ", which is gone: choose another one");
      return filmed_scene{scenes[n], cut.slots[n], n};
    }
  return fail(ec::invalid_argument,
              "the storyline has no scene " + std::to_string(number));
}

studio::story_spec story_for(const campaign_view& x, const job_row& job) {
  studio::story_spec result{x.brand, x.brief, x.pictures};
  // Written again, it is written differently; the seed stays one that every
  // reader of JSON keeps.
  auto again = static_cast<uint64_t>(job.revision - 1);
  result.brief.seed = (x.brief.seed + 7919 * again) % (uint64_t{1} << 53);
  return result;
}

studio::picture_spec picture_for(const campaign_view& x, const job_row& job,
                                 const filmed_scene& scene) {
  auto format = format_of(job, x.brief);
  auto& s = scene.what;
  studio::picture_spec result;
  result.size = size_of(format.shape, format.resolution);
  result.layout = layout_of(format.shape, result.size);
  result.fps = x.storyline.fps;
  result.frames = scene.where.clip_frames();
  result.head = scene.where.head;
  result.tail = scene.where.tail;
  result.role = s.role;
  result.look = s.look;
  result.kicker = s.kicker;
  result.headline = s.headline;
  result.subline = s.subline;
  if (s.role == scene_role::call_to_action) {
    result.call_to_action = x.brief.call_to_action;
    result.url = x.brand.url;
  }
  result.brand_title = x.brand.title;
  result.colors = x.storyline.palette;
  result.font = x.brand.font;
  if (s.footage.empty())
    for (auto i : s.images)
      result.pictures.push_back(picture_of(x, i)->key);
  else
    show_footage(result, s);
  result.logo = x.brand.logo;
  result.energy = s.energy;
  result.seed = x.brief.seed * 1000 + s.number;
  result.take = s.take;
  return result;
}

studio::voice_spec voice_for(const campaign_view& x, const job_row& job,
                             const filmed_scene& scene) {
  studio::voice_spec result;
  result.text = scene.what.narration;
  result.language = job.language;
  result.pronunciation = x.brand.pronunciation;
  result.seconds
    = static_cast<double>(scene.where.frames) / x.storyline.fps - 0.25;
  result.take = scene.what.voice_take;
  return result;
}

studio::music_spec music_for(const campaign_view& x) {
  studio::music_spec result;
  auto cut = lay_out(x.storyline);
  auto scenes = played(x.storyline);
  result.frames = cut.frames;
  result.fps = cut.fps;
  result.emotion = x.brief.emotion;
  result.pacing = x.brief.pacing;
  for (size_t i = 0; i < scenes.size(); ++i)
    result.curve.push_back({cut.slots[i].from, scenes[i].energy});
  result.seed = x.brief.seed;
  result.take = x.storyline.music_take;
  return result;
}

media::composition_spec film_for(const campaign_view& x, const job_row& job) {
  auto format = format_of(job, x.brief);
  media::composition_spec result;
  result.size = size_of(format.shape, format.resolution);
  result.layout = layout_of(format.shape, result.size);
  result.cut = lay_out(x.storyline);
  auto scenes = played(x.storyline);
  for (size_t i = 0; i < scenes.size(); ++i) {
    auto number = scenes[i].number;
    result.clips.push_back(
      key_from(x, job_of(x, job_kind::scene_video, number, job.shape)));
    auto voice = job_of(x, job_kind::voiceover, number, {}, job.language);
    auto asset = voice == nullptr ? nullptr : asset_of(x, *voice);
    if (asset != nullptr)
      result.voices.push_back(
        place(*asset, result.cut.slots[i], result.cut.fps));
  }
  result.music = key_from(x, job_of(x, job_kind::music));
  result.captions = captions_for(x.storyline, x.brand);
  result.title = x.brand.title;
  return result;
}

} // namespace adcraft
