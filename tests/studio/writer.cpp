#define CAF_SUITE studio_writer

#include "io/embedded/studio/writer/writer.hpp"

#include "actors/model/json.hpp"
#include "io/embedded/studio/writer/words.hpp"
#include "tests/studio/briefs.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>
#include <cstring>
#include <set>
#include <sstream>

using namespace adcraft;
using namespace adcraft::studio;
using writing::holds_any;
using writing::length_of;

namespace {

double slow_voice(const std::string& text) {
  std::istringstream in{text};
  auto words = 0;
  for (std::string word; in >> word;)
    ++words;
  return words / 2.6 + 0.3;
}

storyline written(const brand& b, const brief& f) {
  auto x = write_storyline(b, f, slow_voice);
  if (!x)
    CAF_FAIL(render(x.error()));
  return *x;
}

std::vector<std::string> texts_of(const storyline& x) {
  std::vector<std::string> result = {x.title};
  for (auto& s : x.scenes)
    for (auto& text : {s.kicker, s.headline, s.subline, s.narration, s.prompt})
      result.push_back(text);
  return result;
}

/// Says what is wrong with the timing of a film, or nothing.
std::string timing_problem(const storyline& x, const brief& f) {
  auto from = 0;
  for (auto& s : x.scenes) {
    auto seconds = s.frames / 30.0;
    if (s.frames < 45)
      return "too short a scene";
    if (!s.narration.empty() && slow_voice(s.narration) > seconds - 0.7 + 1e-6)
      return "no room for: " + s.narration;
    if (s.role == scene_role::product && s.images.front() == 0 && from > 150)
      return "the product comes late";
    if (s.into_next_frames % 2 != 0 || s.into_next_frames > s.frames / 3)
      return "a bad transition";
    from += s.frames;
    if (s.role == scene_role::product)
      from = -100'000;
  }
  return total_frames(x) == f.seconds * 30 ? "" : "a wrong length";
}

std::string shape_problem(const storyline& x, size_t images) {
  std::set<scene_role> roles;
  std::set<treatment> looks;
  for (size_t i = 0; i < x.scenes.size(); ++i) {
    auto& s = x.scenes[i];
    roles.insert(s.role);
    looks.insert(s.look);
    if (s.number != i + 1 || s.images.empty() || s.headline.empty())
      return "an empty scene";
    if (i > 0 && s.look == x.scenes[i - 1].look)
      return "two scenes that look alike";
    if (i > 0 && images > 2 && s.images[0] == x.scenes[i - 1].images[0])
      return "the same picture twice";
  }
  auto& last = x.scenes.back();
  if (last.role != scene_role::call_to_action
      || last.look != treatment::end_card
      || (x.scenes.size() > 3 && last.images[0] != 0))
    return "a wrong end";
  if (x.scenes.front().role != scene_role::hook)
    return "a wrong start";
  if (x.scenes.size() >= 5 && (roles.size() < 5 || looks.size() < 4))
    return "too little variety";
  return "";
}

std::string text_problem(const std::string& x) {
  for (auto bad : {"  ", "..", ". .", " .", " ,", ",.", "?.", "!.", ":.", "{",
                   "}", ",,", ";."})
    if (x.find(bad) != std::string::npos)
      return "\"" + std::string{bad} + "\" in: " + x;
  if (x != writing::tidy(x))
    return "blanks around: " + x;
  return "";
}

std::string words_problem(const storyline& x, const brand& b) {
  for (auto& text : texts_of(x))
    if (holds_any(text, b.banned_words))
      return "a banned word in: " + text;
  for (auto& s : x.scenes) {
    if (length_of(s.kicker) > 24 || length_of(s.headline) > 34
        || length_of(s.subline) > 60)
      return "a long line: " + s.kicker + s.headline + s.subline;
    for (auto& text : {s.kicker, s.headline, s.subline, s.narration})
      if (auto problem = text_problem(text); !problem.empty())
        return problem;
    if (!s.narration.empty() && !std::strchr(".!?", s.narration.back()))
      return "no stop: " + s.narration;
    if (s.headline.back() == '.' || s.kicker == s.headline)
      return "a bad headline: " + s.headline;
  }
  return "";
}

/// Words and numbers that would be claims unless the brand made them.
std::string claim_problem(const storyline& x, const brand& b, const brief& f) {
  auto source = to_json(b) + " " + to_json(f);
  for (auto& s : x.scenes) {
    auto text
      = s.kicker + " " + s.headline + " " + s.subline + " " + s.narration;
    for (auto& word : writing::split_words(text)) {
      auto plain = writing::bare(word);
      auto digits = plain.find_first_of("0123456789") != std::string::npos;
      auto boast = writing::one_of(plain,
                                   "best perfect new free guaranteed "
                                   "proven leading finest cheapest "
                                   "ultimate premium quality recycled "
                                   "organic steel leather wood natural");
      if ((digits || boast) && !holds_any(source, {plain}))
        return "a claim: " + word;
    }
  }
  return "";
}

} // namespace

