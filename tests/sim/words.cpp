#include "tests/sim/writing.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace adcraft::sim::writing {

namespace {

using lines = std::vector<std::string>;

/// "@" stands for the title. The first is an opening, the last a farewell.
const lines headlines{
  "Look closer",       "Meet @",   "Made with care",   "Made to last",
  "Every day, better", "Simply @", "Yours, every day", "Find @ today"};
const lines kickers{"New",       "The details", "Why it works", "Made well",
                    "Every day", "In use",      "The proof",    "Now"};
const lines sublines{"A small thing that changes a lot.",
                     "Thought through, down to the last part.",
                     "Good materials, and nothing else.",
                     "It does one thing, and does it well.",
                     "You will notice.",
                     "Ready when you are.",
                     "People keep it.",
                     "Available now."};
const lines narrations{
  "Some things you only notice when they are right. Look a little closer.",
  "This is @. It was made for the way you really live, day after day.",
  "Every part has a reason, and every reason is one that you can feel.",
  "It was built to stay, so that you think about it once and never again.",
  "Morning or evening, it is simply there, and it simply works for you.",
  "Nothing about it is loud, and that is exactly why people keep it.",
  "Try it for a week, and see what you no longer have to think about.",
  "Find @ today, and make it yours."};
const lines pictures{
  "A quiet opening shot: soft morning light, shallow depth of field, slow push "
  "in",
  "The product on a plain surface, three-quarter view, warm key light from the "
  "left",
  "A close view of the material, raking light, fine texture, slow pan",
  "Hands using the product in a real room, natural light, steady camera",
  "The product in its place at home, evening light, gentle parallax",
  "A detail in macro, clean background, slow turn",
  "A person at ease beside the product, soft focus background",
  "The product centered before a plain backdrop with room for words, end card"};
const lines questions{"Who is this ad for?",
                      "Which style should it have?",
                      "What should people feel?",
                      "How fast should it move?",
                      "What must it say, and what should people do next?",
                      "That is all I need. Shall we make it?"};
const char* palette[] = {"#1f2a44", "#d98e5f", "#f4f1ea", "#1b1b1b"};

std::string titled(std::string text, const wish& x) {
  for (auto at = text.find('@'); at != text.npos; at = text.find('@'))
    text.replace(at, 1, x.title);
  return text;
}

/// The line for a scene: the last one has the farewell.
std::string line_of(const lines& all, const wish& x, const place& at) {
  auto last = at.count > 0 && at.index + 1 == at.count;
  auto i = last ? all.size() - 1 : at.index % (all.size() - 1);
  return titled(all[i], x);
}

/// What can be said in a scene without haste.
std::string spoken(const std::string& text, double seconds) {
  if (seconds <= 0)
    return text;
  auto most = static_cast<int>(seconds * 2.2);
  std::istringstream in{text};
  std::string result;
  std::string word;
  for (auto n = 0; n < most && in >> word; ++n)
    result += (n == 0 ? "" : " ") + word;
  auto end = result.find_last_not_of(",;.");
  return result.substr(0, end == result.npos ? 0 : end + 1) + ".";
}

std::string color_for(const std::string& name, const wish& x) {
  size_t i = holds(name, "accent") || holds(name, "secondary") ? 1
             : holds(name, "background")                       ? 2
             : holds(name, "text") || holds(name, "ink")       ? 3
                                                               : 0;
  return i < x.colors.size() ? x.colors[i] : palette[i];
}

bool is_picture(const std::string& name) {
  return holds(name, "prompt") || holds(name, "visual")
         || holds(name, "description") || holds(name, "camera");
}

} // namespace

std::string text_for(const std::string& name, const wish& x, const place& at) {
  if (holds(name, "color") || holds(name, "colour") || name == "primary"
      || name == "accent" || name == "background")
    return color_for(name, x);
  if (holds(name, "music"))
    return "Warm, unhurried acoustic guitar and soft piano, 92 bpm, no vocals, "
           "as "
           + x.name + " would play it";
  if (holds(name, "narration") || holds(name, "voice"))
    return spoken(x.name + ", " + line_of(narrations, x, at), at.seconds);
  if (holds(name, "kicker"))
    return line_of(kickers, x, at);
  if (holds(name, "subline") || holds(name, "tagline"))
    return line_of(sublines, x, at);
  if (is_picture(name))
    return line_of(pictures, x, at) + ", at the place of " + x.name;
  if (holds(name, "action"))
    return titled("Find @ today", x);
  if (holds(name, "reply") || holds(name, "question")
      || holds(name, "message")) {
    auto turn = static_cast<size_t>(std::max(x.turns - 1, 0));
    return questions[std::min(turn, questions.size() - 1)];
  }
  if (holds(name, "footage") || holds(name, "url"))
    return "";
  if (holds(name, "patch"))
    return "{}";
  if (holds(name, "language"))
    return "en";
  if (holds(name, "title") && at.count == 0)
    return titled("@: made to last", x);
  return line_of(headlines, x, at);
}

double number_for(const std::string& name, bool whole, const wish& x,
                  const place& at) {
  auto part = at.count > 0;
  auto seconds = part ? at.seconds : (x.seconds > 0 ? x.seconds : 15);
  if (holds(name, "into_next") || holds(name, "transition"))
    return holds(name, "frames") ? 12 : 0.4;
  if (holds(name, "frames"))
    return seconds * x.fps;
  if (holds(name, "second") || holds(name, "duration") || name == "length")
    return seconds;
  if (name == "fps")
    return x.fps;
  if (holds(name, "energy") || holds(name, "intensity"))
    return part ? 0.3
                    + 0.6 * static_cast<double>(at.index + 1)
                        / static_cast<double>(at.count)
                : 0.5;
  if (name == "number" || name == "index" || name == "scene" || name == "order")
    return static_cast<double>(at.index + 1);
  if (holds(name, "image") || holds(name, "picture"))
    return 0;
  return whole ? 1 : 0.5;
}

} // namespace adcraft::sim::writing
