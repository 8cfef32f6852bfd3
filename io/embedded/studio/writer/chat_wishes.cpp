#include "io/embedded/studio/writer/chat_wishes.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include "actors/model/json_reader.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

constexpr size_t max_ideas = 8;

} // namespace

bool wish_taker::is_allowed(const std::string& text, size_t most) {
  if (holds_any(text, brand_.banned_words))
    result.notes.push_back(
      "There is a word in it that the brand does not use, "
      "so I left it out; say it another way");
  else if (code_points(text) > most)
    result.notes.push_back("That is too long to keep; say it in "
                           + std::to_string(most) + " letters or fewer");
  else
    return !text.empty();
  return false;
}

void wish_taker::audience(const std::string& text) {
  if (!is_allowed(text, 160))
    return;
  result.brief.audience = text;
  result.answered.insert(aspect::audience);
  result.heard.push_back("it is for " + text);
}

void wish_taker::style(const std::string& text) {
  if (!is_allowed(text, 160))
    return;
  result.brief.style = text;
  result.answered.insert(aspect::style);
  result.heard.push_back("it looks like this: " + text);
}

void wish_taker::emotion(const std::string& text) {
  auto xs = bare_words(text);
  auto found = emotion_in(xs);
  if (found)
    set_emotion(*found);
  else
    result.notes.push_back("I did not catch a mood in that");
  // "Warm and slow" says both.
  std::erase_if(xs, [](auto& x) { return emotion_in({x}).has_value(); });
  if (auto pace = pacing_in(xs); found && pace)
    set_pacing(*pace);
}

void wish_taker::pacing(const std::string& text) {
  auto xs = bare_words(text);
  if (compared(xs))
    return;
  if (auto found = pacing_in(xs))
    set_pacing(*found);
  else
    result.notes.push_back("I did not catch a pace in that");
}

void wish_taker::set_emotion(const std::string& x) {
  result.brief.emotion = x;
  result.answered.insert(aspect::emotion);
  result.heard.push_back("the mood is " + x);
}

void wish_taker::set_pacing(const std::string& x) {
  result.brief.pacing = x;
  result.answered.insert(aspect::pacing);
  result.heard.push_back("the pace is " + x);
}

void wish_taker::ideas(const std::vector<std::string>& texts, bool besides) {
  std::vector<std::string> good;
  for (auto& x : texts)
    if (auto text = single_spaced(x); is_allowed(text, 160))
      good.push_back(text);
  if (good.empty())
    return;
  auto& ideas = result.brief.ideas;
  if (!besides)
    ideas.clear();
  auto before = ideas.size();
  add_new(ideas, good, max_ideas);
  result.answered.insert(aspect::ideas);
  auto count = ideas.size() - before;
  result.heard.push_back(count == 1 ? "it says: " + unstopped(ideas.back())
                                    : "it has " + std::to_string(count)
                                        + " things to say");
}

void wish_taker::action(const std::string& text) {
  auto x = capital(single_spaced(text));
  if (!is_allowed(x, 40))
    return;
  result.brief.call_to_action = x;
  result.answered.insert(aspect::ideas);
  result.heard.push_back("it ends with \"" + x + "\"");
}

void wish_taker::wonder() {
  result.notes.push_back("I did not catch what to change");
}

} // namespace adcraft::studio::writing
