#pragma once

#include "io/embedded/studio/sound/voice.hpp"
#include "io/embedded/studio/specs.hpp"

#include "actors/model/campaign.hpp"
#include "actors/model/error.hpp"

#include <string>
#include <vector>

/// Specs as JSON. Equal specs make equal texts, so a text is a recipe. Reading
/// is strict: `invalid_argument` names the key.
namespace adcraft::studio {

/// What the writer is asked.
struct story_spec {
  adcraft::brand brand;
  adcraft::brief brief;
  /// Pictures of the campaign; they count on from the brand's.
  std::vector<brand_image> pictures = {};
};

/// What is said to the guided brief.
struct chat_spec {
  adcraft::brand brand;
  adcraft::brief brief;
  /// In order; the last ones are the person's.
  std::vector<chat_line> lines = {};
};

std::string to_json(const story_spec& x);
std::string to_json(const chat_spec& x);
std::string to_json(const picture_spec& x);
std::string to_json(const voice_spec& x);
std::string to_json(const music_spec& x);
std::string to_json(const spoken& x);

caf::expected<story_spec> story_spec_from(const std::string& text);
caf::expected<chat_spec> chat_spec_from(const std::string& text);
caf::expected<picture_spec> picture_spec_from(const std::string& text);
caf::expected<voice_spec> voice_spec_from(const std::string& text);
caf::expected<music_spec> music_spec_from(const std::string& text);
caf::expected<spoken> spoken_from(const std::string& text);

} // namespace adcraft::studio
