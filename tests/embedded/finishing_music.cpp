#define CAF_SUITE embedded_finishing_music

#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/taken/music_fit.hpp"

#include "tests/embedded/finishing_support.hpp"

using namespace adcraft;
using namespace adcraft::test;
using media::arguments;
using studio::pcm;

namespace {

/// A chord that goes on and on; `seconds` of it.
pcm a_chord(double seconds, double silence_before = 0) {
  pcm x{48000, 2, {}};
  auto silent = static_cast<int64_t>(silence_before * 48000);
  auto frames = static_cast<int64_t>(seconds * 48000);
  x.samples.resize(static_cast<size_t>(2 * silent));
  for (int64_t i = 0; i < frames; ++i) {
    auto t = static_cast<double>(i) / 48000;
    x.samples.push_back(static_cast<float>(0.2 * std::sin(2 * M_PI * 220 * t)));
    x.samples.push_back(static_cast<float>(0.2 * std::sin(2 * M_PI * 277 * t)));
  }
  return x;
}

/// Level of a stretch, dBFS.
double level_in(const pcm& x, double from, double to) {
  auto sum = 0.0;
  auto first = static_cast<size_t>(from * 48000) * 2;
  auto last = std::min(static_cast<size_t>(to * 48000) * 2, x.samples.size());
  for (auto i = first; i < last; ++i)
    sum += double{x.samples[i]} * x.samples[i];
  return 10 * std::log10(sum / static_cast<double>(last - first) + 1e-12);
}

struct music_house : finishing_house {
  const job_row& music = job(job_kind::music);

  std::string piece(const std::string& name, double seconds,
                    const arguments& options = {}) {
    return made(name,
                arguments{"-f", "lavfi", "-i",
                          "aevalsrc='0.2*sin(2*PI*220*t)*(1+0.5*sin(9*t))|"
                          "0.2*sin(2*PI*330*t)*(1+0.5*sin(7*t))':s=44100:d="
                            + media::number(seconds)}
                  + options);
  }

  pcm bed(const std::string& path) {
    auto x = finished(music, path);
    CAF_CHECK_EQUAL(x.mime, "audio/wav");
    CAF_CHECK_EQUAL(x.facts, "{}");
    auto result = studio::read_wav(path_of(x));
    CAF_REQUIRE(result);
    return *result;
  }

  void check(const pcm& x) {
    CAF_CHECK_EQUAL(x.rate, 48000);
    CAF_CHECK_EQUAL(x.channels, 2);
    CAF_CHECK_EQUAL(x.frames(), 12 * 48000);
    CAF_CHECK(std::abs(studio::loudness_of(x) + 20) < 0.7);
    CAF_CHECK(studio::peak_of(x) <= 0.71);
    CAF_MESSAGE("it ends in a fade and has no hole before");
    CAF_CHECK(level_in(x, 11.9, 12) < level_in(x, 9, 10) - 12);
    for (auto t = 0.0; t < 10; t += 0.5)
      CAF_CHECK(level_in(x, t, t + 0.5) > level_in(x, 0, 10) - 5);
  }
};

} // namespace

CAF_TEST(a bed is as long as its film) {
  for (auto seconds : {4.0, 7.5, 11.5, 12.0, 30.0}) {
    auto x = taken::bed_from(a_chord(seconds, 1.5), 12 * 48000);
    CAF_CHECK_EQUAL(x.frames(), 12 * 48000);
    CAF_CHECK(level_in(x, 0, 0.2) > -25);
    CAF_CHECK(level_in(x, 5, 5.5) > -25);
    CAF_CHECK(level_in(x, 11.95, 12) < -40);
  }
  CAF_CHECK_EQUAL(taken::bed_from({48000, 2, {}}, 48000).frames(), 0);
}

CAF_TEST(a piece that fades out is played again before it does) {
  auto x = a_chord(8);
  for (int64_t i = 0; i < 3 * 48000; ++i)
    for (auto c : {0, 1})
      x.samples[static_cast<size_t>((5 * 48000 + i) * 2 + c)]
        *= static_cast<float>(std::pow(10, -3 * i / (3 * 48000.0)));
  auto bed = taken::bed_from(x, 20 * 48000);
  for (auto t = 0.0; t < 18; t += 0.25)
    CAF_CHECK(level_in(bed, t, t + 0.25) > -32);
}

CAF_TEST_FIXTURE_SCOPE(finishing_music_tests, music_house)

CAF_TEST(music becomes a bed whatever file it comes in) {
  check(bed(piece("long.mp3", 30)));
  check(bed(piece("short.wav", 5)));
  check(bed(piece("mono.flac", 12, {"-ac", "1"})));
  check(bed(piece("soft.ogg", 12.2, {"-af", "volume=-25dB"})));
}

CAF_TEST(music that cannot be used is refused in a sentence) {
  auto nothing = made("n.wav", {"-f", "lavfi", "-i", "anullsrc", "-t", "8"});
  CAF_CHECK_EQUAL(problem(music, nothing), "nothing is heard in it");
  CAF_CHECK_EQUAL(problem(music, piece("short.mp3", 1)),
                  "its music is too short to be played again");
  CAF_CHECK_EQUAL(problem(music, put("page.mp3", "<HTML>")),
                  "it is neither picture, film, sound nor words");
  CAF_CHECK_EQUAL(problem(music, put("words.mp3", "no music today")),
                  "it is no sound");
}

CAF_TEST_FIXTURE_SCOPE_END()
