#define CAF_SUITE studio_speech_text

#include "io/embedded/studio/sound/speech_text.hpp"

#include "io/embedded/studio/sound/ascii.hpp"
#include "io/embedded/studio/sound/dice.hpp"
#include "io/embedded/studio/sound/voice_script.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft::studio;

namespace {

using sayings = std::map<std::string, std::string>;

/// Sentences as the voice reads them: words, commas and ends.
std::string read(const std::string& text, const sayings& known = {}) {
  std::string result;
  for (auto& sentence : prepare_speech(text, known)) {
    for (auto& word : sentence.words) {
      for (auto& piece : word.spoken)
        result += (result.empty() ? "" : " ") + piece;
      result += word.comma ? "," : "";
    }
    result += sentence.end;
  }
  return result;
}

/// The written words with bars between them.
std::string written(const std::string& text) {
  std::string result;
  for (auto& sentence : prepare_speech(text))
    for (auto& word : sentence.words)
      result += (result.empty() ? "" : "|") + word.written;
  return result;
}

struct line {
  const char* text;
  const char* spoken;
};

void check(const std::vector<line>& lines) {
  for (auto& x : lines)
    CAF_CHECK_EQUAL(read(x.text), x.spoken);
}

/// The strings of a script that come from a text.
std::string strings_of(const std::string& script) {
  std::string result;
  const std::string mark = "(Utterance Text \"";
  for (size_t i = 0; (i = script.find(mark, i)) != script.npos;) {
    i += mark.size();
    result += script.substr(i, script.find("\")))", i) - i);
  }
  return result;
}

} // namespace

CAF_TEST(prices are read with their currency) {
  check({{"$24", "twenty four dollars."},
         {"$1", "one dollar."},
         {"$1.5m", "one point five million dollars."},
         {"$0.99", "ninety nine cents."},
         {"$24.90", "twenty four dollars ninety."},
         {"€1.250,50", "one thousand two hundred fifty euros fifty."},
         {"€ 7 or 5€ or 5 €", "seven euros or five euros or five euros."},
         {"£5, US$3", "five pounds, three dollars."},
         {"1,200+ shops", "one thousand two hundred plus shops."}});
}

CAF_TEST(numbers are read as people say them) {
  check({{"30 % off", "thirty percent off."},
         {"30% off", "thirty percent off."},
         {"4.9 stars", "four point nine stars."},
         {"in 2026 and 1905", "in twenty twenty six and nineteen oh five."},
         {"May 1st", "may first."},
         {"the 22nd", "the twenty second."},
         {"24/7", "twenty four seven."},
         {"1/2 price", "one half price."},
         {"9:30am or 9:00", "nine thirty ay em or nine o'clock."},
         {"10-20 days", "ten to twenty days."},
         {"500ml, 15min", "five hundred milliliters, fifteen minutes."},
         {"3x faster", "three times faster."},
         {"12,000 people", "twelve thousand people."},
         {"20°C", "twenty degrees c."},
         {"1-800-555-0199",
          "one eight zero zero five five five zero one nine nine."},
         {"999999999999999999999",
          "nine nine nine nine nine nine nine nine "
          "nine nine nine nine nine nine nine nine "
          "nine nine nine nine nine."}});
}

CAF_TEST(addresses and signs are read) {
  check({{"lumen.example", "lumen dot example."},
         {"https://www.lumen.example/go/", "lumen dot example slash go."},
         {"hello@lumen.example.", "hello at lumen dot example."},
         {"Sons & Co", "sons and company."},
         {"#1 choice", "number one choice."},
         {"No. 1 choice. No. Yes.", "number one choice. no. yes."},
         {"#LumenLove", "lumen love."},
         {"Dr. Smith, e.g. me.", "doctor smith, for example me."},
         {"SmartLight2Go", "smart light two go."},
         {"McDonald", "mcdonald."},
         {"LED, USB-C and TVs", "l e d, u s b c and t v's."},
         {"BUY NOW, SAVE BIG!", "buy now, save big!"}});
}

CAF_TEST(accents quotes and emoji do not disturb) {
  check({{"Café Zoë's crème brûlée", "cafe zoe's creme brulee."},
         {"It’s “warm”", "it's warm."},
         {"‘wow’ 😀 🎉 yes", "wow yes."},
         {"light—very bright", "light, very bright."},
         {"soft – warm", "soft, warm."},
         {"wait… then go", "wait, then go."},
         {"Wait... Then go", "wait. then go."},
         {"Rock 'n' roll", "rock and roll."},
         {"Ελλάδα 東京", ""},
         {"😀", ""},
         {" \n ", ""},
         {"\xff\xc3 ok \xe2\x82", "ok."}});
}

