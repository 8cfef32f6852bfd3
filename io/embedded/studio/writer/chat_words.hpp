#pragma once

#include "actors/model/format.hpp"

#include <optional>
#include <string>
#include <vector>

/// What words mean in a brief. Pure; words are bare and in lower case.
namespace adcraft::studio::writing {

using word_list = std::vector<std::string>;

/// The bare words of a text; what has no letter or digit is left out.
word_list bare_words(const std::string& x);

/// @returns one of `known_emotions` for the first word that names a mood; a
///   word behind "not" or "no" does not.
std::optional<std::string> emotion_in(const word_list& xs);

/// @returns one of `known_pacings`, likewise.
std::optional<std::string> pacing_in(const word_list& xs);

/// Takes a length off `xs`, such as "30 seconds" or "half a minute".
std::optional<int> take_seconds(word_list& xs);

/// Takes formats off `xs`: shapes and the platforms that want them.
std::vector<ratio> take_formats(word_list& xs);

/// Takes colours off `xs`, by name or as "#rrggbb".
std::vector<std::string> take_colors(word_list& xs);

/// Whether nothing but words that carry no wish of their own are left.
bool only_fillers(const word_list& xs);

} // namespace adcraft::studio::writing
