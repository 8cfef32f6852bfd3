#define CAF_SUITE embedded_finishing_voice

#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/taken/word_times.hpp"

#include "tests/embedded/finishing_support.hpp"

using namespace adcraft;
using namespace adcraft::test;
using media::arguments;
using taken::sound_span;
using taken::word_times;

namespace {

sound_span span(double from, double to) {
  return {std::llround(from * 48000), std::llround(to * 48000)};
}

bool is_near(double x, double y, double by = 0.05) {
  return std::abs(x - y) <= by;
}

struct voice_house : finishing_house {
  const job_row& voice = job(job_kind::voiceover, 2);

  void narrate(const std::string& text) {
    view.storyline.scenes[1].narration = text;
  }

  /// Somebody says `text`, as `filters` and `options` say.
  std::string said(const std::string& name, const std::string& text,
                   const std::string& filters = "anull",
                   const arguments& options = {}) {
    return made(name,
                arguments{"-f", "lavfi", "-i",
                          "flite=voice=slt:text='" + text + "'", "-af", filters}
                  + options);
  }

  studio::spoken spoken_in(const render_result& x) {
    auto result = studio::spoken_from(x.facts);
    CAF_REQUIRE(result);
    return *result;
  }

  studio::pcm sound_of(const render_result& x) {
    auto result = studio::read_wav(path_of(x));
    CAF_REQUIRE(result);
    return *result;
  }
};

constexpr auto one_sentence = "The lamp that knows when evening comes";

} // namespace

CAF_TEST(words take time by their length) {
  auto words = word_times("a longer word", {}, {span(1, 3)});
  CAF_REQUIRE_EQUAL(words.size(), 3u);
  CAF_CHECK_EQUAL(words[1].text, "longer");
  CAF_CHECK(is_near(words[0].start, 1));
  CAF_CHECK(is_near(words[2].end, 3));
  CAF_CHECK(words[1].end - words[1].start > words[2].end - words[2].start);
  for (size_t i = 1; i < words.size(); ++i)
    CAF_CHECK(is_near(words[i].start, words[i - 1].end, 1e-9));
}

CAF_TEST(pauses stand where sentences end) {
  auto words = word_times("One two three. Four five six, seven eight.", {},
                          {span(0.05, 1.1), span(1.6, 2.7), span(3, 3.6)});
  CAF_REQUIRE_EQUAL(words.size(), 8u);
  CAF_CHECK_EQUAL(words[3].text, "Four");
  CAF_CHECK(is_near(words[2].end, 1.1));
  CAF_CHECK(is_near(words[3].start, 1.6));
  CAF_CHECK_EQUAL(words[6].text, "seven");
  CAF_CHECK(is_near(words[5].end, 2.7));
  CAF_CHECK(is_near(words[6].start, 3));
  CAF_CHECK(is_near(words[7].end, 3.6));
}

CAF_TEST(a pause that no comma asks for stands between words) {
  auto words = word_times("This lamp is simply there every day", {},
                          {span(0, 1), span(1.4, 2.2)});
  auto pauses = 0;
  for (size_t i = 1; i < words.size(); ++i)
    pauses += words[i].start - words[i - 1].end > 0.3 ? 1 : 0;
  CAF_CHECK_EQUAL(pauses, 1);
}

CAF_TEST(more pauses than words do no harm) {
  auto words = word_times("Well. Now", {},
                          {span(0, 0.3), span(0.5, 0.6), span(1.5, 1.8)});
  CAF_REQUIRE_EQUAL(words.size(), 2u);
  CAF_CHECK(is_near(words[0].end, 0.6));
  CAF_CHECK(is_near(words[1].start, 1.5));
  auto none = word_times("...", {}, {});
  CAF_CHECK(none.empty());
  auto mute = word_times("", {}, {span(0, 1)});
  CAF_CHECK(mute.empty());
}

CAF_TEST(how a word is said counts for more than how it is written) {
  const std::vector<sound_span> heard{span(0, 2)};
  auto plain = word_times("Buy XQ now", {}, heard);
  auto spoken = word_times("Buy XQ now", {{"XQ", "excellent cue"}}, heard);
  CAF_CHECK(spoken[1].end - spoken[1].start > plain[1].end - plain[1].start);
  CAF_CHECK_EQUAL(spoken[1].text, "XQ");
}

CAF_TEST(scripts without blanks come in pieces of a few signs) {
  auto words = word_times("夜が来ると灯りがともる。おやすみなさい。", {},
                          {span(0, 2), span(2.5, 4)});
  CAF_REQUIRE(words.size() >= 5);
  std::string all;
  auto gaps = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    all += words[i].text;
    CAF_CHECK(words[i].text.size() <= 18);
    if (i > 0 && words[i].start - words[i - 1].end > 0.4) {
      ++gaps;
      CAF_CHECK(words[i - 1].text.ends_with("。"));
    }
  }
  CAF_CHECK_EQUAL(all, "夜が来ると灯りがともる。おやすみなさい。");
  CAF_CHECK_EQUAL(gaps, 1);
}

