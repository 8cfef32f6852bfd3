#include "io/embedded/studio/writer/chat_voice.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

using texts = std::vector<std::string>;

/// How a question begins, in two ways, and its examples.
struct question {
  texts begins;
  texts examples;
  const char* last;
};

const question& question_of(aspect x) {
  static const question all[] = {
    {{"Who is it for?", "Whom should it reach?"},
     {"people who read in bed", "busy parents", "runners"},
     " or "},
    {{"What should it look like?", "Which look should it have?"},
     {"soft evening light", "clean and bright", "close to the product"},
     " or "},
    {{"What should people feel?", "Which mood should it have?"},
     {std::begin(known_emotions), std::end(known_emotions)},
     " or "},
    {{"How fast should it move?", "Which pace should it have?"},
     {std::begin(known_pacings), std::end(known_pacings)},
     " or "},
    {{"What should it say, and what should people do in the end?",
      "What is there to say, and which step comes last?"},
     {"it folds flat", "it lasts for years", "call to action: order yours"},
     "; "},
  };
  return all[static_cast<size_t>(x)];
}

/// The first text without a word that the brand does not use; else the last.
std::string allowed(const texts& all, const brand& b) {
  for (auto& x : all)
    if (!holds_any(x, b.banned_words))
      return x;
  return all.back();
}

std::string listed(const texts& xs, const std::string& last) {
  std::string result;
  for (size_t i = 0; i < xs.size(); ++i)
    result += (i == 0               ? ""
               : i + 1 == xs.size() ? last
               : last == "; "       ? last
                                    : ", ")
              + xs[i];
  return result;
}

} // namespace

std::string question_for(aspect x, const brand& b) {
  auto& q = question_of(x);
  texts examples;
  for (auto& one : q.examples)
    if (!holds_any(one, b.banned_words))
      examples.push_back(one);
  auto result = allowed(q.begins, b);
  if (!examples.empty())
    result += " For example: " + listed(examples, q.last) + ".";
  return result;
}

aspect asked_in(const std::string& said) {
  for (auto x : all_aspects)
    for (auto& begin : question_of(x).begins)
      if (said.find(begin) != std::string::npos)
        return x;
  return aspect::none;
}

std::string greeting_for(const brand& b) {
  auto title = holds_any(b.title, b.banned_words) ? "" : unstopped(b.title);
  return title.empty() ? "Let us plan your film."
                       : "Let us plan the film for " + title + ".";
}

std::string echo_of(const reading& x, size_t turn, const brand& b) {
  std::string result;
  texts heard;
  for (auto& one : x.heard)
    if (!holds_any(one, b.banned_words))
      heard.push_back(one);
  if (!heard.empty()) {
    texts begins{"Good", "Understood", "All right", "Noted"};
    auto first = begins.begin() + static_cast<ptrdiff_t>(turn % begins.size());
    std::rotate(begins.begin(), first, begins.end());
    result = allowed(begins, b) + ": " + listed(heard, " and ") + ".";
  }
  for (auto& note : x.notes)
    result += (result.empty() ? "" : " ") + note + ".";
  return result;
}

std::string summary_of(const brief& f, const brand& b) {
  texts shapes;
  for (auto x : f.ratios)
    shapes.push_back(to_string(x));
  texts ideas;
  for (auto& x : f.ideas)
    ideas.push_back(unstopped(x));
  auto whom = f.audience.empty() ? "" : ", for " + unstopped(f.audience);
  const std::pair<std::string, bool> sentences[] = {
    {"Here is the brief: " + std::to_string(f.seconds) + " seconds in "
       + listed(shapes, " and ") + whom,
     true},
    {"Look: " + unstopped(f.style), !f.style.empty()},
    {"Mood: " + f.emotion, true},
    {"Pace: " + f.pacing, true},
    {"Colours: " + listed(f.colors, " and "), !f.colors.empty()},
    {"It says: " + listed(ideas, "; "), !ideas.empty()},
    {"It ends with \"" + unstopped(f.call_to_action) + "\"", true},
  };
  std::string result;
  for (auto& [text, wanted] : sentences)
    if (wanted && !holds_any(text, b.banned_words))
      result += text + ". ";
  return result
         + allowed({"Say go, or change anything.",
                    "Say go, or tell me what else it should be."},
                   b);
}

std::string farewell(bool complete, const brand& b) {
  return complete
           ? allowed({"Good, the brief stands. The storyline comes next.",
                      "The brief stands; next comes the storyline."},
                     b)
           : allowed({"Good, the brief stands, and what you left open stays as "
                      "it is. The storyline comes next.",
                      "The brief stands; next comes the storyline."},
                     b);
}

std::string hint_for(const brand& b) {
  return allowed({"You can say, for example: make it calmer; 30 seconds; for "
                  "TikTok; style: clean and bright; also say that it folds "
                  "flat; or go.",
                  "Name what to change, such as 30 seconds or for TikTok, or "
                  "say go."},
                 b);
}

} // namespace adcraft::studio::writing
