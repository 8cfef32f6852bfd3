#pragma once

#include "io/embedded/studio/sound/numbers.hpp"

#include <string>

namespace adcraft::studio {

/// What is said for one written word, as lower-case words of `a` to `z` and
/// the apostrophe inside a word: nothing else ever leaves this function.
/// `x` is what `to_ascii` made of the word. Understands numbers, prices
/// ("$1.5m"), percentages, units ("500ml"), times, ordinals, years, fractions,
/// addresses ("lumen.example"), hash tags, abbreviations and acronyms. In a
/// `shouted` text capitals mean nothing. Pure.
word_list words_for(const std::string& x, bool shouted = false);

/// What is said for `x` if it starts or ends with a digit, or is an amount of
/// money; empty if it is neither. @relates words_for
word_list number_words_for(const std::string& x);

/// What is said for numbers that belong together: a time ("9:30am"), a fraction
/// ("1/2"), a range ("10-20"), a telephone number; empty for anything else.
/// @relates words_for
word_list compound_words_for(const std::string& x);

/// Whether a dot after `x` belongs to the word, as in "Dr.".
bool is_abbreviation(const std::string& x);

} // namespace adcraft::studio
