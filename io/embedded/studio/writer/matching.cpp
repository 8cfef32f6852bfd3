#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

/// Words of letters and digits alone, in lower case, blanks around each.
std::string normal(const std::string& x) {
  std::string result = " ";
  for (auto c : lower_case(x))
    if (is_word_byte(c))
      result += c;
    else if (c != '\'' && result.back() != ' ')
      result += ' ';
  return result.back() == ' ' ? result : result + ' ';
}

/// The code point that begins at `i`; moves `i` behind it.
uint32_t next_code_point(const std::string& x, size_t& i) {
  auto lead = static_cast<unsigned char>(x[i++]);
  if (lead < 0x80)
    return lead;
  auto more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  uint32_t result = lead & (0x3f >> more);
  for (; more > 0 && i < x.size(); --more)
    result = result << 6 | (static_cast<unsigned char>(x[i++]) & 0x3f);
  return result;
}

std::string stem(std::string x) {
  for (std::string end : {"ing", "ed", "es", "s"})
    if (x.size() > end.size() + 3 && x.ends_with(end))
      return x.substr(0, x.size() - end.size());
  return x;
}

std::vector<std::string> stems_of(const std::string& x) {
  constexpr auto idle
    = "the and for with from your you that this they them into onto over under "
      "are has have its one two three all any our not but can will made most "
      "more than when what every there their";
  std::vector<std::string> result;
  for (auto& word : split_words(normal(x)))
    if (word.size() > 2 && !one_of(word, idle))
      result.push_back(stem(word));
  return result;
}

} // namespace

bool can_say(const std::string& x) {
  auto letters = false;
  for (size_t i = 0; i < x.size();) {
    auto c = next_code_point(x, i);
    // Latin letters, dashes and quotes, currency; "×" and "÷" read as signs.
    auto known = c < 0x250 || (c >= 0x2010 && c <= 0x2026)
                 || (c >= 0x20a0 && c <= 0x20bf) || c == 0x2122;
    if (!known)
      return false;
    letters
      = letters || c >= 0xc0 || (c < 128 && is_word_byte(static_cast<char>(c)));
  }
  return letters;
}

bool holds_any(const std::string& x, const std::vector<std::string>& banned) {
  auto text = normal(x);
  return std::any_of(banned.begin(), banned.end(), [&](auto& word) {
    auto plain = normal(word);
    return plain.size() > 2 ? text.find(plain) != std::string::npos
                            : x.find(word) != std::string::npos;
  });
}

int shared_words(const std::string& x, const std::string& y) {
  auto mine = stems_of(x);
  auto theirs = stems_of(y);
  return static_cast<int>(
    std::count_if(mine.begin(), mine.end(), [&](auto& word) {
      return std::find(theirs.begin(), theirs.end(), word) != theirs.end();
    }));
}

} // namespace adcraft::studio::writing