CAF_TEST(a hundred briefs give a hundred sound storylines) {
  std::set<std::string> different;
  auto silent = 0;
  for (uint64_t seed = 0; seed < 100; ++seed) {
    auto [b, f] = test::mock_brief(seed);
    auto x = written(b, f);
    CAF_CHECK_EQUAL(validate(x, f.seconds, b.images.size()), caf::error{});
    CAF_CHECK_EQUAL(timing_problem(x, f), "");
    CAF_CHECK_EQUAL(shape_problem(x, b.images.size()), "");
    CAF_CHECK_EQUAL(words_problem(x, b), "");
    CAF_CHECK_EQUAL(claim_problem(x, b, f), "");
    CAF_CHECK(x == written(b, f));
    auto back = storyline_from_json(to_json(x));
    CAF_REQUIRE(back);
    CAF_CHECK(*back == x);
    different.insert(to_json(x));
    silent += x.scenes[1].narration.empty() ? 1 : 0;
  }
  CAF_CHECK_EQUAL(different.size(), 100u);
  CAF_CHECK_LESS(silent, 10);
}

CAF_TEST(any length from 6 to 60 seconds works) {
  for (auto seconds = 6; seconds <= 60; ++seconds)
    for (auto pacing : known_pacings) {
      auto [b, f] = test::lamp();
      f.seconds = seconds;
      f.pacing = pacing;
      auto x = written(b, f);
      CAF_CHECK_EQUAL(timing_problem(x, f), "");
      CAF_CHECK_EQUAL(shape_problem(x, b.images.size()), "");
      auto spoken = 0.0;
      for (auto& s : x.scenes)
        spoken += s.narration.empty() ? 0 : slow_voice(s.narration);
      if (seconds >= 10)
        CAF_CHECK_GREATER(spoken, seconds * 0.6);
      CAF_CHECK_LESS(spoken, seconds * 0.92);
    }
}

CAF_TEST(the number of scenes follows the seconds) {
  auto scenes = [](int seconds) {
    auto [b, f] = test::lamp();
    f.seconds = seconds;
    return written(b, f).scenes.size();
  };
  CAF_CHECK_EQUAL(scenes(6), 3u);
  CAF_CHECK_EQUAL(scenes(12), 4u);
  CAF_CHECK_EQUAL(scenes(20), 5u);
  CAF_CHECK_EQUAL(scenes(30), 6u);
  CAF_CHECK_EQUAL(scenes(40), 7u);
  CAF_CHECK_EQUAL(scenes(60), 8u);
}

CAF_TEST(other seeds say it in other words) {
  std::set<std::string> heard;
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    auto [b, f] = test::lamp();
    f.seed = seed;
    std::string all;
    for (auto& s : written(b, f).scenes)
      all += s.narration + "|";
    heard.insert(all);
  }
  CAF_CHECK_GREATER(heard.size(), 12u);
}

CAF_TEST(banned words are written around) {
  auto [b, f] = test::lamp();
  b.banned_words = {"glare", "Lumen", "order", "closer", "chapter", "dial"};
  auto x = written(b, f);
  CAF_CHECK_EQUAL(words_problem(x, b), "");
  CAF_CHECK_EQUAL(timing_problem(x, f), "");
  for (auto& s : x.scenes)
    CAF_CHECK(!s.headline.empty());
}

CAF_TEST(names in other scripts are shown and not spoken) {
  brand b;
  b.title = "東京ランプ";
  b.description = "مصباح جميل للقراءة";
  b.tagline = "夜を、やさしく。";
  b.facts = {"手作り"};
  b.images.resize(3);
  brief f;
  f.languages = {"ja"};
  f.call_to_action = "詳しくはこちら";
  auto x = written(b, f);
  std::string shown;
  for (auto& s : x.scenes) {
    shown += s.headline + "|" + s.kicker + "|";
    for (unsigned char c : s.narration)
      CAF_CHECK_LESS(int{c}, 128);
  }
  CAF_CHECK_NOT_EQUAL(shown.find("東京ランプ"), std::string::npos);
  CAF_CHECK_NOT_EQUAL(shown.find("手作り"), std::string::npos);
}

CAF_TEST(wishes for colours become the accent) {
  auto [b, f] = test::lamp();
  f.colors = {"#123456"};
  auto x = written(b, f);
  CAF_CHECK_EQUAL(x.palette.accent, "#123456");
  CAF_CHECK_EQUAL(x.palette.primary, b.colors.primary);
}

CAF_TEST(energy rises to the proof and lands) {
  auto [b, f] = test::lamp();
  auto calm = written(b, f);
  CAF_CHECK_GREATER(calm.scenes[3].energy, calm.scenes[1].energy);
  CAF_CHECK_LESS(calm.scenes[4].energy, calm.scenes[3].energy);
  f.emotion = "energetic";
  f.pacing = "fast";
  auto lively = written(b, f);
  CAF_CHECK_GREATER(lively.scenes[3].energy, calm.scenes[3].energy);
}

CAF_TEST(what cannot be filmed is refused) {
  auto [b, f] = test::lamp();
  f.seconds = 5;
  CAF_CHECK(!write_storyline(b, f, slow_voice));
  f.seconds = 20;
  b.images.clear();
  auto x = write_storyline(b, f, slow_voice);
  CAF_REQUIRE(!x);
  CAF_CHECK_EQUAL(render(x.error()),
                  "brand.images: add 2 to 10 pictures of the product");
}
