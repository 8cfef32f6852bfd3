#include "io/embedded/studio/sound/speech_units.hpp"
#include "io/embedded/studio/sound/speech_word.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

using std::string;

bool digit(char c) {
  return c >= '0' && c <= '9';
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
  auto result
    = joined(cardinal_words(whole), {whole == "1" ? unit.one : unit.many});
  return cents == "00" ? result : joined(result, part);
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
  if (auto words = compound_words_for(x); !words.empty())
    return words;
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
