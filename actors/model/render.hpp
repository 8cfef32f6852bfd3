#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace adcraft {

/// What a render makes.
enum class render_kind : uint8_t {
  storyline,
  reference_image,
  scene_video,
  voiceover,
  music,
  segment,
  sound,
  composition,
  inspection,
  chat_reply,
  project_export,
  taken_words, ///< a vendor's output, made fit for the film
  taken_still,
  taken_clip,
  taken_voice,
  taken_music,
};

/// @relates render_kind
const char* to_string(render_kind x) noexcept;

/// @returns the kind that a model of the studio's does, "studio-" and the kind;
///   nothing for any other. @relates render_kind
std::optional<render_kind> studio_kind_of(const std::string& model);

/// One piece of CPU-heavy work. The same recipe always means the same bytes
/// may be used, so a finished render is never made twice.
struct render_order {
  render_kind kind = render_kind::storyline;
  /// SHA-256, hex, of kind, spec and the version of the code that draws.
  std::string recipe;
  /// JSON; pictures, clips and sounds in it are storage keys.
  std::string spec;
  bool operator==(const render_order&) const = default;
};

/// What came out of a render.
struct render_result {
  /// Storage key of the file.
  std::string key;
  std::string mime;
  uint64_t bytes = 0;
  /// SHA-256, hex, of the file.
  std::string sha256;
  /// JSON: what later steps need to know, such as word times or a report.
  std::string facts;
  /// Whether an earlier, identical render was found instead of made.
  bool reused = false;
  bool operator==(const render_result&) const = default;
};

} // namespace adcraft
