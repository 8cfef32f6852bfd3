#include "io/embedded/studio/sound/speech_word.hpp"

#include "io/embedded/studio/sound/speech_units.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

using std::string;

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}

void add(word_list& xs, const word_list& ys) {
  xs.insert(xs.end(), ys.begin(), ys.end());
}

/// "https://www.lumen.example/go/" → "lumen.example/go".
string bare_address(string x) {
  if (auto i = x.find("://"); i != string::npos)
    x.erase(0, i + 3);
  if (lower(x).rfind("www.", 0) == 0)
    x.erase(0, 4);
  while (!x.empty() && x.back() == '/')
    x.pop_back();
  return x;
}

/// Something like "lumen.example", "a@b.co" or "shop.io/summer".
bool is_address(const string& x) {
  if (x.find("://") != string::npos || lower(x).rfind("www.", 0) == 0)
    return true;
  auto dot = x.find('.');
  auto host_end = std::min(x.find('/'), x.size());
  if (dot == string::npos || dot == 0 || dot >= host_end)
    return x.find('@', 1) != string::npos;
  auto last = x.rfind('.', host_end - 1);
  auto top = x.substr(last + 1, host_end - last - 1);
  return top.size() >= 2 && std::all_of(top.begin(), top.end(), letter)
         && std::none_of(x.begin(), x.end(), [](char c) { return c == '\''; });
}

word_list spelled(const string& x) {
  word_list result;
  for (auto c : x)
    if (letter(c))
      result.push_back(letter_name(c));
  return result;
}

/// A run of letters and apostrophes, with its case.
word_list plain_word(const string& x, bool shouted) {
  auto core = x;
  string tail;
  if (core.size() > 2 && lower(core.substr(core.size() - 2)) == "'s") {
    tail = "'s";
    core.resize(core.size() - 2);
  }
  auto plural
    = core.size() > 2 && core.back() == 's' && core[core.size() - 2] < 'a';
  auto capitals = plural ? core.substr(0, core.size() - 1) : core;
  auto upper = std::none_of(capitals.begin(), capitals.end(),
                            [](char c) { return c >= 'a'; });
  if (!shouted && upper && is_acronym(capitals)) {
    auto result = spelled(capitals);
    result.back() += plural || !tail.empty() ? "'s" : "";
    return result;
  }
  return {lower(core) + tail};
}

/// Cuts "SmartLight2Go" into "Smart", "Light", "2", "Go".
word_list pieces_of(const string& x) {
  word_list result(1);
  auto kind = [](char c) {
    return digit(c) ? 2 : letter(c) || c == '\'' ? 1 : 0;
  };
  for (size_t i = 0; i < x.size(); ++i) {
    auto small = [&](size_t k) { return x[k] >= 'a' && x[k] <= 'z'; };
    auto big = x[i] >= 'A' && x[i] <= 'Z';
    auto changed = i > 0 && kind(x[i]) != kind(x[i - 1]);
    auto camel = i > 0 && big && small(i - 1) && result.back() != "Mc"
                 && result.back() != "Mac";
    if (changed || camel)
      result.emplace_back();
    if (kind(x[i]) > 0)
      result.back() += x[i];
    else
      result.emplace_back(1, x[i]);
  }
  std::erase_if(result, [](auto& piece) { return piece.empty(); });
  return result;
}

word_list address(const string& x) {
  word_list result;
  for (auto& piece : pieces_of(x)) {
    if (piece == ".")
      result.emplace_back("dot");
    else if (piece == "/")
      result.emplace_back("slash");
    else if (piece == "-")
      result.emplace_back("dash");
    else if (digit(piece[0]))
      add(result,
          piece.size() < 5 ? cardinal_words(piece) : digit_words(piece));
    else if (auto sign = abbreviation_of(piece); !letter(piece[0]))
      add(result, sign);
    else
      add(result, plain_word(piece, false));
  }
  return result;
}

/// Drops apostrophes at the edges: a word may only have them inside.
string tidy(string x) {
  while (!x.empty() && x.front() == '\'')
    x.erase(0, 1);
  while (!x.empty() && x.back() == '\'')
    x.pop_back();
  return x;
}

} // namespace

bool is_abbreviation(const string& x) {
  auto small = lower(x);
  if (small == "co")
    return false; // ends a sentence more often than not
  return letter(x.empty() ? ' ' : x[0]) && !abbreviation_of(small).empty()
         && small != "diy" && small != "wifi" && small != "wi-fi";
}

word_list words_for(const string& x, bool shouted) {
  if (x.empty())
    return {};
  if (auto number = number_words_for(x); !number.empty())
    return number;
  if (is_address(x))
    return address(bare_address(x));
  auto lonely = x.size() == 1 || !letter(x[0]) || is_abbreviation(x);
  if (auto known = abbreviation_of(x);
      !known.empty()
      && (lonely || lower(x) == "co" || lower(x) == "wifi"
          || lower(x) == "wi-fi"))
    return known;
  if (x[0] == '#' && x.size() > 1 && !digit(x[1]))
    return words_for(x.substr(1), shouted);
  word_list result;
  for (auto& piece : pieces_of(x)) {
    if (digit(piece[0]))
      add(result, cardinal_words(piece));
    else if (piece.find_first_of("&+%@#") == 0)
      add(result, abbreviation_of(piece));
    else if (auto word = tidy(piece); !word.empty() && letter(word[0]))
      add(result, plain_word(word, shouted));
  }
  return result;
}

} // namespace adcraft::studio
