#include "io/embedded/taken/speech_pace.hpp"

#include "io/embedded/studio/sound/voice.hpp"
#include "io/embedded/studio/writer/words.hpp"

#include <glib.h>

namespace adcraft::taken {

namespace {

/// What is said between two words, and between two sentences in seconds.
constexpr double gap_weight = 0.6;
constexpr double sentence_pause = 0.28;

/// Signs of scripts without blanks that stand together as one word.
constexpr size_t most_signs = 4;

/// Korean letters are wide, but their words are parted by blanks.
bool is_sign(gunichar x) {
  return g_unichar_iswide(x) && !(x >= 0xac00 && x <= 0xd7a3);
}

double weight_of_letter(gunichar x) {
  if (g_unichar_isdigit(x))
    return 4;
  if (g_unichar_ispunct(x) || g_unichar_isspace(x))
    return x == '%' || x == '&' || x == '+' ? 5 : 0;
  return g_unichar_iswide(x) ? 2.6 : 1;
}

/// Cuts a word of such a script after its punctuation and after a few signs.
void cut(const std::string& word, std::vector<std::string>& to) {
  std::string piece;
  size_t signs = 0;
  for (auto p = word.c_str(); *p; p = g_utf8_next_char(p)) {
    auto x = g_utf8_get_char(p);
    auto stands_with_last = g_unichar_ispunct(x) || !is_sign(x);
    if (!piece.empty() && signs >= most_signs && !stands_with_last) {
      to.push_back(piece);
      piece.clear();
      signs = 0;
    }
    piece.append(p, static_cast<size_t>(g_utf8_next_char(p) - p));
    signs += is_sign(x) && !g_unichar_ispunct(x) ? 1 : 0;
    if (is_sign(x) && g_unichar_ispunct(x))
      signs = most_signs;
  }
  if (!piece.empty())
    to.push_back(piece);
}

} // namespace

double weight_of(const std::string& x) {
  auto result = gap_weight;
  for (auto p = x.c_str(); *p; p = g_utf8_next_char(p))
    result += weight_of_letter(g_utf8_get_char(p));
  return result;
}

double speech_seconds(const std::string& text, const std::string& language) {
  if (language == "en" || language.starts_with("en-"))
    return studio::estimate_seconds(text);
  auto weight = 0.0;
  for (auto& x : caption_words(text))
    weight += weight_of(x);
  auto pauses = studio::writing::sentences_of(text).size();
  return pauses == 0 ? 0
                     : weight / weights_a_second
                         + sentence_pause * static_cast<double>(pauses - 1);
}

std::vector<std::string> caption_words(const std::string& text) {
  std::vector<std::string> result;
  for (auto& x : studio::writing::split_words(text))
    cut(x, result);
  return result;
}

} // namespace adcraft::taken
