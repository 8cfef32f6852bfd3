#include "io/embedded/studio/sound/speech_text.hpp"

#include "io/embedded/studio/sound/speech_token.hpp"
#include "io/embedded/studio/sound/speech_units.hpp"
#include "io/embedded/studio/sound/speech_word.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

using std::string;

using sayings = std::map<string, string>;

/// The words of a pronunciation, which is a text of its own.
word_list said(const string& x) {
  word_list result;
  for (auto& part : tokens_of(x)) {
    auto words = words_for(lower(part.core));
    result.insert(result.end(), words.begin(), words.end());
  }
  return result;
}

word_list spoken_of(const string& core, const sayings& known, bool shouted) {
  auto small = lower(core);
  if (auto i = known.find(small); i != known.end())
    return said(i->second);
  auto owner = small.ends_with("'s");
  if (auto i
      = owner ? known.find(small.substr(0, small.size() - 2)) : known.end();
      i != known.end()) {
    auto result = said(i->second);
    if (!result.empty())
      result.back() += "'s";
    return result;
  }
  word_list result;
  for (size_t i = 0; i < core.size();) {
    auto end = std::min(core.find(' ', i), core.size());
    auto words = words_for(core.substr(i, end - i), shouted);
    result.insert(result.end(), words.begin(), words.end());
    i = end + 1;
  }
  return result;
}

/// "No." before a number.
bool is_numero(const speech_token& x, const speech_token* next) {
  return next && lower(x.core) == "no" && x.behind == "."
         && next->core.find_first_of("0123456789") == 0;
}

/// '.', '!', '?' behind the last word of a sentence, else 0.
char sentence_end(const speech_token& x, const speech_token* next) {
  auto mark = x.behind.find_first_of(".!?");
  if (x.line_end || !next)
    return mark == string::npos ? '.' : x.behind[mark];
  if (mark == string::npos)
    return 0;
  auto first = next->core.empty() ? 'A' : next->core[0];
  auto small = first >= 'a' && first <= 'z';
  auto dots = x.behind.find("...") != string::npos;
  auto initials = x.core.size() > 1 && x.core[x.core.size() - 2] == '.';
  if (x.behind[mark] == '.'
      && (is_abbreviation(x.core) || initials || is_numero(x, next)))
    return 0;
  return small && dots ? 0 : x.behind[mark];
}

bool is_shouted(const std::vector<speech_token>& xs) {
  size_t capitals = 0;
  size_t letters = 0;
  for (auto& x : xs)
    for (auto c : x.core) {
      capitals += c >= 'A' && c <= 'Z';
      letters += (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
  return letters > 8 && capitals * 10 > letters * 8;
}

/// Whether the voice takes a short break behind `x`.
bool pauses(const speech_token& x) {
  return is_dash(x.core) || x.core.ends_with('-')
         || x.behind.find_first_of(",;:") != string::npos
         || x.behind.find("...") != string::npos;
}

sayings by_core(const sayings& pronunciation) {
  sayings result;
  for (auto& [word, spoken] : pronunciation)
    if (auto tokens = tokens_of(word); !tokens.empty())
      result[lower(tokens.front().core)] = spoken;
  return result;
}

/// Adds a token to the sentence that is being written.
void add(std::vector<speech_word>& words, const speech_token& x,
         word_list spoken) {
  if (!spoken.empty()) {
    words.push_back({x.written, std::move(spoken), pauses(x)});
  } else if (is_dash(x.core) && !words.empty()) {
    words.back().written += " " + x.written;
    words.back().comma = true;
  }
}

} // namespace

std::vector<speech_sentence> prepare_speech(const string& text,
                                            const sayings& pronunciation) {
  auto known = by_core(pronunciation);
  auto xs = tokens_of(text);
  auto shouted = is_shouted(xs);
  std::vector<speech_sentence> result(1);
  for (size_t i = 0; i < xs.size(); ++i) {
    auto& x = xs[i];
    auto next = i + 1 < xs.size() ? &xs[i + 1] : nullptr;
    auto& words = result.back().words;
    if (is_numero(x, next))
      add(words, x, {"number"});
    else
      add(words, x, spoken_of(x.core, known, shouted));
    auto end = sentence_end(x, next);
    if (end == 0 || words.empty())
      continue;
    words.back().comma = false;
    result.back().end = end;
    result.emplace_back();
  }
  if (result.back().words.empty())
    result.pop_back();
  return result;
}

} // namespace adcraft::studio
