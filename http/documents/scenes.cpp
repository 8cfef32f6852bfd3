#include "http/documents/scenes.hpp"

#include <cmath>

namespace adcraft::http {

namespace {

json url_of(const asset_row* x, const document_tools& tools) {
  return x == nullptr ? json(nullptr) : tools.url_of(x->key);
}

/// To the millisecond: frames are what is exact.
double seconds_of(int frames, int fps) {
  return std::round(frames * 1000.0 / fps) / 1000;
}

/// How far the scene is, and what is to be seen of it in the first format.
void put_standing(json& to, const campaign_view& x, const scene& s,
                  const document_tools& tools) {
  auto standing = standing_of(x, s.number);
  auto shape = x.brief.ratios.empty() ? std::string{}
                                      : to_string(x.brief.ratios.front());
  to["state"] = to_string(standing.state);
  to["reason"] = text_or_null(standing.reason);
  to["still_url"]
    = url_of(shown_asset(x, job_kind::reference_image, s.number, shape), tools);
  to["clip_url"]
    = url_of(shown_asset(x, job_kind::scene_video, s.number, shape), tools);
  to["candidates"] = standing.candidates;
}

json value_of(const brand_colors& x) {
  return {{"primary", x.primary},
          {"accent", x.accent},
          {"background", x.background},
          {"text", x.text}};
}

json scene_document(const campaign_view& x, const scene& s,
                    const document_tools& tools) {
  json result{{"number", s.number},
              {"role", to_string(s.role)},
              {"look", to_string(s.look)},
              {"frames", s.frames},
              {"seconds", seconds_of(s.frames, x.storyline.fps)},
              {"kicker", s.kicker},
              {"headline", s.headline},
              {"subline", s.subline},
              {"narration", s.narration},
              {"prompt", s.prompt},
              {"images", s.images},
              {"energy", s.energy},
              {"into_next", to_string(s.into_next)},
              {"into_next_frames", s.into_next_frames},
              {"locked", s.locked},
              {"disabled", s.disabled},
              {"footage_url", tools.url_of(s.footage)}};
  put_standing(result, x, s, tools);
  return result;
}

/// Everything that a scene's `images` may count.
json countable_pictures(const campaign_view& x, const document_tools& tools) {
  auto result = json::array();
  for (size_t i = 0; auto picture = picture_of(x, i); ++i)
    result.push_back({{"index", i},
                      {"url", tools.url_of(picture->key)},
                      {"caption", picture->caption}});
  return result;
}

} // namespace

json scenes_in_short(const campaign_view& x, const document_tools& tools) {
  auto result = json::array();
  for (auto& s : x.storyline.scenes) {
    json line{{"number", s.number},
              {"role", to_string(s.role)},
              {"seconds", seconds_of(s.frames, x.storyline.fps)},
              {"headline", s.headline},
              {"narration", s.narration},
              {"locked", s.locked},
              {"disabled", s.disabled}};
    put_standing(line, x, s, tools);
    result.push_back(std::move(line));
  }
  return result;
}

json storyline_document(const campaign_view& x, const document_tools& tools) {
  auto& story = x.storyline;
  auto scenes = json::array();
  for (auto& s : story.scenes)
    scenes.push_back(scene_document(x, s, tools));
  return {
    {"campaign_id", x.campaign.id},
    {"version", x.campaign.version},
    {"written_by", x.campaign.storyline_asset.empty() ? "person" : "model"},
    {"title", story.title},
    {"fps", story.fps},
    {"seconds", seconds_of(total_frames(story), story.fps)},
    {"target_seconds", x.brief.seconds},
    {"palette", value_of(story.palette)},
    {"music_prompt", story.music_prompt},
    {"pictures", countable_pictures(x, tools)},
    {"scenes", std::move(scenes)}};
}

} // namespace adcraft::http
