#include "io/embedded/studio/sound/speech_units.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace adcraft::studio {

namespace {

using std::string;

const std::map<string, std::pair<const char*, const char*>> units = {
  {"%", {"percent", "percent"}},
  {"ml", {"milliliter", "milliliters"}},
  {"cl", {"centiliter", "centiliters"}},
  {"l", {"liter", "liters"}},
  {"mg", {"milligram", "milligrams"}},
  {"g", {"gram", "grams"}},
  {"kg", {"kilogram", "kilograms"}},
  {"mm", {"millimeter", "millimeters"}},
  {"cm", {"centimeter", "centimeters"}},
  {"m", {"meter", "meters"}},
  {"km", {"kilometer", "kilometers"}},
  {"mph", {"miles per hour", "miles per hour"}},
  {"ft", {"foot", "feet"}},
  {"in", {"inch", "inches"}},
  {"\"", {"inch", "inches"}},
  {"oz", {"ounce", "ounces"}},
  {"lb", {"pound", "pounds"}},
  {"lbs", {"pound", "pounds"}},
  {"h", {"hour", "hours"}},
  {"hr", {"hour", "hours"}},
  {"hrs", {"hour", "hours"}},
  {"min", {"minute", "minutes"}},
  {"s", {"second", "seconds"}},
  {"sec", {"second", "seconds"}},
  {"ms", {"millisecond", "milliseconds"}},
  {"w", {"watt", "watts"}},
  {"kw", {"kilowatt", "kilowatts"}},
  {"kwh", {"kilowatt hour", "kilowatt hours"}},
  {"v", {"volt", "volts"}},
  {"hz", {"hertz", "hertz"}},
  {"khz", {"kilohertz", "kilohertz"}},
  {"mb", {"megabyte", "megabytes"}},
  {"gb", {"gigabyte", "gigabytes"}},
  {"tb", {"terabyte", "terabytes"}},
  {"x", {"time", "times"}},
  {"am", {"ay em", "ay em"}},
  {"pm", {"p m", "p m"}},
};

const std::map<string, const char*> abbreviations = {
  {"dr", "doctor"},    {"mr", "mister"},      {"mrs", "misses"},
  {"ms", "miz"},       {"prof", "professor"}, {"st", "saint"},
  {"vs", "versus"},    {"etc", "et cetera"},  {"e.g", "for example"},
  {"i.e", "that is"},  {"approx", "about"},   {"inc", "incorporated"},
  {"ltd", "limited"},  {"co", "company"},     {"dept", "department"},
  {"n", "and"},        {"&", "and"},          {"+", "plus"},
  {"@", "at"},         {"=", "equals"},       {"%", "percent"},
  {"#", "number"},     {"$", "dollars"},      {"~", "euros"},
  {"`", "pounds"},     {"w/", "with"},        {"wi-fi", "why fie"},
  {"wifi", "why fie"}, {"diy", "d i y"},
};

const std::set<string> acronyms
  = {"ai",  "api",  "ar",  "atm", "bbq", "bpa", "ceo", "cpu", "eu", "ev",
     "faq", "gps",  "gpu", "hd",  "id",  "ip",  "led", "pc",  "pr", "spf",
     "suv", "oled", "tv",  "uhd", "uk",  "un",  "usa", "usb", "uv", "vr"};

word_list words_of(const string& x) {
  word_list result;
  for (size_t i = 0; i < x.size();) {
    auto end = std::min(x.find(' ', i), x.size());
    result.push_back(x.substr(i, end - i));
    i = end + 1;
  }
  return result;
}

} // namespace

const currency* currency_of(const string& x) {
  static const currency dollar{"dollar", "dollars", "cent", "cents"};
  static const currency euro{"euro", "euros", "cent", "cents"};
  static const currency pound{"pound", "pounds", "penny", "pence"};
  static const std::map<string, const currency*> known
    = {{"$", &dollar}, {"usd", &dollar}, {"us$", &dollar}, {"~", &euro},
       {"eur", &euro}, {"`", &pound},    {"gbp", &pound}};
  auto i = known.find(lower(x));
  return i == known.end() ? nullptr : i->second;
}

string scale_of(const string& x) {
  static const std::map<string, const char*> known = {{"k", "thousand"},
                                                      {"m", "million"},
                                                      {"mn", "million"},
                                                      {"b", "billion"},
                                                      {"bn", "billion"}};
  auto i = known.find(lower(x));
  return i == known.end() ? "" : i->second;
}

word_list unit_of(const string& x, bool one) {
  auto i = units.find(lower(x));
  if (i == units.end())
    return {};
  return words_of(one ? i->second.first : i->second.second);
}

word_list abbreviation_of(const string& x) {
  auto i = abbreviations.find(lower(x));
  return i == abbreviations.end() ? word_list{} : words_of(i->second);
}

string letter_name(char x) {
  // A lone "a" would be read as the article.
  return x == 'a' || x == 'A' ? "ay" : lower(string(1, x));
}

bool is_acronym(const string& x) {
  auto small = lower(x);
  if (x.size() < 2 || x == small)
    return false;
  if (acronyms.count(small) > 0)
    return true;
  return x.size() <= 5 && small.find_first_of("aeiouy") == string::npos;
}

string lower(string x) {
  std::transform(x.begin(), x.end(), x.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return x;
}

} // namespace adcraft::studio
