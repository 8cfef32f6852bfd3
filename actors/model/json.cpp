#include "actors/model/json.hpp"

#include <nlohmann/json.hpp>

namespace adcraft {

namespace {

using json = nlohmann::ordered_json;

/// One line. A text that is not UTF-8 keeps what can be kept of it.
std::string dumped(const json& x) {
  return x.dump(-1, ' ', false, json::error_handler_t::replace);
}

json value_of(const brand_colors& x) {
  return {{"primary", x.primary},
          {"accent", x.accent},
          {"background", x.background},
          {"text", x.text}};
}

json value_of(const brand_image& x) {
  return {{"key", x.key},
          {"caption", x.caption},
          {"width", x.width},
          {"height", x.height}};
}

json value_of(const scene& x) {
  return {{"number", x.number},
          {"role", to_string(x.role)},
          {"look", to_string(x.look)},
          {"frames", x.frames},
          {"kicker", x.kicker},
          {"headline", x.headline},
          {"subline", x.subline},
          {"narration", x.narration},
          {"prompt", x.prompt},
          {"images", x.images},
          {"energy", x.energy},
          {"into_next", to_string(x.into_next)},
          {"into_next_frames", x.into_next_frames},
          {"locked", x.locked},
          {"disabled", x.disabled},
          {"take", x.take},
          {"voice_take", x.voice_take},
          {"footage", x.footage}};
}

template <class T>
json list_of(const std::vector<T>& xs) {
  auto result = json::array();
  for (auto& x : xs)
    result.push_back(value_of(x));
  return result;
}

json formats_of(const std::vector<ratio>& xs) {
  auto result = json::array();
  for (auto x : xs)
    result.push_back(to_string(x));
  return result;
}

} // namespace

std::string to_json(const brand& x) {
  return dumped({{"title", x.title},
                 {"description", x.description},
                 {"tagline", x.tagline},
                 {"tone", x.tone},
                 {"colors", value_of(x.colors)},
                 {"font", x.font},
                 {"logo", x.logo},
                 {"url", x.url},
                 {"facts", x.facts},
                 {"images", list_of(x.images)},
                 {"banned_words", x.banned_words},
                 {"pronunciation", x.pronunciation}});
}

std::string to_json(const brief& x) {
  auto production = x.mode == production_mode::production;
  return dumped({{"title", x.title},
                 {"audience", x.audience},
                 {"style", x.style},
                 {"emotion", x.emotion},
                 {"pacing", x.pacing},
                 {"colors", x.colors},
                 {"ideas", x.ideas},
                 {"call_to_action", x.call_to_action},
                 {"seconds", x.seconds},
                 {"languages", x.languages},
                 {"formats", formats_of(x.ratios)},
                 {"resolution", x.resolution},
                 {"mode", production ? "production" : "test"},
                 {"approve_stills", x.approve_stills},
                 {"seed", x.seed}});
}

std::string to_json(const storyline& x) {
  return dumped({{"title", x.title},
                 {"fps", x.fps},
                 {"palette", value_of(x.palette)},
                 {"music_prompt", x.music_prompt},
                 {"music_take", x.music_take},
                 {"scenes", list_of(x.scenes)}});
}

} // namespace adcraft
