#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>
#include <sstream>

namespace adcraft::studio::writing {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
         || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 127;
}

std::string lower_case(std::string x) {
  for (auto& c : x)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return x;
}

std::string tidy(const std::string& x) {
  return join_words(split_words(x), 0, std::string::npos);
}

size_t length_of(const std::string& x) {
  return static_cast<size_t>(std::count_if(
    x.begin(), x.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::vector<std::string> split_words(const std::string& x) {
  std::vector<std::string> result;
  std::istringstream in{x};
  for (std::string word; in >> word;)
    result.push_back(word);
  return result;
}

std::string join_words(const std::vector<std::string>& xs, size_t from,
                       size_t to) {
  std::string result;
  for (auto i = from; i < std::min(to, xs.size()); ++i)
    result += (result.empty() ? "" : " ") + xs[i];
  return result;
}

std::string bare(const std::string& word) {
  auto from = std::find_if(word.begin(), word.end(), is_word_byte);
  auto to = std::find_if(word.rbegin(), word.rend(), is_word_byte).base();
  return from < to ? lower_case({from, to}) : std::string{};
}

bool one_of(const std::string& word, const char* list) {
  auto plain = bare(word);
  auto all = " " + std::string{list} + " ";
  return !plain.empty() && all.find(" " + plain + " ") != std::string::npos;
}

std::string capital(std::string x) {
  if (!x.empty() && x[0] >= 'a' && x[0] <= 'z')
    x[0] = static_cast<char>(x[0] - 'a' + 'A');
  return x;
}

std::string sentence(const std::string& x) {
  auto text = capital(tidy(x));
  while (!text.empty()
         && std::string{",;:- "}.find(text.back()) != std::string::npos)
    text.pop_back();
  if (text.empty() || text.ends_with("…"))
    return text;
  return std::string{".!?"}.find(text.back()) == std::string::npos ? text + "."
                                                                   : text;
}

std::string unstopped(std::string x, bool strong) {
  auto stops = std::string{strong ? ".,;: " : ".,;:!? "};
  while (!x.empty() && stops.find(x.back()) != std::string::npos)
    x.pop_back();
  return x;
}

std::vector<std::string> sentences_of(const std::string& x) {
  constexpr auto abbreviations = "dr mr mrs ms st no vs approx incl e.g i.e co";
  std::vector<std::string> result;
  std::string current;
  for (auto& word : split_words(x)) {
    current += (current.empty() ? "" : " ") + word;
    auto stop = std::string{".!?"}.find(word.back()) != std::string::npos;
    if (!stop || one_of(word, abbreviations))
      continue;
    result.push_back(current);
    current.clear();
  }
  if (!current.empty())
    result.push_back(sentence(current));
  return result;
}

size_t dice::roll(size_t n) {
  // splitmix64
  state_ += 0x9e3779b97f4a7c15;
  auto z = state_;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
  z = (z ^ z >> 27) * 0x94d049bb133111eb;
  z ^= z >> 31;
  return n == 0 ? 0 : static_cast<size_t>(z % n);
}

uint64_t hash_of(const std::string& x) {
  uint64_t result = 0xcbf29ce484222325;
  for (unsigned char c : x)
    result = (result ^ c) * 0x100000001b3;
  return result;
}

} // namespace adcraft::studio::writing
