#include "actors/model/json_reader.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft {

namespace {

using nlohmann::json;

/// What was given, short enough for a sentence.
std::string shown(const json& x) {
  if (x.is_number())
    return x.dump();
  if (x.is_string()) {
    auto text = x.get<std::string>();
    return text.size() <= 40 ? "\"" + text + "\"" : "a text";
  }
  return x.is_array() ? "a list" : x.is_object() ? "an object" : x.dump();
}

bool has_control(const std::string& x) {
  return std::any_of(x.begin(), x.end(),
                     [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

bool is_hex_color(const std::string& x) {
  return x.size() == 7 && x[0] == '#'
         && x.find_first_not_of("0123456789abcdefABCDEF", 1)
              == std::string::npos;
}

std::string either(std::span<const char* const> names) {
  std::string result;
  for (size_t i = 0; i < names.size(); ++i) {
    auto last = i + 1 == names.size();
    result += (i == 0 ? "" : last ? " or " : ", ") + std::string{names[i]};
  }
  return result;
}

} // namespace

std::string single_spaced(std::string_view x) {
  std::string result;
  for (auto c : x) {
    auto space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space)
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  if (!result.empty() && result.back() == ' ')
    result.pop_back();
  return result;
}

size_t code_points(std::string_view x) {
  return static_cast<size_t>(std::count_if(
    x.begin(), x.end(), [](unsigned char c) { return (c & 0xc0) != 0x80; }));
}

std::string json_reader::text_of(const json& x, const std::string& where,
                                 text_bounds bounds) {
  auto value = x.is_string() ? single_spaced(x.get<std::string>()) : "";
  auto size = code_points(value);
  auto wish = bounds.min == 0
                ? "give a text of at most " + std::to_string(bounds.max)
                : "give a text of " + std::to_string(bounds.min) + " to "
                    + std::to_string(bounds.max);
  if (!x.is_string())
    problem(where, wish + " characters, this is " + shown(x));
  else if (size < bounds.min || size > bounds.max)
    problem(where, wish + " characters, this has " + std::to_string(size));
  else if (has_control(value))
    problem(where, "remove the control characters from this text");
  else
    return value;
  return {};
}

std::string json_reader::choice_of(const json& x, const std::string& where,
                                   std::span<const char* const> names) {
  for (std::string name : names)
    if (x == name)
      return name;
  problem(where, "choose " + either(names) + ", this is " + shown(x));
  return {};
}

std::string json_reader::color_of(const json& x, const std::string& where) {
  auto value = x.is_string() ? x.get<std::string>() : "";
  if (!is_hex_color(value)) {
    problem(where, "give a colour like #1f2a44, this is " + shown(x));
    return {};
  }
  for (auto& c : value)
    c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  return value;
}

int64_t json_reader::whole_of(const json& x, const std::string& where,
                              int64_t min, int64_t max) {
  // 20.0 is a whole number, and all our bounds are exact as a double.
  auto value = x.is_number() ? x.get<double>() : NAN;
  if (value >= static_cast<double>(min) && value <= static_cast<double>(max)
      && value == std::floor(value))
    return x.is_number_float() ? static_cast<int64_t>(value) : x.get<int64_t>();
  problem(where, "give a whole number from " + std::to_string(min) + " to "
                   + std::to_string(max) + ", this is " + shown(x));
  return min;
}

} // namespace adcraft
