#include "io/hosted/writing_data.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::hosted {

namespace {

/// In the order of importance.
using data = nlohmann::ordered_json;

const char* shape_of(const brand_image& x) {
  return x.width > x.height   ? "wide"
         : x.width < x.height ? "upright"
                              : "square";
}

/// What may be claimed, how, and what may not be said.
data brand_data(const brand& x) {
  return {{"title", x.title},
          {"description", x.description},
          {"tagline", x.tagline},
          {"tone", x.tone},
          {"facts", x.facts},
          {"colors",
           {{"primary", x.colors.primary},
            {"accent", x.colors.accent},
            {"background", x.colors.background},
            {"text", x.colors.text}}},
          {"banned_words", x.banned_words}};
}

data pictures_data(const campaign_view& x) {
  auto result = data::array();
  size_t index = 0;
  for (auto list : {&x.brand.images, &x.pictures})
    for (auto& image : *list)
      result.push_back({{"index", index++},
                        {"caption", image.caption},
                        {"shape", shape_of(image)}});
  return result;
}

data brief_data(const brief& x) {
  auto formats = data::array();
  for (auto shape : x.ratios)
    formats.push_back(to_string(shape));
  return {{"name", x.title},
          {"audience", x.audience},
          {"style", x.style},
          {"emotion", x.emotion},
          {"pacing", x.pacing},
          {"colors", x.colors},
          {"ideas", x.ideas},
          {"call_to_action", x.call_to_action},
          {"seconds", x.seconds},
          {"languages", x.languages},
          {"formats", std::move(formats)}};
}

data kept_data(const storyline& x) {
  auto result = data::array();
  for (auto& s : x.scenes)
    if (s.locked && !s.disabled)
      result.push_back({{"role", to_string(s.role)},
                        {"look", to_string(s.look)},
                        {"headline", s.headline},
                        {"narration", s.narration},
                        {"prompt", s.prompt}});
  return result;
}

std::string text_of_data(const data& x) {
  return x.dump(-1, ' ', false, data::error_handler_t::replace);
}

} // namespace

std::string storyline_data(const campaign_view& x) {
  auto result = brand_data(x.brand);
  result["pictures"] = pictures_data(x);
  result["brief"] = brief_data(x.brief);
  result["language"]
    = x.brief.languages.empty() ? "en" : x.brief.languages.front();
  result["kept"] = kept_data(x.storyline);
  return text_of_data(result);
}

std::string chat_data(const campaign_view& x) {
  auto result = brand_data(x.brand);
  result["brief"] = brief_data(x.brief);
  return text_of_data(result);
}

} // namespace adcraft::hosted
