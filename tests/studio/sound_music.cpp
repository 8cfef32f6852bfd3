#define CAF_SUITE studio_music

#include "io/embedded/studio/sound/music.hpp"

#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/studio/sound/score.hpp"
#include "io/embedded/studio/sound/stereo.hpp"

#include "tests/studio/sound_support.hpp"

#include <caf/test/unit_test.hpp>

#include <cmath>

using namespace adcraft;
using namespace adcraft::studio;

namespace {

struct fixture {
  sound_test::scratch folder;
  sound_test::watch watch;
  pcm play(const music_spec& x, const std::string& name = "a.wav") {
    if (auto done = play_music(x, folder / name, watch); !done)
      CAF_FAIL(render(done.error()));
    auto result = read_wav(folder / name);
    return result ? *result : pcm{};
  }
};

music_spec film(const std::string& emotion, int frames, int fps = 30) {
  return {frames,
          fps,
          emotion,
          "steady",
          {{0, 0.7}, {frames / 3, 0.4}, {frames * 2 / 3, 0.9}},
          1};
}

/// Loudness of the seconds `from` to `to`.
double loudness_between(const pcm& x, double from, double to) {
  auto index = [&](double t) {
    return static_cast<std::ptrdiff_t>(t * x.rate) * x.channels;
  };
  pcm part{x.rate,
           x.channels,
           {x.samples.begin() + index(from), x.samples.begin() + index(to)}};
  return loudness_of(part);
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(music_tests, fixture)

CAF_TEST(every emotion gives a clean bed of the exact length) {
  for (auto emotion : known_emotions) {
    auto x = play(film(emotion, 300));
    CAF_MESSAGE(emotion << ": " << loudness_of(x) << " LUFS, peak "
                        << peak_of(x) << ", correlation " << correlation_of(x));
    CAF_CHECK_EQUAL(x.frames(), 480000);
    CAF_CHECK_EQUAL(x.rate, 48000);
    CAF_CHECK_EQUAL(x.channels, 2);
    CAF_CHECK(std::abs(loudness_of(x) + 20) < 1);
    CAF_CHECK(peak_of(x) <= std::pow(10, -3.0 / 20) + 1e-4);
    CAF_CHECK(correlation_of(x) > 0.4);
    CAF_CHECK(correlation_of(x) < 0.98);
  }
  CAF_CHECK_EQUAL(watch.done, 1.0);
  CAF_CHECK_EQUAL(folder.files(), 1u);
}

CAF_TEST(lengths are exact at every frame rate) {
  CAF_CHECK_EQUAL(play(film("warm", 6 * 24 + 7, 24)).frames(), 302000);
  CAF_CHECK_EQUAL(play(film("playful", 33 * 25 + 1, 25)).frames(), 1585920);
}

CAF_TEST(it opens with a hit follows the film and ends in silence) {
  auto spec = film("energetic", 450);
  auto x = play(spec);
  auto landing = compose(spec).seconds_at(compose(spec).landing);
  CAF_CHECK(loudness_between(x, 0, 0.4) > -24);
  CAF_CHECK(loudness_between(x, 10, landing) > loudness_between(x, 6, 9) + 1);
  CAF_CHECK(loudness_between(x, landing, landing + 0.5) > -26);
  CAF_CHECK(loudness_between(x, 14.9, 15) < -50);
  CAF_CHECK(std::abs(x.samples.back()) < 0.0005f);
}

CAF_TEST(the same film gives the same bytes and another seed others) {
  auto spec = film("elegant", 240, 24);
  play(spec, "a.wav");
  play(spec, "b.wav");
  spec.seed = 2;
  play(spec, "c.wav");
  auto first = sound_test::bytes_of(folder / "a.wav");
  CAF_CHECK(first == sound_test::bytes_of(folder / "b.wav"));
  CAF_CHECK(first != sound_test::bytes_of(folder / "c.wav"));
}

CAF_TEST(what cannot be played is refused) {
  auto refused = [&](music_spec x) {
    auto done = play_music(x, folder / "a.wav", watch);
    return !done && done.error() == ec::invalid_argument;
  };
  CAF_CHECK(refused(film("warm", 0)));
  CAF_CHECK(refused(film("warm", 300, 0)));
  CAF_CHECK(refused(film("gloomy", 300)));
  auto odd = film("warm", 300);
  odd.pacing = "hectic";
  CAF_CHECK(refused(odd));
  watch.stop = true;
  auto done = play_music(film("warm", 300), folder / "a.wav", watch);
  CAF_CHECK(!done && done.error() == ec::canceled);
  CAF_CHECK_EQUAL(folder.files(), 0u);
}

CAF_TEST_FIXTURE_SCOPE_END()
