#pragma once

#include <string>

/// The shape of what a model writes, as JSON schemas of the strict subset:
/// every property is required, none may be added. The same text every time.
namespace adcraft::hosted {

/// {"title", "music_prompt", "palette", "scenes": […]}: 3 to 8 scenes, each
/// with role, look, seconds, kicker, headline, subline, narration, prompt,
/// images, energy and into_next.
const std::string& storyline_schema();

/// {"reply", "patch": {…}}: fields of a brief; null is what stays as it is.
const std::string& chat_schema();

} // namespace adcraft::hosted
