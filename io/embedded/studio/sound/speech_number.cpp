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

/// A number and what stands before and behind it.
struct amount {
  string before;
  string number; ///< digits with at most one point
  bool grouped = false;
  string behind;
};

/// Takes separators of thousands out: "1,250.5" and "1.250,5" are the same.
string plain_number(const string& x) {
  auto last = x.find_last_of(".,");
  if (last == string::npos)
    return x;
  auto mark = x[last];
  auto group = x.size() - last - 1 == 3;
  auto several = std::count(x.begin(), x.end(), mark) > 1;
  auto decimal = !several && !(group && mark == ',');
  string result;
  for (size_t i = 0; i < x.size(); ++i)
    if (digit(x[i]))
      result += x[i];
    else if (i == last && decimal)
      result += '.';
  return result;
}

amount split(const string& x) {
  auto from = std::find_if(x.begin(), x.end(), digit);
  auto to = from;
  auto inside = [&](auto i) {
    return (*i == '.' || *i == ',') && i + 1 != x.end() && digit(i[1]);
  };
  while (to != x.end() && (digit(*to) || inside(to)))
    ++to;
  auto written = string{from, to};
  return {string{x.begin(), from}, plain_number(written),
          written.find_first_of(".,") != string::npos, string{to, x.end()}};
}

word_list money(const currency& unit, const amount& x) {
  auto point = x.number.find('.');
  auto whole = x.number.substr(0, point);
  if (auto scale = scale_of(x.behind); !scale.empty())
    return joined(decimal_words(x.number), {scale, unit.many});
  auto cents = point == string::npos ? string{} : x.number.substr(point + 1);
  cents.resize(2, '0');
  auto part = cardinal_words(std::to_string(std::stoi(cents)));
  if (whole == "0" && cents != "00")
    return joined(part, {cents == "01" ? unit.cent : unit.cents});
  auto result =
      joined(cardinal_words(whole), {whole == "1" ? unit.one : unit.many});
  return cents == "00" ? result : joined(result, part);
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

/// What is said for a bare number, or one with a sign or a unit behind it.
word_list counted(const amount& x) {
  auto behind = lower(x.behind);
  if (auto unit = currency_of(behind))
    return money(*unit, x);
  if (behind == "st" || behind == "nd" || behind == "rd" || behind == "th")
    return ordinal_words(x.number);
  if (behind == "+")
    return joined(decimal_words(x.number), {"plus"});
  if (auto unit = unit_of(behind, x.number == "1"); !unit.empty())
    return joined(decimal_words(x.number), unit);
  if (!behind.empty())
    return {};
  auto year = !x.grouped && x.number.size() == 4 && x.number >= "1100"
              && x.number < "2100";
  return year ? year_words(x.number) : decimal_words(x.number);
}

} // namespace

word_list number_words_for(const string& x) {
  if (is_clock_time(x))
    return clock_time(x);
  if (two_numbers(x, '/'))
    return fraction(x);
  if (two_numbers(x, '-') && x.size() < 10)
    return joined(joined(number_words_for(x.substr(0, x.find('-'))), {"to"}),
                  number_words_for(x.substr(x.find('-') + 1)));
  if (is_phone_number(x))
    return digit_words(x);
  auto parts = split(x);
  if (parts.number.empty())
    return {};
  auto before = parts.before;
  if (!before.empty() && (before[0] == '-' || before[0] == '+')) {
    auto rest = number_words_for(x.substr(1));
    return rest.empty() ? rest
                        : joined({before[0] == '-' ? "minus" : "plus"}, rest);
  }
  if (auto unit = currency_of(before))
    return money(*unit, parts);
  return before.empty() ? counted(parts) : word_list{};
}

} // namespace adcraft::studio
