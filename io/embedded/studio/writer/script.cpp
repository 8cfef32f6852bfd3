#include "io/embedded/studio/writer/script.hpp"

#include "io/embedded/studio/writer/bank.hpp"
#include "io/embedded/studio/writer/script_parts.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

using role = scene_role;

constexpr size_t max_kicker = 24;

using lines = std::vector<std::string>;

lines allowed_lines(lines xs, const lines& banned) {
  std::erase_if(xs, [&](auto& x) { return x.empty() || holds_any(x, banned); });
  return xs;
}

/// Where the product is many, "it" is wrong.
lines without_it(lines xs, bool plural) {
  if (plural)
    std::erase_if(xs, [](auto& x) {
      return holds_any(x, {"it", "its", "it's"});
    });
  return xs;
}

/// The first line nobody has used yet.
std::string unused(const std::vector<std::string>& xs,
                   const std::vector<std::string>& used) {
  for (auto& x : xs)
    if (std::find(used.begin(), used.end(), x) == used.end())
      return x;
  return xs.empty() ? "" : xs.front();
}

/// Puts lines of the bank where the brand gave none, none of them twice.
std::vector<draft> completed(std::vector<draft> scenes,
                             const std::vector<std::string>& banned,
                             dice luck) {
  std::vector<std::string> used;
  for (auto& x : scenes) {
    auto heads = luck.shuffled(allowed_lines(headlines_for(x.role), banned));
    auto kicks = luck.shuffled(allowed_lines(kickers_for(x.role), banned));
    if (x.headline.empty() || holds_any(x.headline, banned))
      x.headline = unused(heads, used);
    used.push_back(x.headline);
    if (x.kicker.empty())
      x.kicker = unused(kicks, used);
    if (length_of(x.kicker) > max_kicker || holds_any(x.kicker, banned)
        || x.headline.starts_with(x.kicker))
      x.kicker.clear();
    used.push_back(x.kicker);
    if (length_of(x.subline) > max_subline || holds_any(x.subline, banned)
        || x.subline == x.headline)
      x.subline.clear();
  }
  return scenes;
}

} // namespace

std::vector<role> roles_for(int seconds, size_t ideas, size_t facts) {
  std::vector<role> middle;
  if (seconds >= 10 && seconds < 15)
    middle = {ideas == 0 && facts > 0 ? role::proof : role::benefit};
  else if (seconds >= 15 && seconds < 25)
    middle = {role::benefit, role::proof};
  else if (seconds >= 25 && seconds < 35)
    middle = {role::benefit, role::benefit, role::proof};
  else if (seconds >= 35 && seconds < 46)
    middle = {role::benefit, facts > 3 ? role::proof : role::product,
              role::benefit, role::proof};
  else if (seconds >= 46)
    middle = {role::benefit, role::product, role::benefit,
              facts > 3 ? role::proof : role::benefit, role::proof};
  middle.insert(middle.begin(), {role::hook, role::product});
  middle.push_back(role::call_to_action);
  return middle;
}

std::vector<draft> draft_scenes(const material& m, const brief& f,
                                const std::vector<std::string>& banned,
                                dice luck) {
  auto scenes = parts_of(m, f, banned, luck);
  for (auto& x : scenes) {
    if (x.role != role::hook)
      x.asides = luck.shuffled(asides_for(x.role, f.emotion));
    if (x.role == role::benefit || x.role == role::product)
      for (auto& line : luck.shuffled(openings_for(f.emotion)))
        x.asides.push_back(line.narration);
    x.options = allowed_lines(x.options, banned);
    x.extras = allowed_lines(x.extras, banned);
    x.leads = allowed_lines(without_it(x.leads, m.kind.plural), banned);
    x.asides = allowed_lines(without_it(x.asides, m.kind.plural), banned);
  }
  return completed(std::move(scenes), banned, luck);
}

} // namespace adcraft::studio::writing
