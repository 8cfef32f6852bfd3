#include "io/embedded/studio/writer/chat_words.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

/// What something is called, and what people say for it.
struct meaning {
  const char* name;
  const char* words;
};

constexpr meaning moods[] = {
  {"calm",
   "calm calmer calming quiet quieter peaceful relaxed relaxing "
   "soothing serene gentle tranquil mellow zen meditative"},
  {"warm",
   "warm warmer cosy cosier cozy cozier homely friendly tender "
   "heartfelt loving intimate nostalgic kind caring human touching"},
  {"joyful",
   "joyful joy happy happier cheerful uplifting sunny optimistic "
   "festive glad merry merrier bright brighter"},
  {"energetic",
   "energetic energy dynamic powerful exciting excited sporty "
   "lively livelier punchy punchier intense wild upbeat active "
   "thrilling epic"},
  {"confident",
   "confident confidence bold bolder strong stronger serious "
   "trustworthy professional reliable assured proud solid expert"},
  {"playful",
   "playful fun funny funnier quirky humorous witty cheeky "
   "whimsical silly light-hearted lighthearted"},
  {"elegant",
   "elegant elegance luxurious luxury sophisticated refined premium "
   "classy classier stylish chic timeless graceful noble"},
};

constexpr meaning paces[] = {
  {"calm",
   "calm slow slowly gentle relaxed unhurried easy leisurely patient "
   "quiet"},
  {"steady",
   "steady medium moderate normal even balanced regular between "
   "middle"},
  {"fast",
   "fast quick quickly rapid snappy brisk speedy hectic energetic "
   "dynamic lively punchy"},
};

constexpr auto fillers
  = "a an the it it's its is make made keep let let's lets should could be "
    "in of for on to with and or please about around roughly maybe just only "
    "long length film ad advert video clip spot format formats ratio version "
    "use using like colours colors colour color our brand accents accent "
    "plus also too as well want i we would need give me my that this at some "
    "mostly bit little more very really so feel feels mood tone pace pacing "
    "now instead rather change i'd we'd post run shown feed ads can you not "
    "no slightly much lot overall whole everything set go one";

template <size_t N>
std::optional<std::string> meant(const word_list& xs, const meaning (&all)[N]) {
  for (size_t i = 0; i < xs.size(); ++i)
    for (auto& x : all)
      if (one_of(xs[i], x.words) && (i == 0 || !one_of(xs[i - 1], "not no")))
        return x.name;
  return std::nullopt;
}

/// A whole number, in digits or as people write lengths.
int number_of(const std::string& x) {
  constexpr std::pair<const char*, int> names[]
    = {{"six", 6},         {"eight", 8},   {"ten", 10},    {"twelve", 12},
       {"fifteen", 15},    {"twenty", 20}, {"thirty", 30}, {"forty", 40},
       {"forty-five", 45}, {"fifty", 50},  {"sixty", 60}};
  for (auto& [name, value] : names)
    if (x == name)
      return value;
  auto digits = !x.empty() && x.size() < 5
                && x.find_first_not_of("0123456789") == std::string::npos;
  return digits ? std::stoi(x) : 0;
}

constexpr auto second_words = "s sec secs second seconds";

/// "30s" and "30-second" in one word.
int seconds_in(const std::string& x) {
  auto end = x.find_first_not_of("0123456789");
  if (end == 0 || end == std::string::npos)
    return 0;
  auto unit = x.substr(x[end] == '-' ? end + 1 : end);
  return one_of(unit, second_words) ? number_of(x.substr(0, end)) : 0;
}

void cut(word_list& xs, size_t from, size_t count) {
  auto first = xs.begin() + static_cast<ptrdiff_t>(from);
  xs.erase(first, first + static_cast<ptrdiff_t>(count));
}

} // namespace

word_list bare_words(const std::string& x) {
  word_list result;
  for (auto& word : split_words(x)) {
    auto hash = word.find('#');
    auto plain = bare(word);
    if (!plain.empty())
      result.push_back(hash != std::string::npos ? "#" + plain : plain);
  }
  return result;
}

std::optional<std::string> emotion_in(const word_list& xs) {
  return meant(xs, moods);
}

std::optional<std::string> pacing_in(const word_list& xs) {
  return meant(xs, paces);
}

std::optional<int> take_seconds(word_list& xs) {
  for (size_t i = 0; i < xs.size(); ++i) {
    if (auto n = seconds_in(xs[i]); n > 0) {
      cut(xs, i, 1);
      return n;
    }
    auto next = i + 1 < xs.size() ? xs[i + 1] : "";
    if (auto n = number_of(xs[i]); n > 0 && one_of(next, second_words)) {
      cut(xs, i, 2);
      return n;
    }
    if (one_of(next, "minute") && one_of(xs[i], "a one 1 full")) {
      auto half = i > 0 && xs[i - 1] == "half";
      cut(xs, half ? i - 1 : i, half ? 3 : 2);
      return half ? 30 : 60;
    }
  }
  return std::nullopt;
}

bool only_fillers(const word_list& xs) {
  return std::all_of(xs.begin(), xs.end(),
                     [](auto& x) { return one_of(x, fillers); });
}

} // namespace adcraft::studio::writing
