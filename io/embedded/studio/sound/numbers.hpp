#pragma once

#include <string>
#include <vector>

/// English number words: lower case letters only, one entry per word. Pure.
namespace adcraft::studio {

using word_list = std::vector<std::string>;

/// "1250" → one thousand two hundred fifty. More than 12 digits, or a leading
/// zero, are read digit by digit.
word_list cardinal_words(const std::string& digits);

/// "21" → twenty first.
word_list ordinal_words(const std::string& digits);

/// "2026" → twenty twenty six; "1900" → nineteen hundred; "2000" → two
/// thousand.
word_list year_words(const std::string& digits);

/// "0800" → zero eight zero zero.
word_list digit_words(const std::string& digits);

/// "4.9" → four point nine; a number without a point is a cardinal.
word_list decimal_words(const std::string& number);

} // namespace adcraft::studio
