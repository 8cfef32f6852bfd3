#include "io/embedded/studio/writer/chat_wishes.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

constexpr size_t max_colors = 4;

constexpr auto comparisons
  = "calmer quieter warmer cosier cozier happier merrier brighter livelier "
    "punchier bolder stronger funnier classier faster quicker slower shorter "
    "longer";

size_t index_of(const std::string& pacing) {
  auto i
    = std::find(std::begin(known_pacings), std::end(known_pacings), pacing);
  return static_cast<size_t>(i - std::begin(known_pacings));
}

bool has(const word_list& xs, const char* list) {
  return std::any_of(xs.begin(), xs.end(),
                     [=](auto& x) { return one_of(x, list); });
}

/// The next usual length above or below.
int usual_length(int seconds, bool longer) {
  constexpr int usual[] = {6, 10, 15, 20, 30, 45, 60};
  auto result = seconds;
  for (auto x : usual)
    if (longer ? x > seconds && result == seconds : x < seconds)
      result = x;
  return result;
}

} // namespace

bool is_order(const std::string& clause) {
  auto xs = bare_words(clause);
  auto second = xs.size() > 1 ? xs[1] : "";
  return has(xs, comparisons)
         || (!xs.empty() && one_of(xs[0], "make keep let more slightly much"))
         || (!xs.empty() && xs[0] == "a" && one_of(second, "bit little"));
}

void wish_taker::set_seconds(int x) {
  if (x < 6 || x > 60) {
    result.notes.push_back("A film lasts 6 to 60 seconds, so I keep "
                           + std::to_string(result.brief.seconds));
    return;
  }
  result.brief.seconds = x;
  result.heard.push_back("it lasts " + std::to_string(x) + " seconds");
}

void wish_taker::set_formats(const std::vector<ratio>& xs, bool besides) {
  auto& all = result.brief.ratios;
  if (!besides)
    all.clear();
  add_new(all, xs, std::size(all_ratios));
  std::string names;
  for (auto x : all)
    names += (names.empty() ? "" : " and ") + to_string(x);
  result.heard.push_back("it is made in " + names);
}

void wish_taker::platforms(const std::string& text) {
  auto xs = bare_words(text);
  word_list named;
  for (size_t i = 1; i < xs.size(); ++i)
    if (one_of(xs[i - 1], "on for"))
      named.insert(named.end(), xs.begin() + static_cast<ptrdiff_t>(i),
                   xs.begin()
                     + static_cast<ptrdiff_t>(std::min(i + 2, xs.size())));
  if (auto formats = take_formats(named); !formats.empty())
    set_formats(formats, false);
}

bool wish_taker::settings(const std::string& clause) {
  auto xs = bare_words(clause);
  auto besides = has(xs, "also plus too add well");
  auto seconds = take_seconds(xs);
  auto formats = take_formats(xs);
  auto colors = take_colors(xs);
  std::erase_if(xs, [](auto& x) { return one_of(x, "add"); });
  if ((!seconds && formats.empty() && colors.empty()) || !only_fillers(xs))
    return false;
  if (seconds)
    set_seconds(*seconds);
  if (!formats.empty())
    set_formats(formats, besides);
  if (colors.empty())
    return true;
  if (!besides)
    result.brief.colors.clear();
  add_new(result.brief.colors, colors, max_colors);
  std::string names;
  for (auto& x : result.brief.colors)
    names += (names.empty() ? "" : " and ") + x;
  result.heard.push_back("its colours are " + names);
  return true;
}

bool wish_taker::compared(const word_list& xs) {
  auto at = index_of(result.brief.pacing);
  if (has(xs, "faster quicker"))
    set_pacing(known_pacings[std::min(at + 1, std::size(known_pacings) - 1)]);
  else if (has(xs, "slower") || (has(xs, "slow") && has(xs, "down")))
    set_pacing(known_pacings[at > 0 ? at - 1 : 0]);
  else if (has(xs, "shorter"))
    set_seconds(usual_length(result.brief.seconds, false));
  else if (has(xs, "longer"))
    set_seconds(usual_length(result.brief.seconds, true));
  else
    return false;
  return true;
}

bool wish_taker::mood(const std::string& clause) {
  auto xs = bare_words(clause);
  auto rest = xs;
  std::erase_if(rest, [](auto& x) {
    return one_of(x, comparisons) || one_of(x, "down") || emotion_in({x})
           || pacing_in({x});
  });
  if (!only_fillers(rest))
    return false;
  if (compared(xs))
    return true;
  if (auto found = emotion_in(xs)) {
    // What is calm already can only go slower.
    auto again = *found == result.brief.emotion && has(xs, "calmer quieter");
    again ? set_pacing(known_pacings[0]) : set_emotion(*found);
    return true;
  }
  auto pace = pacing_in(xs);
  if (pace)
    set_pacing(*pace);
  return pace.has_value();
}

} // namespace adcraft::studio::writing
