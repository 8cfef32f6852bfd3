#include "io/embedded/studio/sound/speech_token.hpp"

#include "io/embedded/studio/sound/ascii.hpp"
#include "io/embedded/studio/sound/speech_units.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

using std::string;

constexpr auto opening = " \"'([{<*_|\\^;:,!?}])>";
constexpr auto closing = " \"')]}>*_|\\^;:,.!?{[(<";

void replace_all(string& x, const string& from, const string& to) {
  for (size_t i = 0; (i = x.find(from, i)) != string::npos; i += to.size())
    x.replace(i, from.size(), to);
}

speech_token token_of(const string& written) {
  auto x = to_ascii(written);
  x.erase(0, x.find_first_not_of(opening));
  auto end = x.find_last_not_of(closing);
  end = end == string::npos ? 0 : end + 1;
  auto behind = x.substr(end);
  x.erase(end);
  // A mark of inches belongs to its number, and a dot to "e.g.".
  if (!behind.empty() && behind[0] == '"' && !x.empty() && x.back() >= '0'
      && x.back() <= '9' && written[0] != '"')
    x += behind[0];
  return {written, x, behind, false};
}

std::vector<speech_token> split(string text) {
  for (auto gap : {"\u00a0", "\u202f", "\u3000", "\u2028", "\t", "\r"})
    replace_all(text, gap, " ");
  replace_all(text, "\u2014", "\u2014 ");
  replace_all(text, "--", "-- ");
  std::vector<speech_token> result;
  for (size_t i = 0; i < text.size();) {
    auto end = std::min(text.find_first_of(" \n", i), text.size());
    if (end > i)
      result.push_back(token_of(text.substr(i, end - i)));
    if (end < text.size() && text[end] == '\n' && !result.empty())
      result.back().line_end = true;
    i = end + 1;
  }
  return result;
}

bool is_number(const string& x) {
  return !x.empty() && x.find_first_not_of("0123456789.,") == string::npos;
}

/// Makes one word of "€ 24", "24 €" and "24 %".
std::vector<speech_token> with_signs_joined(std::vector<speech_token> xs) {
  std::vector<speech_token> result;
  for (auto& x : xs) {
    auto last = result.empty() ? string{} : result.back().core;
    auto sign = x.core.size() == 1 && (currency_of(x.core) || x.core == "%");
    auto after = sign && is_number(last) && result.back().behind.empty();
    auto before = last.size() == 1 && currency_of(last) && is_number(x.core);
    if (!after && !before) {
      result.push_back(std::move(x));
      continue;
    }
    auto& y = result.back();
    y = {y.written + " " + x.written, last + x.core, x.behind, x.line_end};
  }
  return result;
}

} // namespace

std::vector<speech_token> tokens_of(const string& text) {
  return with_signs_joined(split(text));
}

bool is_dash(const string& x) {
  return !x.empty() && x.find_first_not_of('-') == string::npos;
}

} // namespace adcraft::studio
