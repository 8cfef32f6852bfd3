#include "io/hosted/milder_words.hpp"

#include "io/embedded/studio/writer/words.hpp"

namespace adcraft::hosted {

namespace {

using namespace studio::writing;

/// Whoever might be seen, and what of them.
constexpr const char* people
  = "person people persons man men woman women girl girls boy boys child "
    "children kid kids baby babies toddler toddlers teen teens teenager "
    "teenagers mother father mom dad parent parents family families couple "
    "couples friend friends model models actor actress celebrity celebrities "
    "athlete athletes runner runners dancer dancers nurse doctor police "
    "soldier "
    "crowd someone somebody he she him her his hers they them their face faces "
    "body bodies skin lips eyes hair hand hands finger fingers leg legs chest";

/// Words that stir.
constexpr const char* stirring
  = "sexy hot sensual seductive intimate nude naked bare provocative sultry "
    "passionate wild crazy insane extreme intense dramatic explosive explosion "
    "violent violence aggressive fierce brutal savage angry rage scary "
    "terrifying "
    "horror dark sinister dangerous deadly killer killing kill blood bloody "
    "wound weapon weapons gun guns knife knives bullet bullets drunk drugs "
    "alcohol cigarette smoking burning shocking stunning breathtaking epic "
    "thrilling addictive desperate";

/// Every whole `name` in `x`, in any case, as "the product".
std::string without_name(std::string x, const std::string& name) {
  const std::string instead = "the product";
  if (name.empty())
    return x;
  auto small = lower_case(x);
  auto wanted = lower_case(name);
  for (size_t at = 0; (at = small.find(wanted, at)) != std::string::npos;) {
    auto end = at + wanted.size();
    auto whole = (at == 0 || !is_word_byte(x[at - 1]))
                 && (end == x.size() || !is_word_byte(x[end]));
    if (whole) {
      x.replace(at, wanted.size(), instead);
      small.replace(at, wanted.size(), instead);
    }
    at += whole ? instead.size() : 1;
  }
  return x;
}

bool is_risky(const std::string& word) {
  auto plain = bare(word);
  for (std::string owner : {"'s", "\xe2\x80\x99s"})
    if (plain.ends_with(owner))
      plain.resize(plain.size() - owner.size());
  return one_of(plain, people) || one_of(plain, stirring);
}

/// The end of a sentence that a word took with it.
char stop_of(const std::string& word) {
  auto last = word.back();
  return last == '.' || last == '!' || last == '?' ? last : 0;
}

} // namespace

std::string milder(const std::string& prompt, const std::string& brand) {
  std::string result;
  for (auto& word : split_words(tidy(without_name(prompt, brand)))) {
    if (!is_risky(word))
      result += (result.empty() ? "" : " ") + word;
    else if (auto stop = stop_of(word);
             stop != 0 && !result.empty() && stop_of(result) == 0)
      result += stop;
  }
  return result;
}

} // namespace adcraft::hosted
