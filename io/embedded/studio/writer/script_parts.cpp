#include "io/embedded/studio/writer/script_parts.hpp"

#include "io/embedded/studio/writer/bank.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

using role = scene_role;

/// What is handed out scene by scene, each point once.
struct pool {
  std::vector<point> ideas;
  std::vector<point> facts;
  /// Facts that a benefit shows as its headline.
  std::vector<point> shown;
};

/// Takes the fact that speaks of the same thing as `idea`.
point partner_of(const point& idea, pool& left) {
  auto best = left.facts.end();
  auto most = 0;
  for (auto i = left.facts.begin(); i != left.facts.end(); ++i)
    if (auto n = shared_words(idea.written, i->written);
        n > most && !i->shown.headline.empty()) {
      best = i;
      most = n;
    }
  // The proof keeps at least one fact of its own.
  if (best == left.facts.end() || left.facts.size() < 2)
    return {};
  auto result = *best;
  left.facts.erase(best);
  left.shown.push_back(result);
  return result;
}

std::vector<std::string> led(const std::vector<std::string>& leads,
                             const std::string& said) {
  std::vector<std::string> result = {said};
  if (said.empty())
    return {};
  for (auto& lead : leads)
    if (!lead.empty())
      result.push_back(lead + " " + said);
  return result;
}

draft benefit_part(pool& left, const std::string& emotion, dice luck) {
  draft x;
  x.role = role::benefit;
  if (left.ideas.empty())
    return x;
  auto idea = left.ideas.front();
  left.ideas.erase(left.ideas.begin());
  auto fact = partner_of(idea, left);
  auto shown = fact.written.empty() ? idea.shown : fact.shown;
  x.headline = unstopped(shown.headline, true);
  x.subline = shown.subline;
  x.options = led(luck.shuffled(benefit_leads(emotion)), idea.said);
  // What cannot be spoken is read.
  if (idea.said.empty() && x.headline.empty())
    x.subline = idea.written;
  return x;
}

draft hook_part(const material& m, const std::string& emotion,
                const std::vector<std::string>& banned, dice luck) {
  draft x;
  x.role = role::hook;
  x.kicker = m.title;
  for (auto& line : luck.shuffled(openings_for(emotion))) {
    if (holds_any(line.headline, banned) || holds_any(line.narration, banned))
      continue;
    x.headline = line.headline;
    x.options = {line.narration, sentences_of(line.narration).front()};
    return x;
  }
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

void add(std::vector<std::string>& xs, const std::vector<std::string>& ys) {
  xs.insert(xs.end(), ys.begin(), ys.end());
}

/// Ideas come first; then the story, then facts the proof can spare.
pool pool_of(const material& m, size_t benefits) {
  pool x{m.ideas, m.facts, {}};
  for (size_t i = 0; x.ideas.size() < benefits && i < m.story.size(); ++i)
    x.ideas.push_back(m.story[i]);
  while (x.ideas.size() < benefits && x.facts.size() > 2) {
    x.ideas.push_back(x.facts.back());
    x.facts.pop_back();
  }
  return x;
}

} // namespace

std::vector<draft> parts_of(const material& m, const brief& f,
                            const std::vector<std::string>& banned, dice luck) {
  auto roles = roles_for(f.seconds, m.ideas.size(), m.facts.size());
  auto count = [&](role x) {
    return static_cast<size_t>(std::count(roles.begin(), roles.end(), x));
  };
  auto left = pool_of(m, count(role::benefit));
  std::vector<draft> result;
  for (auto x : roles) {
    auto again = std::any_of(result.begin(), result.end(),
                             [](auto& y) { return y.role == role::product; });
    luck.roll(1);
    if (x == role::hook)
      result.push_back(hook_part(m, f.emotion, banned, luck));
    else if (x == role::product)
      result.push_back(again ? second_look(m, luck) : product_part(m, luck));
    else if (x == role::benefit)
      result.push_back(benefit_part(left, f.emotion, luck));
    else if (x == role::call_to_action)
      result.push_back(action_part(m, f.emotion, luck));
    else
      result.push_back({x, {}, {}, {}, {}, {}, {}, {}});
  }
  size_t proofs = 0;
  for (auto& x : result) {
    if (x.role == role::proof)
      x = proof_part(share(left.facts, proofs++, count(role::proof)), f.emotion,
                     luck);
    if (x.role == role::benefit)
      add(x.extras, said_of(left.ideas));
    if (x.role == role::proof)
      add(x.extras, said_of(left.shown));
    if (x.role == role::product)
      add(x.extras, said_of(m.story));
  }
  return result;
}

} // namespace adcraft::studio::writing
