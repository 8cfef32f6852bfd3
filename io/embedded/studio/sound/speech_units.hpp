#pragma once

#include "io/embedded/studio/sound/numbers.hpp"

#include <string>

/// Words of signs, units and abbreviations. Keys are ASCII, in any case. Pure.
namespace adcraft::studio {

struct currency {
  const char* one;
  const char* many;
  const char* cent;
  const char* cents;
};

/// "$", "usd", "~" (a euro sign after `to_ascii`), "`" (a pound sign) …
/// @returns nullptr for anything else.
const currency* currency_of(const std::string& x);

/// "k" → thousand, "m" → million; empty for anything else.
std::string scale_of(const std::string& x);

/// "ml" → milliliters, or milliliter for `one`; empty for anything else.
word_list unit_of(const std::string& x, bool one);

/// "Dr" → doctor, "&" → and; empty for anything else.
word_list abbreviation_of(const std::string& x);

/// The name of a letter or digit, as the voice says it best.
std::string letter_name(char x);

/// Whether capitals such as "LED" are read letter by letter.
bool is_acronym(const std::string& x);

std::string lower(std::string x);

} // namespace adcraft::studio
