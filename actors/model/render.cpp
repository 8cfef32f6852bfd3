#include "actors/model/render.hpp"

namespace adcraft {

const char* to_string(render_kind x) noexcept {
  constexpr const char* names[]
    = {"storyline",  "reference_image", "scene_video",   "voiceover",
       "music",      "segment",         "sound",         "composition",
       "inspection", "chat_reply",      "project_export",
       "taken_words", "taken_still",    "taken_clip",    "taken_voice",
       "taken_music"};
  return names[static_cast<size_t>(x)];
}

} // namespace adcraft
