#pragma once

#include "io/embedded/studio/sound/numbers.hpp"

#include <map>
#include <string>
#include <vector>

namespace adcraft::studio {

/// A word as it is written and as it is spoken.
struct speech_word {
  /// With its punctuation, as a caption shows it.
  std::string written;
  /// At least one; only `a` to `z` and apostrophes.
  word_list spoken;
  /// Whether the voice pauses behind it, inside its sentence.
  bool comma = false;
};

/// Words that are spoken in one breath.
struct speech_sentence {
  std::vector<speech_word> words;
  /// '.', '!' or '?'.
  char end = '.';
};

/// Prepares a text for the voice. What cannot be said (emoji, lone signs) is
/// left out; a lone dash joins the word before it. `pronunciation` maps a
/// written word, in any case and with or without 's, to what is said. Any text
/// is accepted; the result may be empty. Pure.
std::vector<speech_sentence>
prepare_speech(const std::string& text,
               const std::map<std::string, std::string>& pronunciation = {});

} // namespace adcraft::studio
