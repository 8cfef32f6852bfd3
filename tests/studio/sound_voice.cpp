#define CAF_SUITE studio_voice

#include "io/embedded/studio/sound/voice.hpp"

#include "io/embedded/studio/sound/loudness.hpp"

#include "tests/studio/sound_support.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace adcraft;
using namespace adcraft::studio;

namespace {

struct fixture {
  sound_test::scratch folder;
  sound_test::watch watch;
  spoken say(const voice_spec& x, const std::string& name = "a.wav") {
    auto result = speak(x, folder / name, watch);
    if (!result)
      CAF_FAIL(render(result.error()));
    return *result;
  }
  pcm sound(const std::string& name = "a.wav") {
    auto result = read_wav(folder / name);
    return result ? *result : pcm{};
  }
};

voice_spec line(const std::string& text, double seconds = 60) {
  voice_spec result;
  result.text = text;
  result.seconds = seconds;
  return result;
}

/// Strength of 10 ms from `t` on.
double strength(const pcm& x, double t) {
  double sum = 0;
  auto first = static_cast<size_t>(std::max(0.0, t) * x.rate);
  for (size_t i = first; i < first + 480 && i < x.samples.size(); ++i)
    sum += double{x.samples[i]} * x.samples[i];
  return std::sqrt(sum / 480);
}

/// Where the sound begins that is nearest to `t`.
double onset_near(const pcm& x, double t) {
  auto at = t - 0.2;
  while (at < t + 0.3 && strength(x, at) < 0.006)
    at += 0.005;
  return at;
}

// Ten of the lines the rate was not fitted to (see sound_rate.cpp).
constexpr const char* fresh_lines[] = {
  "The kettle that knows when you are home. Boils in under a minute, "
  "whispers while it works.",
  "Tired of tangled cables? Meet Strand, the charger that winds itself.",
  "Forty colors, zero compromise. Paint your walls with confidence.",
  "Tidal turns sea salt into a scrub your skin will remember.",
  "Hold the sunset in your hands. Lumen, now at lumen.example.",
  "Every seed we plant feeds a family of four.",
  "Your commute just got shorter. Fold, ride, smile.",
  "Seven hours of battery, sixty seconds of charging, and a lifetime of "
  "music.",
  "Bold espresso for busy people. Try it with oat milk.",
  "Save 15% on your first box with code HELLO."};

} // namespace

CAF_TEST_FIXTURE_SCOPE(voice_tests, fixture)

CAF_TEST(a line becomes a treated file with its words) {
  auto said = say(line("Meet Lumen, from $24. It's light, isn't it?"));
  auto x = sound();
  CAF_CHECK_EQUAL(x.rate, 48000);
  CAF_CHECK_EQUAL(x.channels, 1);
  CAF_CHECK(std::abs(x.seconds() - said.seconds) < 1e-9);
  CAF_CHECK(std::abs(loudness_of(x) + 18) <= 1);
  CAF_CHECK(peak_of(x) <= std::pow(10, -3.0 / 20) + 1e-4);
  std::vector<std::string> texts;
  double before = 0;
  for (auto& word : said.words) {
    texts.push_back(word.text);
    CAF_CHECK(word.start >= before && word.end > word.start);
    before = word.end;
  }
  CAF_CHECK(before < said.seconds);
  CAF_CHECK((texts
             == std::vector<std::string>{"Meet", "Lumen,", "from", "$24.",
                                         "It's", "light,", "isn't", "it?"}));
  CAF_CHECK_EQUAL(watch.done, 1.0);
  CAF_CHECK(!watch.backwards);
  CAF_CHECK_EQUAL(folder.files(), 1u);
}

CAF_TEST(words begin where they are heard and pauses are designed) {
  auto said = say(line("Carry. Table. Stop. Better. Coffee."));
  auto x = sound();
  CAF_REQUIRE_EQUAL(said.words.size(), 5u);
  CAF_CHECK(std::abs(said.words[0].start - 0.05) < 0.001);
  CAF_CHECK(std::abs(said.seconds - said.words[4].end - 0.1) < 0.002);
  for (size_t i = 0; i < said.words.size(); ++i) {
    auto late = onset_near(x, said.words[i].start) - said.words[i].start;
    CAF_MESSAGE(said.words[i].text << " is heard after " << late);
    CAF_CHECK(std::abs(late) <= 0.06);
    if (i > 0) {
      auto pause = said.words[i].start - said.words[i - 1].end;
      CAF_CHECK(std::abs(pause - 0.28) < 0.001);
      CAF_CHECK(strength(x, said.words[i].start - 0.1) < 0.003);
    }
  }
}

