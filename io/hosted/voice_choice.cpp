#include "io/hosted/voice_choice.hpp"

#include "actors/model/json_reader.hpp"
#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::hosted {

namespace {

using namespace studio::writing;

/// What a voice for a mood may be called.
const char* names_for(const std::string& emotion) {
  return emotion == "calm"        ? "calm patient gentle"
         : emotion == "joyful"    ? "lively exuberant bright"
         : emotion == "energetic" ? "inspirational lively determined"
         : emotion == "confident" ? "determined deep imposing"
         : emotion == "playful"   ? "lively casual friendly"
         : emotion == "elegant"   ? "elegant wise decent"
                                  : "friendly wise warm";
}

/// The first voice that has one of `words` in its name.
const std::string* named_after(const std::vector<std::string>& voices,
                               const std::string& words) {
  for (auto& word : split_words(words)) {
    auto plain = bare(word);
    for (auto& voice : voices)
      if (plain.size() > 3 && plain != "voice"
          && lower_case(voice).find(plain) != std::string::npos)
        return &voice;
  }
  return nullptr;
}

/// Characters that a voice says in a second.
double letters_per_second(const std::string& language) {
  return language == "zh"                       ? 4.5
         : language == "ja" || language == "ko" ? 7
         : language == "th"                     ? 11
                                                : 15;
}

/// The sound of `word`, which is a word of a text in lower case.
const std::string* sound_of(const std::string& word,
                            const std::map<std::string, std::string>& sounds) {
  for (auto& [written, sound] : sounds)
    if (lower_case(written) == word)
      return &sound;
  return nullptr;
}

} // namespace

std::string voice_name_for(const model_card& card, const brand& b,
                           const brief& f) {
  if (card.voices.empty())
    return {};
  auto found = named_after(card.voices, b.tone);
  if (found == nullptr)
    found = named_after(card.voices, names_for(f.emotion));
  return found == nullptr ? card.voices.front() : *found;
}

int speed_for(const std::string& text, const std::string& language,
              const std::string& pacing, double seconds) {
  constexpr int step = 5;
  constexpr int fastest = 120;
  auto least = pacing == "calm" ? 95 : pacing == "fast" ? 105 : 100;
  if (seconds <= 0)
    return fastest;
  auto needed = static_cast<double>(code_points(text))
                / letters_per_second(language) / seconds;
  auto percent = std::ceil(100 * std::min(needed, 10.0) / step) * step;
  return std::clamp(static_cast<int>(percent), least, fastest);
}

std::string as_pronounced(const std::string& text,
                          const std::map<std::string, std::string>& sounds) {
  std::string result;
  for (size_t i = 0; i < text.size();) {
    auto end = i;
    while (end < text.size() && is_word_byte(text[end]))
      ++end;
    if (end == i) {
      result += text[i++];
      continue;
    }
    auto word = text.substr(i, end - i);
    auto sound = sound_of(lower_case(word), sounds);
    result += sound == nullptr ? word : *sound;
    i = end;
  }
  return result;
}

} // namespace adcraft::hosted
