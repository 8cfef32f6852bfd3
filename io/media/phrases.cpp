#include "io/media/phrases.hpp"

#include <glib.h>

#include <algorithm>
#include <numeric>
#include <span>

namespace adcraft::media {

namespace {

using word_span = std::span<const spoken_word>;

/// Silence after which the next words are a new thought, in seconds.
constexpr double pause = 0.45;

/// A clause of this many words may stand alone.
constexpr size_t clause = 5;

std::vector<gunichar> letters(const std::string& text) {
  std::vector<gunichar> result;
  for (auto p = text.c_str(); *p; p = g_utf8_next_char(p))
    result.push_back(g_utf8_get_char(p));
  return result;
}

/// Korean letters are wide, but their words are parted by blanks.
bool runs_together(gunichar x) {
  return g_unichar_iswide(x) && !(x >= 0xac00 && x <= 0xd7a3);
}

bool ends_with_any(const std::string& text, const char* marks) {
  auto all = letters(text);
  while (!all.empty()
         && g_unichar_type(all.back()) == G_UNICODE_FINAL_PUNCTUATION)
    all.pop_back();
  while (!all.empty() && (all.back() == '"' || all.back() == ')'))
    all.pop_back();
  return !all.empty() && g_utf8_strchr(marks, -1, all.back());
}

/// Whether a new phrase begins after `words[i]`.
bool breaks_after(const std::vector<spoken_word>& words, size_t first,
                  size_t i) {
  auto& x = words[i];
  return i + 1 == words.size() || words[i + 1].start - x.end > pause
         || ends_with_any(x.text, ".!?…。！？؟۔")
         || (i + 1 - first >= clause && ends_with_any(x.text, ",;:–—，、；،"));
}

size_t span_columns(word_span words) {
  size_t result = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    result += columns_of(words[i].text);
    if (i > 0)
      result += gap_between(words[i - 1].text, words[i].text).size();
  }
  return result;
}

bool fits(word_span words, line_room room) {
  return words.size() == 1
         || (words.size() <= room.words && span_columns(words) <= room.columns);
}

/// How many words from the front fit into one line; at least one.
size_t line_length(word_span words, line_room room) {
  size_t n = 1;
  while (n < words.size() && fits(words.first(n + 1), room))
    ++n;
  return n;
}

size_t lines_needed(word_span words, line_room room) {
  size_t result = 0;
  for (; !words.empty(); ++result)
    words = words.subspan(line_length(words, room));
  return result;
}

/// Where to cut `words` so that the first part is about `share` of the width
/// and both parts need no more lines than they may.
size_t even_cut(word_span words, double share, line_room room, size_t first,
                size_t rest) {
  auto wanted = share * static_cast<double>(span_columns(words));
  auto off = [&](size_t n) {
    return std::abs(static_cast<double>(span_columns(words.first(n))) - wanted);
  };
  size_t best = 0;
  for (size_t n = 1; n < words.size(); ++n)
    if (lines_needed(words.first(n), room) <= first
        && lines_needed(words.subspan(n), room) <= rest
        && (best == 0 || off(n) < off(best)))
      best = n;
  return best > 0 ? best : line_length(words, room);
}

phrase_words in_lines(word_span words, line_room room) {
  if (lines_needed(words, room) < 2)
    return {{words.begin(), words.end()}};
  auto n = even_cut(words, 0.5, room, 1, 1);
  auto second = words.subspan(n);
  return {{words.begin(), words.begin() + static_cast<ptrdiff_t>(n)},
          {second.begin(), second.end()}};
}

/// Cuts what is too long for one phrase into even phrases.
std::vector<phrase_words> split(word_span words, line_room room) {
  std::vector<phrase_words> result;
  for (;;) {
    auto parts = (lines_needed(words, room) + 1) / 2;
    if (parts < 2)
      break;
    auto n = even_cut(words, 1.0 / static_cast<double>(parts), room, 2,
                      2 * (parts - 1));
    result.push_back(in_lines(words.first(n), room));
    words = words.subspan(n);
  }
  result.push_back(in_lines(words, room));
  return result;
}

} // namespace

std::vector<phrase_words> phrases_of(const std::vector<spoken_word>& words,
                                     line_room room) {
  std::vector<phrase_words> result;
  size_t first = 0;
  for (size_t i = 0; i < words.size(); ++i)
    if (breaks_after(words, first, i)) {
      auto part = word_span{words}.subspan(first, i + 1 - first);
      for (auto& phrase : split(part, room))
        result.push_back(std::move(phrase));
      first = i + 1;
    }
  return result;
}

std::string gap_between(const std::string& left, const std::string& right) {
  auto a = letters(left);
  auto b = letters(right);
  auto together = !a.empty() && !b.empty() && runs_together(a.back())
                  && runs_together(b.front());
  return together ? "" : " ";
}

size_t columns_of(const std::string& text) {
  auto all = letters(text);
  return std::accumulate(
    all.begin(), all.end(), size_t{0}, [](size_t sum, gunichar c) {
      return sum + (g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1);
    });
}

std::string printable(const std::string& text) {
  auto valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
  std::string result;
  for (auto p = valid; *p; p = g_utf8_next_char(p)) {
    auto c = g_utf8_get_char(p);
    auto end = g_utf8_next_char(p);
    if (g_unichar_iscntrl(c) || g_unichar_isspace(c))
      result += ' ';
    else
      result.append(p, end);
  }
  g_free(valid);
  auto first = result.find_first_not_of(' ');
  auto last = result.find_last_not_of(' ');
  return first == std::string::npos ? ""
                                    : result.substr(first, last + 1 - first);
}

} // namespace adcraft::media
