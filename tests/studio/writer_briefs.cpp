#include "tests/studio/briefs.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <string>
#include <vector>

namespace adcraft::test {

namespace {

using texts = std::vector<std::string>;

const texts titles
  = {"Lumen",
     "Brot & Butter",
     "Café Ångström",
     "東京ランプ",
     "Nori Buds",
     "The Long Winding Name of a Product That Nobody Remembers Ok",
     "X",
     "Yum!",
     "Dr. Müller's Balm",
     "مصباح",
     "fold-it",
     "Three, two, one"};

const texts descriptions = {
  "A bedside lamp with an opal glass globe under an enamelled steel dome. "
  "It lights the page and leaves the rest of the room dark.",
  "Wireless earbuds for commuters and runners. They sit lightly.",
  "We bake sourdough bread every morning. Three loaves, one starter.",
  "",
  "مصباح جميل للقراءة",
  "Lumen is an honest lamp.",
  "Coffee",
  "An app that reminds you to drink water, stretch and look up, "
  "wherever you happen to work and whatever you happen to work on, and "
  "which never sends you more than three notes a day. Made in Ghent.",
  "Handmade soap, cut by hand. No perfume. Just olive oil.",
  "The notebook for people who think with a pen."};

const texts taglines
  = {"",
     "Light for the last chapter",
     "Cold water, any tide.",
     "夜を、やさしく。",
     "Why not?",
     "A rather long tagline that goes on for quite a while, truly"};

const texts facts
  = {"Warm 2200 K light",
     "Brass dial dims to one percent",
     "Solid walnut foot, oiled by hand",
     "Up to 8 hours on one charge",
     "Keeps water cold for 24 hours",
     "Dishwasher safe",
     "手作り",
     "BPA-free",
     "Rated IPX4 against rain, sweat and the occasional fall into a puddle",
     "Three colours: teal, coral, foam",
     "36 hours of slow proofing",
     "Weighs 340 g.",
     "1.5 m cable — braided",
     "€20 deposit on each jar"};

const texts ideas
  = {"The dome keeps the glare out of your eyes.",
     "One turn of the dial takes you from page to pillow.",
     "Show a runner in the rain",
     "Mention that it folds flat",
     "Grab the loop and go.",
     "Why carry two?",
     "long summer evenings",
     "Avoid any text on screen",
     "灯りが、夜を変える",
     "Fill it before sunrise and it is still cold at sunset.",
     "Mention the weight",
     "Start with a wide shot of the sea",
     "You can put it anywhere: on a shelf, on the floor, on a stack of books "
     "that you always meant to read but somehow never quite did."};

const texts audiences
  = {"",        "people who read in bed",       "Commuters aged 25-40",
     "Runners", "everyone who likes breakfast", "B2B decision makers",
     "料理好き"};

const texts captions
  = {"", "the lamp on a bedside table in the evening",
     "close-up of the brass dial", "runner in the rain", "on the beach"};

const texts actions = {"Discover more", "Order yours today", "Find your pair!",
                       "詳しくはこちら", "Ready to start?"};

const texts banned = {"cheap", "love", "imagine", "look",  "light",
                      "day",   "take", "Lumen",   "hours", "best"};

class maker {
public:
  explicit maker(uint64_t seed) : luck_(seed * 7919 + 13) {
    // nop
  }

  const std::string& one(const texts& all) {
    return all[luck_.roll(all.size())];
  }

  template <size_t N>
  std::string one(const char* const (&all)[N]) {
    return all[luck_.roll(N)];
  }

  texts some(const texts& all, size_t most) {
    auto result = luck_.shuffled(all);
    result.resize(luck_.roll(most + 1));
    return result;
  }

  size_t number(size_t from, size_t to) {
    return from + luck_.roll(to - from + 1);
  }

private:
  studio::writing::dice luck_;
};

} // namespace

std::pair<brand, brief> lamp() {
  brand b;
  b.title = "Lumen";
  b.description = descriptions[0];
  b.tagline = taglines[1];
  b.url = "lumen.example";
  b.facts = {facts[0], facts[1], facts[2], "Two metres of cotton cable",
             "Replaceable LED bulb, 6 watts"};
  b.images = {{"a", "the lamp on a plain backdrop", 900, 600},
              {"b", captions[1], 900, 600},
              {"c", captions[2], 900, 600},
              {"d", "the lamp in late sunlight", 900, 600}};
  brief f;
  f.audience = "people who read in bed";
  f.emotion = "calm";
  f.pacing = "calm";
  f.ideas = {ideas[0], ideas[1], "Warm light lets the day end slowly."};
  f.call_to_action = "Order yours today";
  return {b, f};
}

std::pair<brand, brief> mock_brief(uint64_t seed) {
  maker m{seed};
  brand b;
  b.title = m.one(titles);
  b.description = m.one(descriptions);
  b.tagline = m.one(taglines);
  b.facts = m.some(facts, 8);
  b.images.resize(m.number(2, 10));
  for (auto& x : b.images)
    x.caption = m.one(captions);
  b.banned_words = m.some(banned, 3);
  brief f;
  f.title = m.number(0, 1) ? "" : "Spring film";
  f.audience = m.one(audiences);
  f.style = m.number(0, 1) ? "" : "cinematic, soft light";
  f.emotion = m.one(known_emotions);
  f.pacing = m.one(known_pacings);
  f.ideas = m.some(ideas, 8);
  f.call_to_action = m.one(actions);
  f.seconds = static_cast<int>(m.number(6, 60));
  f.seed = seed;
  return {b, f};
}

} // namespace adcraft::test
