#include "io/embedded/studio/sound/speech_units.hpp"
#include "io/embedded/studio/sound/speech_word.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

using std::string;

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(const string& x) {
  return !x.empty() && std::all_of(x.begin(), x.end(), digit);
}

word_list joined(word_list xs, const word_list& ys) {
  xs.insert(xs.end(), ys.begin(), ys.end());
  return xs;
}

/// "9:30" → nine thirty.
word_list clock_time(const string& x) {
  auto colon = x.find(':');
  auto hour = x.substr(0, colon);
  auto rest = x.substr(colon + 1);
  auto minute = rest.substr(0, 2);
  auto half = unit_of(rest.substr(std::min<size_t>(2, rest.size())), false);
  if (minute == "00")
    return joined(cardinal_words(hour),
                  half.empty() ? word_list{"o'clock"} : half);
  auto late = minute[0] == '0' ? word_list{"oh", digit_words(minute).back()}
                               : cardinal_words(minute);
  return joined(joined(cardinal_words(hour), late), half);
}

/// "1/2" → one half, "24/7" → twenty four seven.
word_list fraction(const string& x) {
  auto bar = x.find('/');
  auto over = x.substr(0, bar);
  auto under = x.substr(bar + 1);
  auto one = over == "1";
  auto top = cardinal_words(over);
  if (under == "2")
    return joined(top, {one ? "half" : "halves"});
  if (under == "4")
    return joined(top, {one ? "quarter" : "quarters"});
  if (std::stoull(over.substr(0, 9)) > std::stoull(under.substr(0, 9)))
    return joined(top, cardinal_words(under));
  auto part = ordinal_words(under);
  part.back() += one ? "" : "s";
  return joined(top, part);
}

bool two_numbers(const string& x, char between) {
  auto i = x.find(between);
  return i != string::npos && all_digits(x.substr(0, i))
         && all_digits(x.substr(i + 1));
}

bool is_clock_time(const string& x) {
  auto i = x.find(':');
  if (i == string::npos || i > 2 || x.size() < i + 3)
    return false;
  auto half = lower(x.substr(i + 3));
  return all_digits(x.substr(0, i)) && all_digits(x.substr(i + 1, 2))
         && (half.empty() || half == "am" || half == "pm");
}

bool is_phone_number(const string& x) {
  auto digits = std::count_if(x.begin(), x.end(), digit);
  return digits >= 7 && x.find('-') != string::npos
         && x.find_first_not_of("0123456789-()+") == string::npos;
}

} // namespace

word_list compound_words_for(const string& x) {
  if (is_clock_time(x))
    return clock_time(x);
  if (two_numbers(x, '/'))
    return fraction(x);
  if (two_numbers(x, '-') && x.size() < 10)
    return joined(joined(number_words_for(x.substr(0, x.find('-'))), {"to"}),
                  number_words_for(x.substr(x.find('-') + 1)));
  return is_phone_number(x) ? digit_words(x) : word_list{};
}

} // namespace adcraft::studio
