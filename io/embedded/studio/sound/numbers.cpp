#include "io/embedded/studio/sound/numbers.hpp"

#include <cstdint>
#include <map>

namespace adcraft::studio {

namespace {

constexpr const char* small[]
  = {"zero",    "one",     "two",       "three",    "four",
     "five",    "six",     "seven",     "eight",    "nine",
     "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
     "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};

constexpr const char* tens[]
  = {"",      "",      "twenty",  "thirty", "forty",
     "fifty", "sixty", "seventy", "eighty", "ninety"};

constexpr struct {
  uint64_t value;
  const char* name;
} scales[]
  = {{1000000000, "billion"}, {1000000, "million"}, {1000, "thousand"}};

void append(word_list& xs, const word_list& ys) {
  xs.insert(xs.end(), ys.begin(), ys.end());
}

word_list below_thousand(uint64_t x) {
  word_list result;
  if (x >= 100) {
    result = {small[x / 100], "hundred"};
    x %= 100;
  }
  if (x >= 20) {
    result.emplace_back(tens[x / 10]);
    x %= 10;
    if (x == 0)
      return result;
  }
  if (x > 0)
    result.emplace_back(small[x]);
  return result;
}

word_list cardinal(uint64_t x) {
  if (x == 0)
    return {"zero"};
  word_list result;
  for (auto& scale : scales)
    if (x >= scale.value) {
      append(result, below_thousand(x / scale.value));
      result.emplace_back(scale.name);
      x %= scale.value;
    }
  append(result, below_thousand(x));
  return result;
}

std::string ordinal_of(const std::string& word) {
  static const std::map<std::string, std::string> odd
    = {{"one", "first"},     {"two", "second"},   {"three", "third"},
       {"five", "fifth"},    {"eight", "eighth"}, {"nine", "ninth"},
       {"twelve", "twelfth"}};
  if (auto i = odd.find(word); i != odd.end())
    return i->second;
  if (word.back() == 'y')
    return word.substr(0, word.size() - 1) + "ieth";
  return word + "th";
}

} // namespace

word_list cardinal_words(const std::string& digits) {
  if (digits.size() > 12 || (digits.size() > 1 && digits[0] == '0'))
    return digit_words(digits);
  return digits.empty() ? word_list{} : cardinal(std::stoull(digits));
}

word_list ordinal_words(const std::string& digits) {
  auto result = cardinal_words(digits);
  if (!result.empty())
    result.back() = ordinal_of(result.back());
  return result;
}

word_list year_words(const std::string& digits) {
  if (digits.size() != 4 || digits[0] == '0')
    return cardinal_words(digits);
  auto year = std::stoull(digits);
  auto rest = year % 100;
  if (year % 1000 < 10)
    return cardinal(year);
  auto result = cardinal(year / 100);
  if (rest == 0)
    result.emplace_back("hundred");
  else if (rest < 10)
    append(result, {"oh", small[rest]});
  else
    append(result, cardinal(rest));
  return result;
}

word_list digit_words(const std::string& digits) {
  word_list result;
  for (auto c : digits)
    if (c >= '0' && c <= '9')
      result.emplace_back(small[c - '0']);
  return result;
}

word_list decimal_words(const std::string& number) {
  auto point = number.find('.');
  if (point == std::string::npos)
    return cardinal_words(number);
  auto result = cardinal_words(number.substr(0, point));
  if (result.empty())
    result.emplace_back("zero");
  result.emplace_back("point");
  append(result, digit_words(number.substr(point + 1)));
  return result;
}

} // namespace adcraft::studio
