#include "io/embedded/studio/writer/bank.hpp"
#include "io/embedded/studio/writer/script_parts.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

using role = scene_role;

std::string filled(std::string pattern, const std::string& key,
                   const std::string& value) {
  for (size_t i; (i = pattern.find(key)) != std::string::npos;)
    pattern.replace(i, key.size(), value);
  return pattern;
}

/// "a bedside lamp" → "Bedside lamp".
std::string without_article(const std::string& x) {
  auto xs = split_words(x);
  auto article = !xs.empty() && one_of(xs[0], "a an the our your one");
  return capital(join_words(xs, article ? 1 : 0, xs.size()));
}

std::vector<std::string> introductions(const material& m,
                                       const std::string& emotion, dice luck) {
  std::vector<std::string> result;
  auto& kinds = m.kind.phrases;
  if (m.spoken_title.empty()) {
    for (auto& kind : kinds)
      result.push_back(sentence(kind));
    result.push_back(m.intro.said);
    return result;
  }
  for (auto& kind : kinds)
    for (auto& x : luck.shuffled(entrances(emotion, true, m.kind.plural))) {
      auto line = filled(x, "{title}", m.spoken_title);
      // A title may hold a comma of its own; then the chain would not read.
      line = filled(line, "{kind}", m.kind.plural ? capital(kind) : kind);
      result.push_back(line);
    }
  for (auto& x : luck.shuffled(entrances(emotion, false, m.kind.plural))) {
    auto line = filled(x, "{title}", m.spoken_title);
    result.push_back(line);
    if (!m.intro.said.empty())
      result.push_back(line + " " + m.intro.said);
  }
  return result;
}

std::string greeting(const material& m, const std::string& emotion, dice luck) {
  auto title = unstopped(m.title);
  if (m.spoken_title.empty() || split_words(title).size() > 1)
    return length_of(title) <= max_headline ? title : "";
  for (auto& x : luck.shuffled(greetings(emotion)))
    if (auto line = filled(x, "{title}", title);
        length_of(line) <= max_headline)
      return line;
  return length_of(title) <= max_headline ? title : "";
}

} // namespace

draft product_part(const material& m, const std::string& emotion, dice luck) {
  draft x;
  x.role = role::product;
  x.headline = greeting(m, emotion, luck);
  x.options = introductions(m, emotion, luck);
  // The voice does not read the screen aloud.
  if (x.options.size() > 1)
    std::erase_if(x.options, [&](auto& y) {
      return split_words(x.headline).size() > 1
             && (y.starts_with(x.headline + ",")
                 || y.starts_with(x.headline + "."))
             && y != x.options.back();
    });
  if (!m.audience.empty())
    x.extras.push_back(sentence("for " + m.audience));
  if (m.kind.phrases.empty()) {
    x.subline = unstopped(m.intro.written, true);
    return x;
  }
  auto shortest = without_article(m.kind.phrases.back());
  auto longest = without_article(m.kind.phrases.front());
  if (length_of(shortest) <= 24) {
    x.kicker = shortest;
    for (auto& phrase : m.kind.phrases) {
      auto rest
        = capital(tidy(without_article(phrase).substr(shortest.size())));
      if (!rest.empty() && length_of(rest) <= max_subline && x.subline.empty())
        x.subline = unstopped(rest);
    }
  } else {
    x.subline = length_of(longest) <= max_subline ? longest : shortest;
  }
  return x;
}

draft second_look(const material& m, dice luck) {
  draft x;
  x.role = role::product;
  x.kicker = m.title;
  if (!m.story.empty()) {
    auto& point = m.story[luck.roll(m.story.size())];
    x.headline = unstopped(point.shown.headline, true);
    x.subline = point.shown.subline;
    x.options = {point.said};
  } else if (!m.audience.empty()) {
    x.options = {sentence("for " + m.audience)};
  }
  return x;
}

} // namespace adcraft::studio::writing
