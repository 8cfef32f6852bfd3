#include "actors/model/render.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace adcraft {

namespace {

constexpr const char* render_names[]
  = {"storyline",   "reference_image", "scene_video",    "voiceover",
     "music",       "segment",         "sound",          "composition",
     "inspection",  "chat_reply",      "project_export", "taken_words",
     "taken_still", "taken_clip",      "taken_voice",    "taken_music"};

} // namespace

const char* to_string(render_kind x) noexcept {
  return render_names[static_cast<size_t>(x)];
}

std::optional<render_kind> studio_kind_of(const std::string& model) {
  constexpr std::string_view prefix = "studio-";
  if (model.rfind(prefix, 0) != 0)
    return std::nullopt;
  auto name = std::string_view{model}.substr(prefix.size());
  auto i = std::find(std::begin(render_names), std::end(render_names), name);
  if (i == std::end(render_names))
    return std::nullopt;
  return static_cast<render_kind>(i - std::begin(render_names));
}

} // namespace adcraft
