#include "http/pipeline/redact.hpp"

#include "http/front/text.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft::http {

namespace {

constexpr std::string_view hidden = "[secret]";

/// How a secret begins, and how long what follows is at least.
struct sign {
  std::string_view begin;
  size_t least;
};

constexpr sign signs[] = {
  {"bearer ", 8}, {"basic ", 8},     {"r8_", 6},
  {"sk-", 8},     {"sk_", 8},        {"whsec_", 6},
  {"eyJ", 12},    {"sb_secret_", 6}, {"xi-api-key", 1},
};

/// Names whose values are nobody's business, in URLs and in JSON.
constexpr std::string_view names[] = {
  "token",
  "access_token",
  "refresh_token",
  "signature",
  "sig",
  "secret",
  "password",
  "apikey",
  "api_key",
  "key",
  "x-amz-signature",
  "x-amz-credential",
  "x-amz-security-token",
  "jwt",
};

bool is_word(char x) {
  return (x >= 'a' && x <= 'z') || (x >= 'A' && x <= 'Z')
         || (x >= '0' && x <= '9') || x == '_' || x == '-';
}

/// What tokens are made of: base64 in both alphabets, dots, percent signs.
bool is_secret_char(char x) {
  return is_word(x) || x == '.' || x == '+' || x == '/' || x == '=' || x == '~'
         || x == '%';
}

bool begins(std::string_view x, std::string_view with) {
  return same_text(x.substr(0, with.size()), with);
}

size_t length_of(std::string_view x, bool (*belongs)(char)) {
  return static_cast<size_t>(std::find_if_not(x.begin(), x.end(), belongs)
                             - x.begin());
}

/// A stretch at the beginning of a text: so much of it stays, the rest is
/// hidden. Size 0: nothing is to hide.
struct stretch {
  size_t keep = 0;
  size_t size = 0;
};

stretch secret_at(std::string_view x) {
  for (auto& s : signs) {
    if (!begins(x, s.begin))
      continue;
    auto rest = x.substr(s.begin.size());
    auto skip = length_of(rest, [](char c) { return c == ' ' || c == ':'; });
    auto size = length_of(rest.substr(skip), is_secret_char);
    if (size >= s.least)
      return {0, s.begin.size() + skip + size};
  }
  return {};
}

/// A value behind its name: `token=…`, `"token":"…"`.
stretch value_at(std::string_view x) {
  auto name = length_of(x, is_word);
  auto is_secret = std::any_of(std::begin(names), std::end(names), [&](auto n) {
    return n.size() == name && begins(x, n);
  });
  if (!is_secret)
    return {};
  auto rest = x.substr(name);
  auto between = length_of(
    rest, [](char c) { return c == '=' || c == ':' || c == '"' || c == ' '; });
  if (rest.substr(0, between).find_first_of("=:") == rest.npos)
    return {};
  auto size = length_of(rest.substr(between), is_secret_char);
  return {name + between, size == 0 ? 0 : name + between + size};
}

stretch hidden_at(std::string_view x) {
  auto result = secret_at(x);
  return result.size > 0 ? result : value_at(x);
}

} // namespace

std::string redacted(std::string_view x) {
  std::string result;
  result.reserve(x.size());
  for (size_t i = 0; i < x.size();) {
    auto at_start = i == 0 || !is_word(x[i - 1]);
    auto found = at_start ? hidden_at(x.substr(i)) : stretch{};
    if (found.size == 0) {
      result += x[i++];
      continue;
    }
    result.append(x.substr(i, found.keep)).append(hidden);
    i += found.size;
  }
  return result;
}

} // namespace adcraft::http
