#include "io/embedded/studio/writer/lexicon.hpp"
#include "io/embedded/studio/writer/phrase.hpp"
#include "io/embedded/studio/writer/words.hpp"

namespace adcraft::studio::writing {

namespace {

constexpr size_t max_words = 6;

/// Verbs as a product does them; none is a common noun as well.
bool short_enough(const std::string& x) {
  return !x.empty() && length_of(x) <= max_headline
         && split_words(x).size() <= max_words;
}

titles cut_at(const std::vector<std::string>& xs, size_t i) {
  titles x{unstopped(join_words(xs, 0, i)),
           capital(unstopped(join_words(xs, i, xs.size())))};
  auto good = i >= 2 && whole(xs, 0, i) && short_enough(x.headline)
              && length_of(x.subline) <= max_subline;
  return good ? x : titles{};
}

/// "One turn takes you from page to pillow" → "From page to pillow".
titles journey_in(const std::vector<std::string>& xs) {
  for (size_t i = xs.size(); i-- > 1;)
    if (one_of(xs[i], "from") && xs.size() - i >= 4 && xs.size() - i <= 6)
      for (auto j = i + 2; j + 1 < xs.size(); ++j)
        if (one_of(xs[j], "to")) {
          auto text = capital(unstopped(join_words(xs, i, xs.size())));
          return short_enough(text) ? titles{text, ""} : titles{};
        }
  return {};
}

/// Cuts where a comma or a colon stands.
titles at_comma(const std::vector<std::string>& xs) {
  for (size_t i = xs.size(); i-- > 1;)
    if (std::string{",;:"}.find(xs[i - 1].back()) != std::string::npos)
      if (auto x = cut_at(xs, i); !x.headline.empty())
        return x;
  return {};
}

/// Cuts a fragment before a word like "with".
titles at_joint(const std::vector<std::string>& xs) {
  for (size_t i = xs.size(); i-- > 2;)
    if (one_of(xs[i], joints))
      if (auto x = cut_at(xs, i); !x.headline.empty())
        return x;
  return {};
}

/// "Fill it before sunrise and it is …" → "Fill it before sunrise".
titles first_clause(const std::vector<std::string>& xs) {
  for (size_t i = 2; i + 1 < xs.size(); ++i)
    if (one_of(xs[i], "and so but") && one_of(xs[i + 1], "it you they we"))
      if (auto text = unstopped(join_words(xs, 0, i));
          whole(xs, 0, i) && short_enough(text))
        return {text, ""};
  return {};
}

/// "Warm light lets the day end slowly" → "Warm light".
titles subject_of(const std::vector<std::string>& xs) {
  auto verb = verb_in(xs);
  auto text = unstopped(join_words(xs, 0, verb));
  auto good
    = verb < xs.size() && verb >= 2 && whole(xs, 0, verb) && short_enough(text)
      && !one_of(xs[0], "it you we they i this that there what when if");
  return good ? titles{text, ""} : titles{};
}

} // namespace

titles titles_of(const std::string& x) {
  auto text = unstopped(tidy(x), true);
  if (short_enough(text))
    return {capital(text), ""};
  auto xs = split_words(text);
  using cut = titles (*)(const std::vector<std::string>&);
  auto fragment = kind_of(x) == phrase_kind::fragment;
  auto cuts = fragment ? std::vector<cut>{at_comma, at_joint}
                       : std::vector<cut>{journey_in, first_clause, subject_of};
  for (auto f : cuts)
    if (auto found = f(xs); !found.headline.empty())
      return {capital(found.headline), found.subline};
  return {};
}

} // namespace adcraft::studio::writing
