#include "tests/sim/hash.hpp"
#include "tests/sim/writing.hpp"

#include <algorithm>
#include <cstdlib>
#include <regex>

namespace adcraft::sim::writing {

namespace {

using std::regex;
using marks = std::sregex_iterator;

std::string text_of(const json& content) {
  if (content.is_string())
    return content;
  std::string result;
  if (content.is_array())
    for (auto& part : content)
      if (part.is_object())
        result += part.value("text", std::string{}) + "\n";
  return result;
}

/// @returns the largest number before or after a word, within reason.
double largest(const std::string& text, const regex& what, double least,
               double most) {
  double result = 0;
  for (marks i{text.begin(), text.end(), what}; i != marks{}; ++i) {
    auto number = std::atof((*i)[1].str().c_str());
    if (number >= least && number <= most)
      result = std::max(result, number);
  }
  return result;
}

void read_length(wish& to, const std::string& text) {
  static const regex field{R"re("?(?:target_)?seconds"?\s*[:=]\s*(\d+))re",
                           regex::icase};
  static const regex prose{R"re((\d+(?:\.\d+)?)[ -]*(?:seconds?|secs?|s)\b)re",
                           regex::icase};
  static const regex rate{R"re((\d+)\s*(?:fps|frames (?:per|a) second))re",
                          regex::icase};
  static const regex frames{R"re((\d+)\s*frames\b(?! (?:per|a) second))re",
                            regex::icase};
  auto fps = largest(text, rate, 12, 60);
  if (fps > 0)
    to.fps = static_cast<int>(fps);
  to.seconds = largest(text, field, 3, 600);
  if (to.seconds == 0)
    to.seconds = largest(text, prose, 3, 180);
  if (to.seconds == 0)
    to.seconds = largest(text, frames, 72, 10800) / to.fps;
}

void read_title(wish& to, const std::string& text) {
  static const regex title{
    R"re((?:brand|product|title)"?\s*[:=]\s*"?([^"\n.,]{1,40}))re",
    regex::icase};
  std::smatch found;
  if (std::regex_search(text, found, title))
    to.title = found[1];
}

/// Somebody else for each text: one of ten thousand names.
std::string name_after(const std::string& text) {
  constexpr const char* syllables[]
    = {"ba", "ce", "do", "fi", "ga", "la", "me", "ni", "po", "ra"};
  auto digest = sha256_hex(text);
  std::string result;
  for (size_t i = 0; i < 4; ++i) {
    auto byte = std::stoul(digest.substr(4 * i, 4), nullptr, 16);
    result += syllables[byte % std::size(syllables)];
  }
  result.front() = static_cast<char>(result.front() - 'a' + 'A');
  return result;
}

} // namespace

bool holds(const std::string& x, const char* part) {
  return x.find(part) != x.npos;
}

wish read_wish(const json& messages) {
  static const regex color{"#[0-9a-fA-F]{6}"};
  wish result;
  std::string all;
  for (auto& x : messages) {
    auto text = text_of(x.value("content", json{}));
    all += text + "\n";
    if (x.value("role", "") != "user")
      continue;
    ++result.turns;
    result.last = text;
  }
  result.name = name_after(all);
  // Regular expressions are no friends of long texts.
  all.resize(std::min<size_t>(all.size(), 40'000));
  read_length(result, all);
  read_title(result, all);
  for (marks i{all.begin(), all.end(), color}; i != marks{}; ++i)
    result.colors.push_back(i->str());
  return result;
}

std::vector<int> shares(int sum, size_t parts) {
  std::vector<int> result(parts, sum / static_cast<int>(parts));
  // The last one has the most to say.
  for (auto left = sum % static_cast<int>(parts); left > 0; --left)
    ++result[parts - static_cast<size_t>(left)];
  return result;
}

} // namespace adcraft::sim::writing
