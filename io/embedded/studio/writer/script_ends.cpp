#include "io/embedded/studio/writer/bank.hpp"
#include "io/embedded/studio/writer/script_parts.hpp"

namespace adcraft::studio::writing {

namespace {

using role = scene_role;

/// The first fact that has words for the screen: brands name what counts first.
size_t most_telling(const std::vector<point>& facts) {
  for (size_t i = 0; i < facts.size(); ++i)
    if (!facts[i].shown.headline.empty())
      return i;
  return 0;
}

/// "F1. F2. F3.", "F1. F2." and "F1."
std::vector<std::string> tellings(const std::vector<point>& facts) {
  std::vector<std::string> result;
  std::string all;
  for (size_t i = 0; i < facts.size() && i < 3; ++i)
    if (!facts[i].said.empty()) {
      all += (all.empty() ? "" : " ") + facts[i].said;
      result.push_back(all);
    }
  return result;
}

} // namespace

draft proof_part(const std::vector<point>& facts, const std::string& emotion,
                 dice luck) {
  draft x;
  x.role = role::proof;
  if (facts.empty())
    return x;
  auto first = static_cast<ptrdiff_t>(most_telling(facts));
  auto told = facts;
  told.erase(told.begin() + first);
  told = luck.shuffled(told);
  told.insert(told.begin(), facts[static_cast<size_t>(first)]);
  x.headline = unstopped(told[0].shown.headline, true);
  x.subline = told[0].shown.subline;
  for (size_t i = x.headline.empty() ? 0 : 1; i < told.size(); ++i)
    if (x.subline.empty() && length_of(told[i].written) <= max_subline)
      x.subline = capital(unstopped(told[i].written));
  x.options = tellings(told);
  x.leads = luck.shuffled(proof_leads(emotion));
  for (auto& fact : told)
    x.extras.push_back(fact.said);
  return x;
}

draft action_part(const material& m, const std::string& emotion, dice luck) {
  draft x;
  x.role = role::call_to_action;
  auto tag = length_of(m.tagline) <= max_headline
               ? m.tagline
               : titles_of(m.tagline).headline;
  x.headline = unstopped(tag, true);
  if (tag.empty() && length_of(m.title) <= max_headline)
    x.headline = m.title;
  x.kicker = m.title;
  auto action = can_say(m.action) ? sentence(m.action) : "";
  auto name = m.spoken_title.empty() ? "" : sentence(m.spoken_title);
  auto line = can_say(m.tagline) ? sentence(m.tagline) : "";
  x.leads = luck.shuffled(action_leads(emotion));
  x.options.push_back(action);
  x.options.push_back(tidy(line + " " + action));
  x.options.push_back(tidy(name + " " + action));
  x.options.push_back(tidy(name + " " + line + " " + action));
  return x;
}

} // namespace adcraft::studio::writing
