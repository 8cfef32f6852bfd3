#include "io/embedded/studio/writer/phrase.hpp"

#include "io/embedded/studio/writer/words.hpp"

namespace adcraft::studio::writing {

namespace {

constexpr size_t max_headline = 34;
constexpr size_t max_subline = 60;
constexpr size_t max_words = 6;

/// Verbs as a product does them; none is a common noun as well.
constexpr auto predicates =
    "keeps holds lasts runs charges weighs fits folds works comes dims makes "
    "gives stays stands uses needs takes turns opens closes carries protects "
    "cleans cooks heats cools grows delivers saves reduces includes connects "
    "pairs supports resists repels absorbs dries washes stores measures "
    "smells tastes feels moves brews grinds mixes slides wraps withstands "
    "survives produces provides offers lets helps adds filters leaves softens "
    "starts ends brings follows goes gets cares means remembers learns "
    "adapts adjusts clips";

constexpr auto finite =
    "is are was were has have can will won't isn't aren't does doesn't do "
    "don't that's it's you'll it'll you're there's here's we're they're";

constexpr auto commands =
    "fill grab pick take get find drink make go come let see feel try wear "
    "open start stop enjoy choose keep put set give bring carry read eat cook "
    "play move ride run walk wake sleep breathe listen hear taste turn switch "
    "plug press fold pack throw clip hang meet share love leave say add mix "
    "pour wash reach order buy join call visit ask learn build create use";

constexpr auto clause_openers = "that which who whose you it they we i";

constexpr auto joints =
    "with for on in from at by under over inside that which made designed "
    "built without into across through beside";

constexpr auto danglers =
    "a an the and or of to in on with for as by is are so very more your our "
    "their its at from up into than per not no but if when one";

bool is_finite(const std::string& word) {
  return one_of(word, predicates) || one_of(word, finite);
}

/// The index of the main verb; behind "that" or "you" it is not the main one.
size_t verb_in(const std::vector<std::string>& xs) {
  auto inside = false;
  for (size_t i = 0; i < xs.size(); ++i) {
    inside = inside || (i > 0 && one_of(xs[i], clause_openers));
    if (!inside && i > 0 && is_finite(xs[i]))
      return i;
  }
  return xs.size();
}

bool short_enough(const std::string& x) {
  return !x.empty() && length_of(x) <= max_headline
         && split_words(x).size() <= max_words;
}

bool whole(const std::vector<std::string>& xs, size_t from, size_t to) {
  return to > from && !one_of(xs[to - 1], danglers);
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
  auto good =
      verb < xs.size() && verb >= 2 && whole(xs, 0, verb) && short_enough(text)
      && !one_of(xs[0], "it you we they i this that there what when if");
  return good ? titles{text, ""} : titles{};
}

bool is_plural(const std::string& noun) {
  auto x = bare(noun);
  return x.size() > 3 && x.ends_with("s") && !x.ends_with("ss")
         && !x.ends_with("us") && !x.ends_with("is");
}

} // namespace

phrase_kind kind_of(const std::string& x) {
  auto xs = split_words(x);
  if (xs.empty())
    return phrase_kind::fragment;
  if (one_of(xs[0], predicates))
    return phrase_kind::predicate;
  if (one_of(xs[0], commands))
    return phrase_kind::command;
  auto stopped = std::string{".!?"}.find(x.back()) != std::string::npos;
  auto has_verb = verb_in(xs) < xs.size() || one_of(xs[0], finite);
  return has_verb || (stopped && one_of(xs[0], clause_openers))
             ? phrase_kind::statement
             : phrase_kind::fragment;
}

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

product_kind product_kind_of(const std::string& sentence,
                             const std::string& title) {
  auto text = unstopped(tidy(sentence));
  auto lead = title + " is ";
  if (text.starts_with(lead))
    text = text.substr(lead.size());
  auto xs = split_words(text);
  if (xs.size() < 2)
    return {};
  product_kind result;
  auto article = one_of(xs[0], "a an the our your one");
  auto head = xs.size();
  for (size_t i = xs.size(); i-- > 1;)
    if (one_of(xs[i], joints) || xs[i - 1].back() == ',')
      head = i;
  result.plural = !article && is_plural(xs[head - 1]);
  auto statement = verb_in(xs) < xs.size() || is_finite(xs[0])
                   || one_of(xs[0], clause_openers);
  if (statement || (!article && !result.plural))
    return result;
  auto clause = false;
  auto cuts = std::vector<size_t>{};
  for (size_t i = 2; i < xs.size(); ++i) {
    // Inside "that you can carry on one finger" no cut leaves a whole phrase.
    if (!clause && one_of(xs[i], joints) && whole(xs, 0, i))
      cuts.insert(cuts.begin(), i);
    clause = clause || one_of(xs[i], clause_openers) || one_of(xs[i], "to");
  }
  cuts.insert(cuts.begin(), xs.size());
  for (auto i : cuts) {
    // "An app" alone says nothing.
    if (i < xs.size() && i < (article ? 3u : 2u))
      continue;
    auto phrase = unstopped(join_words(xs, 0, i));
    if (article)
      phrase[0] = static_cast<char>(phrase[0] | 0x20);
    result.phrases.push_back(phrase);
  }
  return result;
}

} // namespace adcraft::studio::writing
