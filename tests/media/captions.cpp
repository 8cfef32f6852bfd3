#define CAF_SUITE captions

#include "io/media/captions.hpp"

#include "io/media/phrases.hpp"

#include "tests/media/film_fixture.hpp"

#include <sstream>

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

/// Words at a steady pace from `start` on.
std::vector<timed_word> spoken(const std::string& text, double start = 0.5) {
  std::vector<timed_word> result;
  std::istringstream in{text};
  for (std::string word; in >> word; start += 0.3)
    result.push_back({word, start, start + 0.28});
  return result;
}

composition_spec saying(const std::vector<timed_word>& words,
                        ratio shape = ratio::wide, int side = 360) {
  composition_spec result;
  film_plan plan;
  plan.scenes = {150, 150, 150};
  result.size = size_of(shape, side);
  result.layout = layout_of(shape, result.size);
  result.cut = cut_of(plan);
  result.clips = {"a", "b", "c"};
  result.voices = {{"voice", 48000, 600000, words}};
  return result;
}

std::vector<std::string> lines_of(const caption_track& x) {
  std::vector<std::string> result;
  for (auto& phrase : x.phrases)
    for (auto& line : phrase.lines) {
      result.emplace_back();
      for (auto& word : line)
        result.back() += (result.back().empty() ? "" : " ") + word.text;
    }
  return result;
}

/// The Dialogue lines of an ASS document.
std::vector<std::string> events_of(const std::string& ass) {
  std::vector<std::string> result;
  std::istringstream in{ass};
  for (std::string line; std::getline(in, line);)
    if (line.rfind("Dialogue: ", 0) == 0)
      result.push_back(line);
  return result;
}

/// The box of all that is brighter or darker than the grey behind it.
box drawn(film_room& room, const composition_spec& spec, int frame) {
  auto track = captions_of(spec);
  segment one;
  one.from = frame;
  one.frames = 1;
  auto ass = captions_for(track, one);
  CAF_REQUIRE(!room.dir.write("one.ass", ass));
  auto size
    = std::to_string(spec.size.width) + "x" + std::to_string(spec.size.height);
  room.ffmpeg({"-f", "lavfi", "-i", "color=gray:s=" + size + ":d=0.1", "-vf",
               "ass=one.ass,format=gray", "-frames:v", "1", "-f", "rawvideo",
               "one.gray"});
  auto pixels = room.text(room.file("one.gray"));
  auto left = spec.size.width;
  auto top = spec.size.height;
  auto right = 0;
  auto bottom = 0;
  auto back = static_cast<unsigned char>(pixels.front());
  for (auto y = 0; y < spec.size.height; ++y)
    for (auto x = 0; x < spec.size.width; ++x) {
      auto pixel = static_cast<unsigned char>(
        pixels[static_cast<size_t>(y * spec.size.width + x)]);
      if (std::abs(pixel - back) < 6)
        continue;
      left = std::min(left, x);
      right = std::max(right, x + 1);
      top = std::min(top, y);
      bottom = std::max(bottom, y + 1);
    }
  return {left, top, right - left, bottom - top};
}

std::string text_of(const box& x) {
  return std::to_string(x.width) + "x" + std::to_string(x.height) + " at "
         + std::to_string(x.x) + "," + std::to_string(x.y);
}

} // namespace

CAF_TEST(phrases end with sentences and pauses) {
  auto words = spoken("Light that knows you. It is warm");
  for (auto& word : spoken("and then it sleeps", 4.5))
    words.push_back(word);
  auto lines = lines_of(captions_of(saying(words)));
  CAF_CHECK_EQUAL(
    lines, (std::vector<std::string>{"Light that knows you.", "It is warm",
                                     "and then it sleeps"}));
}

CAF_TEST(long sentences become even phrases of two lines) {
  auto words = spoken(
    "one two three four five six seven eight nine ten eleven "
    "twelve thirteen fourteen");
  auto track = captions_of(saying(words));
  CAF_REQUIRE_EQUAL(track.phrases.size(), 2u);
  for (auto& phrase : track.phrases) {
    CAF_CHECK_EQUAL(phrase.lines.size(), 2u);
    for (auto& line : phrase.lines)
      CAF_CHECK(line.size() >= 2 && line.size() <= 6);
  }
}

CAF_TEST(a word is shown as spoken from its own frame on) {
  auto track = captions_of(saying({{"One", 0.1, 0.3}, {"two", 0.5, 0.71}}));
  auto& phrase = track.phrases.front();
  CAF_CHECK_EQUAL(phrase.lines[0][0].from, 33);
  CAF_CHECK_EQUAL(phrase.lines[0][1].from, 45);
  CAF_CHECK_EQUAL(phrase.from, 31);
  CAF_CHECK_EQUAL(phrase.to, 62);
  auto events = events_of(captions_for(track, {0, false, {}, 0, 90, 0, 0}));
  CAF_REQUIRE_EQUAL(events.size(), 3u);
  CAF_CHECK_EQUAL(events[1].substr(0, 33), "Dialogue: 1,0:00:01.02,0:00:01.48");
  CAF_CHECK_EQUAL(events[2].substr(0, 33), "Dialogue: 1,0:00:01.48,0:00:02.05");
}

