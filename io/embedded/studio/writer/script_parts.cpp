#include "io/embedded/studio/writer/script_parts.hpp"

#include "io/embedded/studio/writer/bank.hpp"
#include "io/embedded/studio/writer/pool.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

using role = scene_role;

/// Words for the screen that go with an idea and a fact without repeating what
/// is said.
titles shown_for(const point& idea, const point& fact) {
  auto own = unstopped(idea.shown.headline, true);
  auto words = split_words(own).size();
  auto whole = own == capital(unstopped(idea.written, true));
  auto telling = !own.empty() && !whole && words > 2;
  if (fact.written.empty())
    return telling || whole || !one_of(split_words(own + " -")[0], "the a an")
             ? titles{own, idea.shown.subline}
             : titles{};
  return telling ? titles{own, capital(unstopped(fact.written))} : fact.shown;
}

draft benefit_part(pool& left, const std::string& emotion, dice luck) {
  draft x;
  x.role = role::benefit;
  if (left.ideas.empty())
    return x;
  auto idea = left.next_idea();
  auto shown = shown_for(idea, left.partner_of(idea));
  x.headline = unstopped(shown.headline, true);
  x.subline = shown.subline;
  if (kind_of(idea.written) != phrase_kind::fragment)
    x.leads = luck.shuffled(benefit_leads(emotion));
  if (!idea.said.empty())
    x.options = {idea.said};
  else if (x.headline.empty())
    x.subline = idea.written; // what cannot be spoken is read
  return x;
}

/// @param words how many there is time for.
draft hook_part(const material& m, const std::string& emotion,
                const std::vector<std::string>& banned, size_t words,
                dice luck) {
  draft x;
  x.role = role::hook;
  x.kicker = m.title;
  auto all = luck.shuffled(openings_for(emotion));
  std::erase_if(all, [&](auto& line) {
    return holds_any(line.headline, banned)
           || holds_any(line.narration, banned);
  });
  if (all.empty())
    return x;
  auto count = [](auto& line) { return split_words(line.narration).size(); };
  auto best = std::min_element(all.begin(), all.end(), [&](auto& a, auto& b) {
    return std::max(words, count(a)) < std::max(words, count(b));
  });
  x.headline = best->headline;
  x.options = {best->narration};
  // Half an opening is better than silence, one word is not.
  auto first = sentences_of(best->narration).front();
  if (split_words(first).size() > 1)
    x.options.push_back(first);
  return x;
}

/// An even share of the facts for each scene that proves something.
std::vector<point> share(const std::vector<point>& facts, size_t i, size_t n) {
  auto from = facts.begin() + static_cast<ptrdiff_t>(facts.size() * i / n);
  auto to = facts.begin() + static_cast<ptrdiff_t>(facts.size() * (i + 1) / n);
  return {from, to};
}

std::vector<std::string> said_of(const std::vector<point>& xs) {
  std::vector<std::string> result;
  for (auto& x : xs)
    result.push_back(x.said);
  return result;
}

size_t count_of(role x, const std::vector<role>& all) {
  return static_cast<size_t>(std::count(all.begin(), all.end(), x));
}

/// Facts and leftovers come last: only then is known what is left.
std::vector<draft> rounded(std::vector<draft> scenes, const material& m,
                           const pool& left, const std::string& emotion,
                           size_t proofs, dice luck) {
  size_t i = 0;
  const std::vector<point> none;
  for (auto& x : scenes) {
    if (x.role == role::proof)
      x = proof_part(share(left.facts, i++, proofs), emotion, luck);
    auto& more = x.role == role::benefit   ? left.ideas
                 : x.role == role::proof   ? left.shown
                 : x.role == role::product ? m.story
                                           : none;
    for (auto& line : said_of(more))
      x.extras.push_back(line);
  }
  return scenes;
}

} // namespace

std::vector<draft> parts_of(const material& m, const brief& f,
                            const std::vector<std::string>& banned, dice luck) {
  auto roles = roles_for(f.seconds, m.ideas.size(), m.facts.size());
  auto pace = static_cast<size_t>(f.seconds);
  // At two and a half words a second in a scene that may stretch.
  auto left
    = pool_of(m, count_of(role::benefit, roles), pace * 4 / roles.size() - 3);
  std::vector<draft> result;
  for (size_t i = 0; i < roles.size(); ++i) {
    luck = luck.apart(i);
    if (roles[i] == role::hook)
      result.push_back(
        hook_part(m, f.emotion, banned, pace * 2 / roles.size(), luck));
    else if (roles[i] == role::product)
      result.push_back(i > 1 ? second_look(m, luck)
                             : product_part(m, f.emotion, luck));
    else if (roles[i] == role::benefit)
      result.push_back(benefit_part(left, f.emotion, luck));
    else if (roles[i] == role::call_to_action)
      result.push_back(action_part(m, f.emotion, luck));
    else
      result.push_back(proof_part({}, f.emotion, luck));
  }
  return rounded(std::move(result), m, left, f.emotion,
                 count_of(role::proof, roles), luck);
}

} // namespace adcraft::studio::writing