CAF_TEST(sentences end where they are written to end) {
  check({{"No wires. No fuss!", "no wires. no fuss!"},
         {"What if? Try", "what if? try."},
         {"First line\nSecond line", "first line. second line."},
         {"I'm in the U.S. today.", "i'm in the u s today."},
         {"4.5 litres. Wow", "four point five litres. wow."}});
}

CAF_TEST(a pronunciation replaces a word in any case and with an s) {
  sayings known{{"Lumen", "loo men"}, {"Nørd", "nerd"}, {"xyz", "\") (quit"}};
  CAF_CHECK_EQUAL(read("LUMEN, Lumen's and lumen.", known),
                  "loo men, loo men's and loo men.");
  CAF_CHECK_EQUAL(read("Nørd!", known), "nerd!");
  CAF_CHECK_EQUAL(read("xyz", known), "quit.");
}

CAF_TEST(captions show the words as they were written) {
  CAF_CHECK_EQUAL(written("Meet Lumen, from €24 — “now”! 🎉 Go."),
                  "Meet|Lumen,|from|€24 —|“now”!|Go.");
  CAF_CHECK_EQUAL(written("30 % off"), "30 %|off");
}

CAF_TEST(no text becomes a part of the script) {
  auto attack = prepare_speech("\") (system \"touch /tmp/x\") (\\\" ;|` $(id)");
  auto script = voice_script(attack, 1);
  CAF_CHECK(script.find("touch /") == script.npos);
  CAF_CHECK(script.find("(system") == script.npos);
  CAF_CHECK_EQUAL(strings_of(script), "system touch tmp x id.");
  // Whatever a sentence claims to be spoken, the script lets only letters in.
  speech_sentence forged{{{"x", {"a\") (quit", "B\\", "9"}, false}}, ')'};
  CAF_CHECK_EQUAL(strings_of(voice_script({forged}, 1)), "aquit  .");
}

CAF_TEST(random bytes never leave the allowed letters) {
  dice luck{7};
  for (int turn = 0; turn < 400; ++turn) {
    std::string text;
    for (int i = 0; i < 60; ++i)
      text += static_cast<char>(luck.below(4) == 0 ? luck.below(256)
                                                   : 32 + luck.below(95));
    for (auto& sentence : prepare_speech(text))
      for (auto& word : sentence.words)
        for (auto& piece : word.spoken)
          if (piece.empty()
              || piece.find_first_not_of("abcdefghijklmnopqrstuvwxyz'")
                   != piece.npos)
            CAF_ERROR("not allowed: " << piece);
    auto said = strings_of(voice_script(prepare_speech(text), 1));
    CAF_CHECK(said.find_first_of("\"\\()") == said.npos);
  }
}

CAF_TEST(what was heard maps back to what is written) {
  auto sentences = prepare_speech("Only $24, it's 24/7!");
  std::vector<heard_piece> heard;
  auto pieces = std::vector<std::string>{
    "heard 0 0.1 0.2", "heard 0 0.2 0.3", "heard 0 0.3 0.4",
    "heard 0 0.4 0.5", "heard 0 0.6 0.7", "noise",
    "heard 0 0.7 0.8", "heard 0 0.8 0.9", "heard 0 0.9 1.0"};
  for (auto& line : pieces)
    for (auto& piece : parse_heard(line))
      heard.push_back(piece);
  auto words = written_words(sentences[0], 0, heard);
  CAF_REQUIRE(words);
  CAF_REQUIRE_EQUAL(words->size(), 4u);
  CAF_CHECK_EQUAL((*words)[1].written, "$24,");
  CAF_CHECK_EQUAL((*words)[1].start, 0.2);
  CAF_CHECK_EQUAL((*words)[1].end, 0.5);
  CAF_CHECK_EQUAL((*words)[3].end, 1.0);
  heard.pop_back();
  CAF_CHECK(!written_words(sentences[0], 0, heard));
  heard.resize(heard.size() + 2);
  CAF_CHECK(!written_words(sentences[0], 0, heard));
}
