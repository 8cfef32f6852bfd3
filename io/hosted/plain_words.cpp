#include "io/hosted/plain_words.hpp"

#include "actors/model/reason.hpp"

#include <algorithm>
#include <array>

namespace adcraft::hosted {

namespace {

/// With what is said before them, still 8 KiB.
constexpr size_t most_words_bytes = (8 << 10) - 256;
constexpr std::string_view hidden = "[hidden]";

/// How what must not be told begins; it goes on to where a word ends.
constexpr std::array<std::string_view, 9> secrets
  = {"sk-",   "sk_",     "r8_",    "whsec_",    "eyJ",
     "sess-", "Bearer ", "Token ", "sb_secret_"};

bool ends_address(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\''
         || c == '<' || c == '>' || c == '`';
}

bool ends_word(char c) {
  return ends_address(c) || c == ')' || c == ',';
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
         || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool is_host(char c) {
  return is_word(c) || c == '.' || c == ':' || c == '[' || c == ']';
}

size_t end_of(std::string_view x, size_t from, bool (*ends)(char)) {
  while (from < x.size() && !ends(x[from]))
    ++from;
  return from;
}

/// A stretch of a text: so much of it stays, the rest is hidden.
struct stretch {
  size_t keep = 0;
  size_t size = 0;
};

/// "https://host/whatever" and "data:whatever".
stretch address_at(std::string_view x) {
  for (std::string_view scheme : {"https://", "http://"})
    if (x.starts_with(scheme)) {
      auto end = end_of(x, scheme.size(), ends_address);
      auto keep = scheme.size();
      while (keep < end && is_host(x[keep]))
        ++keep;
      auto before_path
        = x.substr(0, std::min(end, x.find_first_of("/?#", keep)));
      auto has_user = before_path.find('@') != before_path.npos;
      return {has_user ? scheme.size() : keep, end};
    }
  if (x.starts_with("data:"))
    return {5, end_of(x, 5, ends_address)};
  return {};
}

stretch hidden_at(std::string_view x, std::string_view key) {
  if (!key.empty() && x.starts_with(key))
    return {0, key.size()};
  for (auto begin : secrets)
    if (x.starts_with(begin))
      return {0, end_of(x, begin.size(), ends_word)};
  return address_at(x);
}

bool goes_on(char c) {
  return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// Bytes of the UTF-8 character at the beginning of `x`; 0: there is none.
size_t character_at(std::string_view x) {
  auto first = static_cast<unsigned char>(x[0]);
  size_t size = first < 0x80   ? 1
                : first < 0xc2 ? 0
                : first < 0xe0 ? 2
                : first < 0xf0 ? 3
                : first < 0xf5 ? 4
                               : 0;
  if (size == 0 || size > x.size())
    return 0;
  return std::all_of(x.begin() + 1, x.begin() + size, goes_on) ? size : 0;
}

/// One character as it may stand in a line.
std::string_view shown(std::string_view x, size_t size) {
  auto first = static_cast<unsigned char>(x[0]);
  return size == 0                       ? "?"
         : first <= ' ' || first == 0x7f ? " "
                                         : x.substr(0, size);
}

} // namespace

std::string plain_words(std::string_view text, std::string_view key) {
  std::string result;
  // @returns whether there is room for more.
  auto add = [&](std::string_view x) {
    auto is_blank = x == " ";
    if (result.size() + x.size() > most_words_bytes)
      return false;
    if (!is_blank || (!result.empty() && result.back() != ' '))
      result.append(x);
    return true;
  };
  for (size_t i = 0; i < text.size();) {
    auto rest = text.substr(i);
    // The key is hidden wherever it stands, other things where a word begins.
    auto may_begin = i == 0 || !is_word(text[i - 1])
                     || (!key.empty() && rest.starts_with(key));
    auto found = may_begin ? hidden_at(rest, key) : stretch{};
    auto size = character_at(rest);
    auto has_room = found.size == 0
                      ? add(shown(rest, size))
                      : add(rest.substr(0, found.keep))
                          && (found.size == found.keep || add(hidden));
    if (!has_room)
      break;
    i += found.size == 0 ? std::max<size_t>(size, 1) : found.size;
  }
  if (!result.empty() && result.back() == ' ')
    result.pop_back();
  return result;
}

std::string sentence(const std::string& lead, const std::string& words) {
  return words.empty() ? lead : lead + ": " + words;
}

std::string remark(const std::string& lead, const std::string& words) {
  return text_of({lead, words});
}

} // namespace adcraft::hosted
