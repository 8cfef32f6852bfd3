#pragma once

#include "actors/model/format.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft {

/// `test` is cheap (draft models or the studio), `production` spends.
enum class production_mode : uint8_t { test, production };

/// What this ad is for. Normalised: every field has a value.
struct brief {
  std::string title;
  std::string audience;
  std::string style;
  /// One of `known_emotions`.
  std::string emotion = "warm";
  /// "calm", "steady" or "fast".
  std::string pacing = "steady";
  /// Wishes beside the brand's own colours, "#rrggbb"; may be empty.
  std::vector<std::string> colors;
  /// What should be said, in the writer's own words.
  std::vector<std::string> ideas;
  std::string call_to_action = "Discover more";
  /// Whole seconds, 6 to 60.
  int seconds = 20;
  /// Some of `known_languages`, at least one.
  std::vector<std::string> languages = {"en"};
  std::vector<ratio> ratios = {ratio::wide};
  /// Short side of every delivered file: 360, 540, 720 or 1080.
  int resolution = 1080;
  production_mode mode = production_mode::test;
  /// A person looks at every still before a clip is made of it.
  bool approve_stills = false;
  /// At most 2^53 - 1.
  uint64_t seed = 1;
  bool operator==(const brief&) const = default;
};

/// The moods a brief may name; music, motion and words follow them.
inline constexpr const char* known_emotions[]
  = {"calm", "warm", "joyful", "energetic", "confident", "playful", "elegant"};

/// The tempi a brief may name.
inline constexpr const char* known_pacings[] = {"calm", "steady", "fast"};

/// The languages a brief may name. The studio speaks "en"; the others get
/// captions and need a provider's voice.
inline constexpr const char* known_languages[]
  = {"en", "ar", "cs", "da", "de", "el", "es", "fi", "fr", "he",
     "hi", "hu", "id", "it", "ja", "ko", "nb", "nl", "pl", "pt",
     "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh"};

} // namespace adcraft
