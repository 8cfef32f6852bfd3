#define CAF_SUITE studio_pcm

#include "io/embedded/studio/sound/pcm.hpp"

#include "io/embedded/studio/sound/hiss.hpp"
#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/studio/sound/stereo.hpp"

#include "tests/studio/sound_support.hpp"

#include <caf/test/unit_test.hpp>

#include <cmath>
#include <numbers>

using namespace adcraft;
using namespace adcraft::studio;

namespace {

/// A tone of `seconds`; the right channel is `right` times the left.
pcm tone(double hertz, double level, double seconds, int channels = 1,
         float right = 1) {
  pcm result{48000, channels, {}};
  for (int i = 0; i < 48000 * seconds; ++i) {
    auto phase = 2 * std::numbers::pi * hertz * i / 48000;
    auto x = static_cast<float>(level * std::sin(phase));
    result.samples.push_back(x);
    if (channels == 2)
      result.samples.push_back(right * x);
  }
  return result;
}

bool near(double x, double y, double by) {
  return std::abs(x - y) <= by;
}

} // namespace

CAF_TEST(a file keeps its samples) {
  sound_test::scratch folder;
  auto x = tone(440, 0.5, 0.01, 2, -0.5f);
  CAF_REQUIRE(write_wav(folder / "a.wav", x));
  CAF_CHECK_EQUAL(sound_test::bytes_of(folder / "a.wav").size(),
                  44 + x.samples.size() * 2);
  auto y = read_wav(folder / "a.wav");
  CAF_REQUIRE(y);
  CAF_CHECK_EQUAL(y->rate, 48000);
  CAF_CHECK_EQUAL(y->channels, 2);
  CAF_REQUIRE_EQUAL(y->samples.size(), x.samples.size());
  for (size_t i = 0; i < x.samples.size(); ++i)
    if (!near(x.samples[i], y->samples[i], 1.0 / 32768))
      CAF_ERROR("sample " << i);
}

CAF_TEST(what is no sound file is refused) {
  sound_test::scratch folder;
  std::ofstream{folder / "a.wav"} << "RIFFxxxxWAVEfmt no";
  CAF_CHECK(read_wav(folder / "a.wav").error() == ec::poison);
  CAF_CHECK(read_wav(folder / "b.wav").error() == ec::not_found);
}

CAF_TEST(loudness agrees with the reference tones of EBU Tech 3341) {
  // A stereo tone of 1 kHz at -23 dBFS measures -23 LUFS.
  auto level = std::pow(10, -23.0 / 20);
  CAF_CHECK(near(loudness_of(tone(1000, level, 5, 2)), -23, 0.1));
  CAF_CHECK(near(loudness_of(tone(1000, level, 5)), -26, 0.1));
  CAF_CHECK(near(loudness_of(tone(1000, level, 0.2, 2)), -23, 0.3));
  CAF_CHECK_EQUAL(loudness_of(pcm{48000, 1, std::vector<float>(9600)}), -70.0);
  CAF_CHECK_EQUAL(loudness_of(pcm{}), -70.0);
}

CAF_TEST(levelling reaches the loudness and keeps below the ceiling) {
  auto x = tone(500, 0.02, 3);
  for (size_t i = 48000; i < 48100; ++i)
    x.samples[i] *= 20; // a click far above the rest
  auto y = levelled(x, -18, -3);
  CAF_CHECK(near(loudness_of(y), -18, 0.5));
  CAF_CHECK(peak_of(y) <= std::pow(10, -3.0 / 20) + 1e-6);
  CAF_CHECK_EQUAL(y.samples.size(), x.samples.size());
}

CAF_TEST(nothing vanishes on one loudspeaker) {
  auto wild = tone(800, 0.3, 1, 2, -0.8f);
  CAF_CHECK(correlation_of(wild) < -0.9);
  CAF_CHECK(correlation_of(mono_safe(wild, 0.6)) > 0.4);
  auto deep = mono_safe(tone(45, 0.3, 1, 2, 0.2f), 10);
  CAF_CHECK(correlation_of(deep) > 0.95);
  CAF_CHECK_EQUAL(correlation_of(tone(800, 0.3, 1)), 1.0);
}

CAF_TEST(hiss is softened and speech is left alone) {
  auto vowel = tone(500, 0.2, 1);
  auto x = vowel;
  auto hiss = tone(7000, 0.3, 0.1);
  x.samples.insert(x.samples.end(), hiss.samples.begin(), hiss.samples.end());
  auto y = softened_hiss(x);
  CAF_REQUIRE_EQUAL(y.samples.size(), x.samples.size());
  double changed = 0;
  for (size_t i = 0; i < vowel.samples.size(); ++i)
    changed = std::max(changed, std::abs(double{y.samples[i]} - x.samples[i]));
  CAF_CHECK(changed < 1e-6);
  pcm end{48000, 1, {y.samples.end() - 2400, y.samples.end()}};
  CAF_CHECK(peak_of(end) < 0.22);
  CAF_CHECK(peak_of(end) > 0.09);
}
