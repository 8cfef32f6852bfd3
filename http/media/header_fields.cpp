#include "http/media/header_fields.hpp"

#include "http/documents/escape.hpp"
#include "http/front/text.hpp"

#include <algorithm>
#include <cctype>

namespace adcraft::http {

namespace {

constexpr size_t longest_name = 150;

/// Takes one parameter from the front of `rest`, which begins behind a
/// semicolon. @returns false if it is not well formed.
bool take(std::string_view& rest, std::string& name, std::string& value) {
  auto equals = rest.find('=');
  if (equals == std::string_view::npos)
    return false;
  name = lower_case(trimmed(rest.substr(0, equals)));
  rest = trimmed(rest.substr(equals + 1));
  value.clear();
  auto quoted = !rest.empty() && rest.front() == '"';
  if (!quoted) {
    auto end = std::min(rest.find(';'), rest.size());
    value = trimmed(rest.substr(0, end));
    rest.remove_prefix(end);
    return true;
  }
  size_t i = 1;
  for (; i < rest.size() && rest[i] != '"'; ++i) {
    if (rest[i] == '\\' && i + 1 < rest.size())
      ++i;
    value += rest[i];
  }
  if (i >= rest.size())
    return false;
  rest = trimmed(rest.substr(i + 1));
  return rest.empty() || rest.front() == ';';
}

bool find(std::string_view header, std::string_view wanted,
          std::string& value) {
  auto begin = header.find(';');
  while (begin != std::string_view::npos) {
    auto rest = header.substr(begin + 1);
    std::string name;
    if (!take(rest, name, value))
      return false;
    if (name == wanted)
      return true;
    header = rest;
    begin = header.find(';');
  }
  return false;
}

} // namespace

std::string lower_case(std::string_view x) {
  std::string result{x};
  for (auto& c : result)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

std::string_view token_of(std::string_view value) {
  return trimmed(value.substr(0, value.find(';')));
}

std::string parameter_of(std::string_view value, std::string_view name) {
  std::string result;
  return find(value, name, result) ? result : std::string{};
}

bool has_parameter(std::string_view value, std::string_view name) {
  std::string result;
  return find(value, name, result);
}

std::string attachment(std::string_view name) {
  auto end = std::min(name.size(), longest_name);
  while (end > 0 && end < name.size() && (name[end] & 0xc0) == 0x80)
    --end; // no half a character
  std::string safe;
  for (unsigned char c : name.substr(0, end)) {
    auto bad = c < 0x20 || c == 0x7f
               || std::string_view{"/\\:*?\"<>|%;"}.find(static_cast<char>(c))
                    != std::string_view::npos;
    safe += bad ? '-' : static_cast<char>(c);
  }
  while (!safe.empty() && (safe.front() == '.' || safe.front() == ' '))
    safe.erase(0, 1);
  std::string plain;
  for (unsigned char c : safe)
    plain += c < 0x80 ? static_cast<char>(c) : '_';
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
         + percent_encoded(safe);
}

} // namespace adcraft::http