CAF_TEST(the same line gives the same bytes) {
  auto x = line("Soft light for slow mornings.");
  say(x, "a.wav");
  say(x, "b.wav");
  CAF_CHECK(sound_test::bytes_of(folder / "a.wav")
            == sound_test::bytes_of(folder / "b.wav"));
}

CAF_TEST(another take says the same words otherwise) {
  auto x = line("Soft light for slow mornings. It dims by touch.");
  auto first = say(x, "a.wav");
  auto length = first.seconds;
  for (x.take = 2; x.take <= 5; ++x.take) {
    auto other = say(x, "b.wav");
    CAF_REQUIRE_EQUAL(other.words.size(), first.words.size());
    for (size_t i = 0; i < first.words.size(); ++i)
      CAF_CHECK_EQUAL(other.words[i].text, first.words[i].text);
    CAF_CHECK(std::abs(other.seconds / first.seconds - 1) < 0.12);
    CAF_CHECK(std::abs(other.seconds - length) > 0.05);
    length = other.seconds;
  }
  CAF_MESSAGE("a slow take still fits where it must");
  x.take = 2;
  x.seconds = first.seconds;
  CAF_CHECK(say(x, "b.wav").seconds <= first.seconds);
}

CAF_TEST(a line that does not fit is spoken faster but not too fast) {
  auto text = "Meet Lumen, the lamp that follows your day.";
  auto natural = say(line(text));
  auto fitted = say(line(text, natural.seconds * 0.93));
  CAF_CHECK(fitted.seconds <= natural.seconds * 0.93);
  CAF_CHECK(fitted.words.back().end < fitted.seconds);
  auto squeezed = say(line(text, 1));
  CAF_CHECK(squeezed.seconds > natural.seconds * 0.87);
  CAF_CHECK(squeezed.seconds < natural.seconds * 0.92);
}

CAF_TEST(a pronunciation changes the sound and not the caption) {
  auto x = line("Lumen!");
  auto plain = say(x, "a.wav");
  x.pronunciation["lumen"] = "loo meen";
  auto other = say(x, "b.wav");
  CAF_CHECK_EQUAL(other.words[0].text, "Lumen!");
  CAF_CHECK(sound_test::bytes_of(folder / "a.wav")
            != sound_test::bytes_of(folder / "b.wav"));
}

CAF_TEST(an attack is read aloud and nothing more) {
  auto mark = folder / "owned";
  say(line("\") (system \"touch " + mark + "\") ("));
  CAF_CHECK(!std::filesystem::exists(mark));
}

CAF_TEST(what cannot be spoken is refused) {
  auto german = line("Guten Morgen");
  german.language = "de";
  auto refused = speak(german, folder / "a.wav", watch);
  CAF_REQUIRE(!refused);
  CAF_CHECK(refused.error() == ec::invalid_argument);
  CAF_CHECK(render(refused.error()).find("English only") != std::string::npos);
  CAF_CHECK(speak(line("🎉 ..."), folder / "a.wav", watch).error()
            == ec::invalid_argument);
  watch.stop = true;
  CAF_CHECK(speak(line("Hello"), folder / "a.wav", watch).error()
            == ec::canceled);
  CAF_CHECK_EQUAL(folder.files(), 0u);
}

CAF_TEST(the estimate is within 8 percent for nine of ten lines) {
  int close = 0;
  for (auto text : fresh_lines) {
    auto estimate = estimate_seconds(text);
    auto off = estimate / say(line(text)).seconds - 1;
    CAF_MESSAGE(off << " for " << text);
    close += std::abs(off) <= 0.08;
    CAF_CHECK(std::abs(off) <= 0.15);
  }
  CAF_CHECK(close >= 9);
  CAF_CHECK_EQUAL(estimate_seconds(""), 0.0);
}

CAF_TEST_FIXTURE_SCOPE_END()
