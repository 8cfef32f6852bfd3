#include "config/intake/names.hpp"

#include "actors/model/json_reader.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <vector>

namespace adcraft {

namespace {

constexpr size_t max_title = 60;

/// Added by cameras, programs and stock sites; never about the product.
constexpr const char* noise[]
  = {"img",       "dsc",      "dscf",    "dscn",     "pxl",        "dcim",
     "mvimg",     "pict",     "pic",     "pano",     "photo",      "photos",
     "image",     "images",   "picture", "imag",     "screenshot", "whatsapp",
     "whats",     "app",      "at",      "am",       "pm",         "copy",
     "final",     "edited",   "edit",    "hdr",      "burst",      "scaled",
     "large",     "small",    "web",     "export",   "unsplash",   "pexels",
     "pixabay",   "untitled", "jpg",     "jpeg",     "png",        "webp",
     "new",       "hires",    "lowres",  "snapseed", "canva",      "facebook",
     "instagram", "hero"};

constexpr const char* small_words[]
  = {"a",  "an", "and", "at", "by",  "for", "from",
     "in", "of", "on",  "or", "the", "to",  "with"};

template <size_t N>
bool is_in(const char* const (&words)[N], const std::string& x) {
  return std::find(std::begin(words), std::end(words), x) != std::end(words);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_letter(char c) {
  // Bytes of UTF-8 are letters for us.
  return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) > 127;
}

std::string lower(std::string x) {
  for (auto& c : x)
    if (is_upper(c))
      c = static_cast<char>(c - 'A' + 'a');
  return x;
}

/// Whether a new word begins at `i`: "summerBottle", "USBHub".
bool humps(const std::string& x, size_t i) {
  if (i == 0 || !is_upper(x[i]))
    return false;
  return is_lower(x[i - 1])
         || (is_upper(x[i - 1]) && i + 1 < x.size() && is_lower(x[i + 1]));
}

std::vector<std::string> words_of(const std::string& x) {
  std::vector<std::string> result(1);
  for (size_t i = 0; i < x.size(); ++i) {
    auto kept = is_letter(x[i]) || is_digit(x[i]) || x[i] == '\'';
    if (!kept || humps(x, i))
      result.emplace_back();
    if (kept)
      result.back() += x[i];
  }
  std::erase(result, "");
  return result;
}

std::string titled(std::string word, bool first) {
  if (!first && is_in(small_words, word))
    return word;
  if (is_lower(word[0]))
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

} // namespace

std::string title_from(const std::string& folder) {
  std::string result;
  for (auto& word : words_of(folder)) {
    auto next = (result.empty() ? "" : " ") + titled(word, result.empty());
    if (code_points(result + next) > max_title)
      break;
    result += next;
  }
  return result.empty() ? "My Product" : result;
}

std::string caption_from(const std::string& file) {
  auto dot = file.rfind('.');
  std::string result;
  for (auto& word : words_of(dot == 0 ? file : file.substr(0, dot))) {
    auto plain = lower(word);
    if (is_in(noise, plain) || std::any_of(word.begin(), word.end(), is_digit))
      continue;
    if (code_points(result) + code_points(plain) > 100)
      break;
    result += (result.empty() ? "" : " ") + plain;
  }
  return code_points(result) < 3 ? "" : result;
}

bool naturally_before(const std::string& x, const std::string& y) {
  size_t i = 0;
  size_t j = 0;
  auto number = [](const std::string& text, size_t& at) {
    while (at < text.size() && text[at] == '0')
      ++at;
    auto from = at;
    while (at < text.size() && is_digit(text[at]))
      ++at;
    return text.substr(from, at - from);
  };
  while (i < x.size() && j < y.size()) {
    if (is_digit(x[i]) && is_digit(y[j])) {
      auto a = number(x, i);
      auto b = number(y, j);
      if (a != b)
        return a.size() != b.size() ? a.size() < b.size() : a < b;
      continue;
    }
    auto a = std::tolower(static_cast<unsigned char>(x[i++]));
    auto b = std::tolower(static_cast<unsigned char>(y[j++]));
    if (a != b)
      return a < b;
  }
  auto rest_x = x.size() - i;
  auto rest_y = y.size() - j;
  return rest_x != rest_y ? rest_x < rest_y : x < y;
}

} // namespace adcraft