CAF_TEST(phrases never overlap) {
  auto spec = saying(spoken("Go. Now. Run. Far. Away. From. Here."));
  spec.voices.push_back(spec.voices.front());
  spec.voices.back().from += 4800;
  auto until = 0;
  for (auto& phrase : captions_of(spec).phrases) {
    CAF_CHECK(phrase.from >= until);
    CAF_CHECK(phrase.to > phrase.from);
    until = phrase.to;
  }
}

CAF_TEST(a state looks the same on both sides of a cut) {
  auto track = captions_of(saying({{"Hello", 0, 1}, {"you", 1, 3}}));
  auto before = events_of(captions_for(track, {0, false, {}, 0, 75, 0, 0}));
  auto after = events_of(captions_for(track, {1, false, {}, 75, 50, 0, 0}));
  CAF_REQUIRE(!before.empty());
  CAF_REQUIRE(!after.empty());
  auto look = [](const std::string& x) { return x.substr(x.find('{')); };
  CAF_CHECK_EQUAL(look(before.back()), look(after.back()));
  CAF_CHECK_EQUAL(after.back().substr(0, 22), "Dialogue: 1,0:00:00.00");
  CAF_CHECK_EQUAL(captions_for(track, {2, false, {}, 300, 50, 0, 0}), "");
}

CAF_TEST(text can neither open a block nor break a line) {
  std::vector<timed_word> words = {
    {"{\\fs200}big", 0, 0.3}, {"a\\Nb", 0.3, 0.6}, {"c\nDialogue:", 0.6, 0.9},
    {"\xff\xfe", 0.9, 1},     {"e\\", 1, 1.2},     {"}x", 1.2, 1.3}};
  auto ass
    = captions_for(captions_of(saying(words)), {0, false, {}, 0, 300, 0, 0});
  for (auto& event : events_of(ass)) {
    CAF_CHECK_EQUAL(event.find("{\\fs200"), std::string::npos);
    CAF_CHECK_EQUAL(event.find("a\\N"), std::string::npos);
  }
  std::istringstream in{ass.substr(ass.find("[Events]"))};
  auto lines = 0;
  for (std::string line; std::getline(in, line); ++lines)
    CAF_CHECK(lines < 2 || line.rfind("Dialogue: ", 0) == 0);
}

CAF_TEST(a font name cannot leave its field) {
  auto spec = saying(spoken("Hello"));
  spec.captions.font = "Inter,99\nDialogue: x";
  auto ass = captions_for(captions_of(spec), {0, false, {}, 0, 300, 0, 0});
  CAF_CHECK(ass.find("Style: words,Inter99 Dialogue: x,40,")
            != std::string::npos);
}

CAF_TEST(what is drawn stays inside its box in every ratio) {
  film_room room;
  std::string text = "The lamp that always knows when evening comes";
  for (auto shape : all_ratios) {
    auto spec = saying(spoken(text), shape);
    auto track = captions_of(spec);
    auto& phrase = track.phrases.front();
    CAF_CHECK(spec.layout.captions.contains(phrase.area));
    auto ink = drawn(room, spec, phrase.from + 5);
    CAF_CHECK(ink.width > phrase.area.width * 3 / 4);
    CAF_MESSAGE("drawn " << text_of(ink) << " in " << text_of(phrase.area));
    CAF_CHECK(phrase.area.contains(ink));
  }
}

CAF_TEST(long words and other scripts are made to fit) {
  film_room room;
  for (auto text :
       {"Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
        "このランプは夜が来るのを知っています",
        "المصباح الذي يعرف متى يأتي المساء",
        "www.an-address-that-is-far-too-long-for-any-line.example/and/more",
        "Лампа которая знает когда приходит вечер", "a\\b {c} d"}) {
    auto spec = saying(spoken(text), ratio::tall);
    auto track = captions_of(spec);
    auto& phrase = track.phrases.front();
    CAF_CHECK(spec.layout.captions.contains(phrase.area));
    auto ink = drawn(room, spec, phrase.from + 5);
    CAF_CHECK(ink.width > 10);
    CAF_CHECK(spec.layout.captions.contains(ink));
  }
}

CAF_TEST(east Asian words stand together) {
  CAF_CHECK_EQUAL(gap_between("夜が", "来る"), "");
  CAF_CHECK_EQUAL(gap_between("Lampe", "夜"), " ");
  CAF_CHECK_EQUAL(gap_between("안녕", "세상"), " ");
}
