#include "io/embedded/taken/word_times.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace adcraft::taken {

namespace {

using studio::writing::bare;

double seconds_of(int64_t frames) {
  return static_cast<double>(frames) / 48000;
}

bool ends_with_one_of(const std::string& x,
                      const std::vector<const char*>& marks) {
  auto end = x.find_last_not_of("\"')");
  auto word = end == std::string::npos ? x : x.substr(0, end + 1);
  return std::any_of(marks.begin(), marks.end(),
                     [&](const char* m) { return word.ends_with(m); });
}

/// What it costs, in seconds of doubt, if the voice pauses after a word, and if
/// it does not.
struct gap_cost {
  double pause = 0.4;
  double none = 0;
};

gap_cost cost_after(const std::string& word) {
  if (ends_with_one_of(word, {".", "!", "?", "…", "。", "！", "？", "؟", "۔"}))
    return {0, 0.35};
  if (ends_with_one_of(word, {",", ";", ":", "—", "–", "，", "、", "；", "،"}))
    return {0.05, 0.15};
  return {};
}

/// Words with the time that each takes if all are said at one pace.
struct line {
  std::vector<std::string> words;
  /// Speech before each word and, at last, all of it; seconds.
  std::vector<double> begins;
  /// What was paid for pauses that are left out, up to each word.
  std::vector<double> unpaused;
};

line line_of(const std::string& text, const pronunciations& said,
             double seconds) {
  line result;
  result.words = caption_words(text);
  result.begins = {0};
  result.unpaused = {0};
  for (auto& x : result.words) {
    auto found = std::find_if(said.begin(), said.end(), [&](auto& pair) {
      return bare(pair.first) == bare(x);
    });
    auto weight = weight_of(found == said.end() ? x : found->second);
    result.begins.push_back(result.begins.back() + weight);
    result.unpaused.push_back(result.unpaused.back() + cost_after(x).none);
  }
  for (auto& x : result.begins)
    x *= seconds / std::max(result.begins.back(), 1e-9);
  return result;
}

/// Joins neighbours until there is a gap between words for every pause.
void join_shortest(std::vector<sound_span>& xs, size_t most) {
  while (xs.size() > most) {
    auto best = xs.begin() + 1;
    for (auto i = best; i != xs.end(); ++i)
      if (i->from - (i - 1)->to < best->from - (best - 1)->to)
        best = i;
    (best - 1)->to = best->to;
    xs.erase(best);
  }
}

/// Finds the word with which each stretch of speech begins: the cheapest way
/// to lay the pauses between words, stretch by stretch.
class pause_search {
public:
  pause_search(const line& x, const std::vector<sound_span>& heard)
    : x_(x), heard_(heard) {
    // nop
  }

  std::vector<size_t> first_words() const {
    auto words = x_.words.size();
    std::vector<double> costs(words + 1, far);
    std::vector<std::vector<size_t>> from;
    costs[0] = 0;
    for (auto& span : heard_) {
      std::vector<double> next(words + 1, far);
      std::vector<size_t> best(words + 1, 0);
      for (size_t end = 1; end <= words; ++end)
        for (size_t begin = 0; begin < end; ++begin) {
          auto cost = costs[begin] + cost_of(span, begin, end);
          if (cost < next[end]) {
            next[end] = cost;
            best[end] = begin;
          }
        }
      costs = std::move(next);
      from.push_back(std::move(best));
    }
    std::vector<size_t> result(heard_.size());
    auto end = words;
    for (auto i = heard_.size(); i-- > 0; end = result[i])
      result[i] = from[i][end];
    return result;
  }

private:
  static constexpr double far = std::numeric_limits<double>::infinity();

  /// The words `begin` to `end` are said in `span`, then comes a pause.
  double cost_of(const sound_span& span, size_t begin, size_t end) const {
    auto takes = seconds_of(span.to - span.from);
    auto usual = x_.begins[end] - x_.begins[begin];
    auto is_last = end == x_.words.size();
    return std::abs(takes - usual) + (x_.unpaused[end - 1] - x_.unpaused[begin])
           + (is_last ? 0 : cost_after(x_.words[end - 1]).pause);
  }

  const line& x_;
  const std::vector<sound_span>& heard_;
};

} // namespace

std::vector<media::timed_word> word_times(const std::string& text,
                                          const pronunciations& said,
                                          std::vector<sound_span> heard) {
  auto speech = 0.0;
  for (auto& x : heard)
    speech += seconds_of(x.to - x.from);
  auto x = line_of(text, said, speech);
  std::vector<media::timed_word> result;
  if (x.words.empty() || heard.empty())
    return result;
  join_shortest(heard, x.words.size());
  auto firsts = pause_search{x, heard}.first_words();
  firsts.push_back(x.words.size());
  for (size_t i = 0; i < heard.size(); ++i) {
    auto from = seconds_of(heard[i].from);
    auto takes = seconds_of(heard[i].to - heard[i].from);
    auto begin = x.begins[firsts[i]];
    auto all = x.begins[firsts[i + 1]] - begin;
    auto at = [&](size_t word) {
      return from + takes * (x.begins[word] - begin) / all;
    };
    for (auto n = firsts[i]; n < firsts[i + 1]; ++n)
      result.push_back({x.words[n], at(n), at(n + 1)});
  }
  return result;
}

} // namespace adcraft::taken
