#include "io/embedded/studio/writer/lexicon.hpp"

#include "io/embedded/studio/writer/words.hpp"

namespace adcraft::studio::writing {

namespace {

constexpr auto finite
  = "is are was were has have can will won't isn't aren't does doesn't do "
    "don't that's it's you'll it'll you're there's here's we're they're";

constexpr auto danglers
  = "a an the and or of to in on with for as by is are so very more your our "
    "their its at from up into than per not no but if when one";

} // namespace

const char* const predicates
  = "keeps holds lasts runs charges weighs fits folds works comes dims makes "
    "gives stays stands uses needs takes turns opens closes carries protects "
    "cleans cooks heats cools grows delivers saves reduces includes connects "
    "pairs supports resists repels absorbs dries washes stores measures "
    "smells tastes feels moves brews grinds mixes slides wraps withstands "
    "survives produces provides offers lets helps adds filters leaves softens "
    "starts ends brings follows goes gets cares means remembers learns "
    "adapts adjusts clips";

const char* const commands
  = "fill grab pick take get find drink make go come let see feel try wear "
    "open start stop enjoy choose keep put set give bring carry read eat cook "
    "play move ride run walk wake sleep breathe listen hear taste turn switch "
    "plug press fold pack throw clip hang meet share love leave say add mix "
    "pour wash reach order buy join call visit ask learn build create use";

const char* const clause_openers = "that which who whose you it they we i";

const char* const joints
  = "with for on in from at by under over inside that which made designed "
    "built without into across through beside";

bool is_finite(const std::string& word) {
  return one_of(word, predicates) || one_of(word, finite);
}

size_t verb_in(const std::vector<std::string>& xs) {
  auto inside = false;
  for (size_t i = 0; i < xs.size(); ++i) {
    inside = inside || (i > 0 && one_of(xs[i], clause_openers));
    if (!inside && i > 0 && is_finite(xs[i]))
      return i;
  }
  return xs.size();
}

bool whole(const std::vector<std::string>& xs, size_t from, size_t to) {
  return to > from && !one_of(xs[to - 1], danglers);
}

} // namespace adcraft::studio::writing