CAF_TEST_FIXTURE_SCOPE(finishing_voice_tests, voice_house)

CAF_TEST(a voice becomes one of the studio whatever file it comes in) {
  narrate(std::string{one_sentence} + ".");
  const std::pair<const char*, arguments> table[]
    = {{"a.wav", {}},
       {"a.mp3", {"-b:a", "64k"}},
       {"a.flac", {"-ar", "24000"}},
       {"a.ogg", {"-ac", "2"}},
       {"a.m4a", {"-c:a", "aac"}}};
  for (auto& [name, options] : table) {
    CAF_MESSAGE(name);
    auto x = finished(voice, said(name, one_sentence,
                                  "adelay=800:all=1,apad="
                                  "pad_dur=2,volume=-15dB",
                                  options));
    CAF_CHECK_EQUAL(x.mime, "audio/wav");
    auto sound = sound_of(x);
    CAF_CHECK_EQUAL(sound.rate, 48000);
    CAF_CHECK_EQUAL(sound.channels, 1);
    CAF_CHECK(is_near(studio::loudness_of(sound), -18, 0.7));
    auto facts = spoken_in(x);
    CAF_CHECK(is_near(facts.seconds, sound.seconds(), 1e-4));
    CAF_CHECK(facts.seconds > 1.6 && facts.seconds < 2.8);
    CAF_REQUIRE_EQUAL(facts.words.size(), 7u);
    CAF_CHECK_EQUAL(facts.words[6].text, "comes.");
    CAF_CHECK(is_near(facts.words[0].start, 0.05, 0.03));
    CAF_CHECK(is_near(facts.words[6].end, facts.seconds - 0.1, 0.05));
  }
}

CAF_TEST(words are found behind a pause) {
  narrate("Evening comes. The lamp is lit, and the day ends.");
  auto first = said("1.wav", "Evening comes", "apad=pad_dur=0.5");
  auto second = said("2.wav", "The lamp is lit and the day ends");
  auto both = made("both.wav", {"-i", first, "-i", second, "-filter_complex",
                                "[0][1]concat=n=2:v=0:a=1"});
  auto facts = spoken_in(finished(voice, both));
  CAF_REQUIRE_EQUAL(facts.words.size(), 10u);
  CAF_CHECK_EQUAL(facts.words[2].text, "The");
  CAF_CHECK(facts.words[2].start - facts.words[1].end > 0.35);
}

CAF_TEST(a voice that is a little too long speaks faster) {
  const std::string text
    = "The lamp that knows when evening comes and when "
      "the day begins again";
  narrate(text);
  auto path = said("a.wav", text, "atempo=0.95");
  auto slow = spoken_in(finished(voice, path));
  auto& story = view.storyline.scenes[1];
  CAF_MESSAGE("it lasts " << slow.seconds);
  CAF_REQUIRE(slow.seconds < 3.7);
  story.frames = static_cast<int>((slow.seconds * 0.9 + 0.25) * 30);
  auto fast = spoken_in(finished(voice, path));
  CAF_CHECK(fast.seconds < slow.seconds * 0.92);
  CAF_CHECK(fast.seconds > slow.seconds * 0.85);
  CAF_CHECK(is_near(fast.words.back().end, fast.seconds - 0.1, 0.05));
  CAF_MESSAGE("but not so fast that it cannot be understood");
  story.frames = static_cast<int>(slow.seconds * 0.7 * 30);
  auto why = problem(voice, path);
  CAF_CHECK(why.starts_with("the voice needs "));
  CAF_CHECK(
    why.ends_with("s: shorten its narration or give the scene more "
                  "time"));
}

CAF_TEST(a voice that cannot be used is refused in a sentence) {
  narrate("The lamp that knows when evening comes and when the day begins.");
  auto nothing = made("n.mp3", {"-f", "lavfi", "-i", "anullsrc", "-t", "3"});
  CAF_CHECK_EQUAL(problem(voice, nothing), "nothing is heard in it");
  auto cut = problem(voice, said("a.mp3", "The lamp"));
  CAF_CHECK(cut.starts_with("it breaks off after 0."));
  auto film
    = made("a.mp4", {"-f", "lavfi", "-i", "testsrc2=s=320x240", "-t", "1"});
  CAF_CHECK_EQUAL(problem(voice, film), "it is no sound");
  CAF_CHECK_EQUAL(problem(voice, put("a.json", "{\"detail\":\"no\"}")),
                  "it is no sound");
  CAF_CHECK_EQUAL(problem(voice, put("a.mp3", "ID3" + std::string(500, 'x'))),
                  "its sound cannot be decoded");
  const std::string header{"RIFF\x10\x01\0\0WAVEfmt ", 16};
  CAF_CHECK_EQUAL(problem(voice, put("a.wav", header)),
                  "its sound cannot be decoded");
}

CAF_TEST_FIXTURE_SCOPE_END()
