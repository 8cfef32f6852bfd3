#define CAF_SUITE subtitles

#include "io/media/subtitles.hpp"

#include "io/media/phrases.hpp"

#include <caf/test/unit_test.hpp>

#include <sstream>

using namespace adcraft;
using namespace adcraft::media;

namespace {

using lines = std::vector<std::string>;

/// Words at a steady pace from `start` on.
std::vector<timed_word> spoken(const std::string& text, double start = 0.5) {
  std::vector<timed_word> result;
  std::istringstream in{text};
  for (std::string word; in >> word; start += 0.3)
    result.push_back({word, start, start + 0.28});
  return result;
}

/// A film of 20 seconds in which one voice begins after a second.
composition_spec saying(const std::vector<timed_word>& words) {
  composition_spec result;
  result.cut.fps = 30;
  result.cut.frames = 600;
  result.voices = {{"voice", 48000, 800000, words}};
  return result;
}

int milliseconds(const std::string& x) {
  return std::stoi(x.substr(0, 2)) * 3600000 + std::stoi(x.substr(3, 2)) * 60000
         + std::stoi(x.substr(6, 2)) * 1000 + std::stoi(x.substr(9, 3));
}

} // namespace

CAF_TEST(a subtitle has two lines of 42 columns at most) {
  std::string text
    = "The lamp that always knows when evening comes and when the last page of "
      "a long book is read and it is time to sleep at last, dims by itself, "
      "slowly, until it is dark.";
  std::string all;
  for (auto& x : subtitles_of(saying(spoken(text)))) {
    CAF_CHECK(x.lines.size() == 1 || x.lines.size() == 2);
    for (auto& line : x.lines) {
      CAF_CHECK(columns_of(line) <= 42);
      all += (all.empty() ? "" : " ") + line;
    }
  }
  CAF_CHECK_EQUAL(all, text);
}

CAF_TEST(a short sentence is one line however many words it has) {
  auto all = subtitles_of(saying(spoken("It is as light as it can be now.")));
  CAF_REQUIRE_EQUAL(all.size(), 1u);
  CAF_CHECK_EQUAL(all[0].lines, lines{"It is as light as it can be now."});
}

CAF_TEST(subtitles stand for as long as is heard and never together) {
  auto all = subtitles_of(saying({{"One.", 0.1, 0.3},
                                  {"Two.", 2.0, 2.2},
                                  {"Three.", 2.4, 2.5},
                                  {"Four.", 18.9, 19.6}}));
  CAF_REQUIRE_EQUAL(all.size(), 4u);
  CAF_MESSAGE("a short one is given time");
  CAF_CHECK((all[0] == subtitle{31, 56, {"One."}}));
  CAF_MESSAGE("as much as there is");
  CAF_CHECK((all[1] == subtitle{88, 98, {"Two."}}));
  CAF_CHECK((all[2] == subtitle{100, 125, {"Three."}}));
  CAF_MESSAGE("and none beyond the film");
  CAF_CHECK((all[3] == subtitle{595, 600, {"Four."}}));
}

CAF_TEST(words at the same moment have a frame each) {
  std::vector<timed_word> words;
  for (auto i = 0; i < 12; ++i)
    words.push_back({"Go.", 0.03 * i, 0.03 * i + 0.01});
  auto until = 0;
  for (auto& x : subtitles_of(saying(words))) {
    CAF_CHECK(x.from >= until);
    CAF_CHECK(x.to > x.from);
    until = x.to;
  }
}

CAF_TEST(times name their frame exactly) {
  for (auto fps : {24, 25, 30, 60})
    for (auto frame = 0; frame < 3600; frame += 7) {
      auto text = as_vtt({{frame, frame + 1, {"x"}}}, fps);
      auto from = milliseconds(text.substr(8, 12));
      auto to = milliseconds(text.substr(25, 12));
      CAF_CHECK_EQUAL((from * fps + 500) / 1000, frame);
      CAF_CHECK_EQUAL((to * fps + 500) / 1000, frame + 1);
    }
}

CAF_TEST(both files are written as players read them) {
  std::vector<subtitle> all
    = {{31, 62, {"<b>One --> &two", "a\\Nb"}}, {108000, 108001, {"Three"}}};
  CAF_CHECK_EQUAL(as_srt(all, 30),
                  "1\n00:00:01,033 --> 00:00:02,067\n"
                  "‹b›One --› &two\na\\Nb\n\n"
                  "2\n01:00:00,000 --> 01:00:00,033\nThree\n\n");
  CAF_CHECK_EQUAL(as_vtt(all, 30),
                  "WEBVTT\n\n00:00:01.033 --> 00:00:02.067\n"
                  "&lt;b&gt;One --&gt; &amp;two\na\\Nb\n\n"
                  "01:00:00.000 --> 01:00:00.033\nThree\n\n");
  CAF_CHECK_EQUAL(as_srt({}, 30), "");
  CAF_CHECK_EQUAL(as_vtt({}, 30), "WEBVTT\n\n");
}

CAF_TEST(other scripts are left as they are) {
  for (auto text :
       {"المصباح الذي يعرف متى يأتي المساء", "שלום עולם",
        "Лампа которая знает когда приходит вечер", "इस दीपक को पता है"}) {
    auto all = subtitles_of(saying(spoken(text)));
    CAF_REQUIRE_EQUAL(all.size(), 1u);
    CAF_CHECK_EQUAL(all[0].lines, lines{text});
    CAF_CHECK_NOT_EQUAL(as_srt(all, 30).find(text), std::string::npos);
    CAF_CHECK_NOT_EQUAL(as_vtt(all, 30).find(text), std::string::npos);
  }
  CAF_MESSAGE("no blank within Japanese, and 21 wide letters in a line");
  auto all = subtitles_of(saying(
    spoken("このランプは 夜が来るのを 知っている とても 静かな 明かりです")));
  std::string text;
  for (auto& x : all)
    for (auto& line : x.lines) {
      CAF_CHECK(columns_of(line) <= 42);
      text += line;
    }
  CAF_CHECK_EQUAL(text,
                  "このランプは夜が来るのを知っているとても静かな明かりです");
}

CAF_TEST(a word cannot break a line or end a cue) {
  auto all = subtitles_of(
    saying({{"a\n\n9", 0.1, 0.4}, {"\xff\xfe", 0.4, 0.6}, {"b\r", 0.6, 0.8}}));
  CAF_REQUIRE_EQUAL(all.size(), 1u);
  for (auto& line : all[0].lines)
    CAF_CHECK_EQUAL(line.find_first_of("\r\n"), std::string::npos);
}
