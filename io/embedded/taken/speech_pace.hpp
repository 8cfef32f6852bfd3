#pragma once

#include <map>
#include <string>
#include <vector>

/// How long words take, in any language. Pure; any thread.
namespace adcraft::taken {

/// How written words are said where it cannot be told from their letters.
using pronunciations = std::map<std::string, std::string>;

/// @returns about how many spoken letters of the Latin script the word `x`
///   takes: digits and signs of East Asia say more.
double weight_of(const std::string& x);

/// @returns how many of them a voice says in a second.
constexpr double weights_a_second = 14;

/// @returns seconds that a voice needs for `text` at an easy pace; 0 for a text
///   without words. For English the studio's own voice is the measure.
double speech_seconds(const std::string& text, const std::string& language);

/// @returns the words of `text` as captions show them, with their punctuation;
///   scripts without blanks come in pieces of a few signs.
std::vector<std::string> caption_words(const std::string& text);

} // namespace adcraft::taken
