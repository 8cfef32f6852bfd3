#include "config/ctl/words.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace adcraft::ctl {

namespace {

constexpr int64_t minute = 60;
constexpr int64_t hour = 60 * minute;
constexpr int64_t day = 24 * hour;

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
}

/// How many bytes of UTF-8 at the front of `x` a terminal would obey.
size_t order_at(std::string_view x) {
  auto byte = [&](size_t i) {
    return i < x.size() ? static_cast<unsigned char>(x[i]) : 0u;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7f)
    return 1;
  if (byte(0) == 0xc2 && byte(1) >= 0x80 && byte(1) < 0xa0)
    return 2;
  auto turns = byte(0) == 0xe2
               && ((byte(1) == 0x80 && byte(2) >= 0xa8 && byte(2) <= 0xae)
                   || (byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9));
  return turns ? 3 : 0;
}

} // namespace

std::string text_at(const json& x, const char* key) {
  auto& part = part_at(x, key);
  return part.is_string() ? part.get<std::string>() : std::string{};
}

int64_t number_at(const json& x, const char* key, int64_t otherwise) {
  auto& part = part_at(x, key);
  return part.is_number_integer() ? part.get<int64_t>() : otherwise;
}

bool is_true_at(const json& x, const char* key) {
  auto& part = part_at(x, key);
  return part.is_boolean() && part.get<bool>();
}

const json& part_at(const json& x, const char* key) {
  static const json nothing;
  if (!x.is_object())
    return nothing;
  auto i = x.find(key);
  return i == x.end() ? nothing : *i;
}

std::string clean(std::string_view x) {
  std::string result;
  while (!x.empty()) {
    auto bytes = order_at(x);
    result += bytes > 0 ? ' ' : x.front();
    x.remove_prefix(std::max<size_t>(bytes, 1));
  }
  return result;
}

size_t width_of(std::string_view x) {
  return static_cast<size_t>(
    std::count_if(x.begin(), x.end(), begins_character));
}

std::string shortened(std::string_view x, size_t columns) {
  if (width_of(x) <= columns)
    return std::string{x};
  size_t seen = 0;
  for (size_t i = 0; i < x.size(); ++i)
    if (begins_character(x[i]) && ++seen == columns)
      return std::string{x.substr(0, i)} + "…";
  return {};
}

std::string span_in_words(int64_t seconds) {
  auto x = std::max<int64_t>(seconds, 0);
  if (x < minute)
    return std::to_string(x) + " s";
  if (x < hour)
    return std::to_string(x / minute) + " min";
  if (x < day)
    return std::to_string(x / hour) + " h";
  return std::to_string(x / day) + (x < 2 * day ? " day" : " days");
}

std::string age_at(const json& x, const char* key, int64_t now) {
  std::tm at{};
  auto read = std::sscanf(text_at(x, key).c_str(), "%4d-%2d-%2dT%2d:%2d:%2d",
                          &at.tm_year, &at.tm_mon, &at.tm_mday, &at.tm_hour,
                          &at.tm_min, &at.tm_sec);
  if (read != 6)
    return {};
  at.tm_year -= 1900;
  at.tm_mon -= 1;
  return span_in_words(now - static_cast<int64_t>(::timegm(&at)));
}

std::string state_in_words(const std::string& x) {
  if (x == "waiting_approval")
    return "waits for approval";
  if (x == "backoff")
    return "waits to try again";
  auto result = clean(x);
  std::replace(result.begin(), result.end(), '_', ' ');
  return result;
}

std::string bar_of(int64_t percent) {
  constexpr int64_t cells = 20;
  auto share = std::clamp<int64_t>(percent, 0, 100);
  std::string result;
  for (int64_t i = 0; i < cells; ++i)
    result += i < share * cells / 100 ? "█" : "░";
  return result + " " + std::to_string(share) + " %";
}

} // namespace adcraft::ctl
