#include "io/embedded/studio/writer/phrase.hpp"

#include "io/embedded/studio/writer/lexicon.hpp"
#include "io/embedded/studio/writer/words.hpp"

namespace adcraft::studio::writing {

namespace {

bool is_plural(const std::string& noun) {
  auto x = bare(noun);
  return x.size() > 3 && x.ends_with("s") && !x.ends_with("ss")
         && !x.ends_with("us") && !x.ends_with("is");
}

/// Where the phrase `xs` may end, the latest first.
std::vector<size_t> ends_of(const std::vector<std::string>& xs) {
  auto clause = false;
  auto cuts = std::vector<size_t>{};
  for (size_t i = 2; i < xs.size(); ++i) {
    // Inside "that you can carry on one finger" no cut leaves a whole phrase.
    if (!clause && one_of(xs[i], joints) && whole(xs, 0, i))
      cuts.insert(cuts.begin(), i);
    clause = clause || one_of(xs[i], clause_openers) || one_of(xs[i], "to");
  }
  cuts.insert(cuts.begin(), xs.size());
  return cuts;
}

/// The words before the first joint or comma.
size_t head_of(const std::vector<std::string>& xs) {
  for (size_t i = 1; i < xs.size(); ++i)
    if (one_of(xs[i], joints) || xs[i - 1].back() == ',')
      return i;
  return xs.size();
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
  auto has_verb = verb_in(xs) < xs.size() || is_finite(xs[0]);
  return has_verb || (stopped && one_of(xs[0], clause_openers))
           ? phrase_kind::statement
           : phrase_kind::fragment;
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
  result.plural = !article && is_plural(xs[head_of(xs) - 1]);
  auto statement = verb_in(xs) < xs.size() || is_finite(xs[0])
                   || one_of(xs[0], clause_openers);
  if (statement || (!article && !result.plural))
    return result;
  for (auto i : ends_of(xs)) {
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
