#include "io/embedded/studio/writer/pool.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

/// How good a scene an idea makes: short enough to be said, with a headline
/// of its own or a fact that goes with it.
int promise(const point& idea, const std::vector<point>& facts, size_t words) {
  auto result = split_words(idea.written).size() <= words ? 4 : 0;
  auto partner = std::any_of(facts.begin(), facts.end(), [&](auto& x) {
    return shared_words(idea.written, x.written) > 0;
  });
  auto own = split_words(idea.shown.headline).size() > 2;
  return result + (partner ? 2 : 0) + (own ? 1 : 0);
}

} // namespace

point pool::next_idea() {
  auto result = ideas.front();
  ideas.erase(ideas.begin());
  return result;
}

point pool::partner_of(const point& idea) {
  auto best = facts.end();
  auto most = 0;
  for (auto i = facts.begin(); i != facts.end(); ++i)
    if (auto n = shared_words(idea.written, i->written);
        n > most && !i->shown.headline.empty()) {
      best = i;
      most = n;
    }
  // The proof keeps at least one fact of its own.
  if (best == facts.end() || facts.size() < 2)
    return {};
  auto result = *best;
  facts.erase(best);
  shown.push_back(result);
  return result;
}

pool pool_of(const material& m, size_t benefits, size_t words) {
  pool x{m.ideas, m.facts, {}};
  std::stable_sort(x.ideas.begin(), x.ideas.end(), [&](auto& a, auto& b) {
    return promise(a, m.facts, words) > promise(b, m.facts, words);
  });
  for (size_t i = 0; x.ideas.size() < benefits && i < m.story.size(); ++i)
    x.ideas.push_back(m.story[i]);
  while (x.ideas.size() < benefits && x.facts.size() > 2) {
    x.ideas.push_back(x.facts.back());
    x.facts.pop_back();
  }
  return x;
}

} // namespace adcraft::studio::writing
