#pragma once

#include <string>

namespace adcraft::studio {

/// Whether letters stand alone and have capitals: Latin, Greek, Cyrillic.
bool stands_alone(const std::string& text);

/// @returns a language tag; it decides between the shapes of Han characters.
const char* language_of(const std::string& text);

/// @returns valid UTF-8 in one line, in capitals where the script has them
///   and they are wished for.
std::string clean(const std::string& text, bool capitals);

/// @returns whether `text` is written from right to left.
bool right_to_left(const std::string& text);

} // namespace adcraft::studio
