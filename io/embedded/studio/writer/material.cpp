#include "io/embedded/studio/writer/material.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

/// Orders to whoever makes the film, not words for whoever sees it.
constexpr auto sight_words
  = "show film feature include avoid zoom picture "
    "shoot visualise visualize";
constexpr auto frame_words = "start begin open close end";
constexpr auto say_words
  = "mention highlight emphasise emphasize stress say "
    "explain underline";

/// Words that planners use about people, and nobody to them.
constexpr auto planner_words
  = "aged age ages demographic segment target income "
    "b2b b2c consumers users customers audience gen";

bool is_sight(const std::vector<std::string>& xs) {
  if (xs.size() < 2)
    return false;
  if (one_of(xs[0], sight_words))
    return true;
  if (one_of(xs[0], frame_words))
    return one_of(xs[1], "with on");
  return one_of(xs[0], "focus don't do no use")
         && one_of(xs[1], "on show not film close lots text people");
}

point point_of(const std::string& x) {
  auto text = tidy(x);
  return {can_say(text) ? sentence(text) : "", titles_of(text), text};
}

/// "Mention that it folds flat" → "It folds flat"; "Highlight the grip" → "The
/// grip", said as "Notice the grip."
point idea_of(const std::string& x) {
  auto xs = split_words(x);
  if (xs.size() < 3 || !one_of(xs[0], say_words))
    return point_of(x);
  auto rest = join_words(xs, one_of(xs[1], "that how why") ? 2 : 1, xs.size());
  auto result = point_of(rest);
  if (!result.said.empty() && one_of(xs[1], "the your our its"))
    result.said = sentence("notice " + rest);
  return result;
}

/// Drops what is banned, empty or there already.
std::vector<point> usable(const std::vector<point>& xs,
                          const std::vector<std::string>& banned) {
  std::vector<point> result;
  for (auto& x : xs)
    if (!x.written.empty() && !holds_any(x.written, banned)
        && std::find(result.begin(), result.end(), x) == result.end())
      result.push_back(x);
  return result;
}

std::vector<point> points_of(const std::vector<std::string>& xs,
                             const std::vector<std::string>& banned) {
  std::vector<point> result;
  for (auto& x : xs)
    result.push_back(point_of(x));
  return usable(result, banned);
}

std::string allowed(const std::string& x,
                    const std::vector<std::string>& banned) {
  auto text = tidy(x);
  return holds_any(text, banned) ? "" : text;
}

/// @returns who is spoken to, if it can be said to their face.
std::string audience_of(const brief& f,
                        const std::vector<std::string>& banned) {
  auto text = unstopped(allowed(f.audience, banned));
  auto xs = split_words(text);
  auto planned = std::any_of(xs.begin(), xs.end(), [](auto& x) {
    return one_of(x, planner_words)
           || x.find_first_of("0123456789;/()&") != std::string::npos;
  });
  if (xs.empty() || xs.size() > 9 || planned || !can_say(text))
    return {};
  if (one_of(xs[0],
             "people everyone anyone those young busy families parents "
             "women men students runners readers home small teams"))
    text[0] = static_cast<char>(text[0] | 0x20);
  return text;
}

void drop_banned(product_kind& x, const std::vector<std::string>& banned) {
  std::erase_if(x.phrases, [&](auto& phrase) {
    return holds_any(phrase, banned) || !can_say(phrase);
  });
}

} // namespace

material gather(const brand& b, const brief& f) {
  auto& banned = b.banned_words;
  material x;
  x.title = allowed(b.title, banned);
  x.spoken_title = can_say(x.title) ? unstopped(x.title) : "";
  auto told = sentences_of(b.description);
  if (!told.empty())
    x.kind = product_kind_of(told.front(), b.title);
  auto named = !x.kind.phrases.empty();
  drop_banned(x.kind, banned);
  if (!told.empty() && !named && !holds_any(told.front(), banned))
    x.intro = point_of(told.front());
  if (!told.empty())
    told.erase(told.begin());
  x.story = points_of(told, banned);
  x.facts = points_of(b.facts, banned);
  std::vector<point> ideas;
  for (auto& idea : f.ideas)
    if (is_sight(split_words(idea)))
      x.sights.push_back(tidy(idea));
    else
      ideas.push_back(idea_of(idea));
  x.ideas = usable(ideas, banned);
  x.tagline = allowed(b.tagline, banned);
  x.audience = audience_of(f, banned);
  x.action = allowed(f.call_to_action, banned);
  for (auto spare : {"Discover more", "Have a look", "Find out more", "See it"})
    if (x.action.empty())
      x.action = allowed(spare, banned);
  return x;
}

} // namespace adcraft::studio::writing
