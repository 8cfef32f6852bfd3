#define CAF_SUITE sound

#include "io/media/sound.hpp"

#include "io/media/loudness.hpp"
#include "io/media/mp4.hpp"
#include "io/media/probe.hpp"
#include "io/media/stem_match.hpp"
#include "io/media/stems.hpp"

#include "tests/media/film_fixture.hpp"

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

constexpr int64_t seconds = 48000;

sound_facts made(film_room& room, const sound_spec& x) {
  auto facts = make_sound(x, as_it_is, room.file("out.m4a"), room.watch);
  if (!facts)
    CAF_FAIL("sound: " << render(facts.error()));
  return *facts;
}

void is_whole(film_room& room, int64_t samples) {
  auto info = probe(room.file("out.m4a"));
  CAF_REQUIRE(info.engaged());
  auto& x = info->streams.front();
  CAF_CHECK_EQUAL(x.codec, "aac");
  CAF_CHECK_EQUAL(x.sample_rate, 48000);
  CAF_CHECK_EQUAL(x.channels, 2);
  CAF_CHECK_EQUAL(x.samples, samples);
  auto file = read_mp4(room.file("out.m4a"));
  CAF_REQUIRE(file.engaged());
  CAF_CHECK(!file->edit_list);
  CAF_CHECK_EQUAL(file->first("soun")->first, 0);
}

void is_mastered(const sound_facts& x) {
  CAF_CHECK(std::abs(x.loudness + 14) < 0.3);
  CAF_CHECK(x.peak <= -1.0);
}

/// A stretch of the finished sound, mono, 48 kHz.
std::vector<float> heard(film_room& room) {
  room.ffmpeg({"-i", "out.m4a", "-af", "aformat=channel_layouts=mono", "-f",
               "f32le", "out.f32"});
  auto result = read_floats(room.file("out.f32"));
  return result ? *result : std::vector<float>{};
}

} // namespace

CAF_TEST(voice and music reach the wanted loudness) {
  film_room room;
  sound_spec x;
  x.samples = 7 * seconds;
  x.voices
    = {room.voice("a.wav", 24000, 100000), room.voice("b.wav", 150000, 90000)};
  x.music = room.music("bed.wav", 3); // shorter than the film
  is_mastered(made(room, x));
  is_whole(room, x.samples);
  CAF_CHECK_EQUAL(room.watch.last, 1.0);
  CAF_CHECK(!room.watch.backwards);
}

CAF_TEST(voices alone and music alone do as well) {
  film_room room;
  sound_spec x;
  x.samples = 3 * seconds;
  x.voices = {room.voice("a.wav", 24000, 100000)};
  is_mastered(made(room, x));
  is_whole(room, x.samples);
  x.voices.clear();
  x.music = room.music("bed.wav", 5);
  is_mastered(made(room, x));
  is_whole(room, x.samples);
}

CAF_TEST(a film may be silent) {
  film_room room;
  sound_spec x;
  x.samples = 100000;
  auto facts = made(room, x);
  CAF_CHECK_EQUAL(facts.loudness, -70);
  is_whole(room, x.samples);
  for (auto sample : heard(room))
    if (std::abs(sample) > 1e-4)
      CAF_FAIL("silence is heard");
}

CAF_TEST(a hard mix is limited and not clipped) {
  film_room room;
  sound_spec x;
  x.samples = 3 * seconds;
  x.music = room.file("hits.wav");
  room.ffmpeg({"-f", "lavfi", "-i",
               "aevalsrc='if(lt(mod(t,0.5),0.02),sin(2*PI*900*t),0.05*"
               "sin(2*PI*200*t))':s=48000:d=4",
               "-ac", "2", x.music});
  auto facts = made(room, x);
  CAF_CHECK(facts.peak <= -1.0);
  CAF_CHECK(facts.passes > 1);
}

CAF_TEST(the voice lies where it was placed to the sample) {
  film_room room;
  sound_spec x;
  x.samples = 4 * seconds;
  x.voices = {{room.file("clicks.wav"), 0, 4 * seconds, {}}};
  room.ffmpeg({"-f", "lavfi", "-i",
               "aevalsrc='if(lt(mod(n,24000),4),0.9,0)+0.01*sin(1000*t)':"
               "s=48000:d=3.5",
               x.voices[0].key});
  x.voices[0].from = 12345;
  made(room, x);
  auto all = heard(room);
  for (auto click = 1; click < 6; ++click) {
    auto at = static_cast<size_t>(12345 + click * 24000);
    auto peak
      = std::max_element(all.begin() + static_cast<ptrdiff_t>(at) - 300,
                         all.begin() + static_cast<ptrdiff_t>(at) + 300);
    auto found = static_cast<int64_t>(peak - all.begin());
    CAF_CHECK(std::abs(found - static_cast<int64_t>(at) - 2) <= 3);
  }
}

CAF_TEST(the bed gives way to the voice and comes back) {
  film_room room;
  sound_spec x;
  x.samples = 8 * seconds;
  x.voices = {room.voice("a.wav", 2 * seconds, 110000)};
  x.music = room.music("bed.wav", 9);
  made(room, x);
  auto parts = make_stems(x, as_it_is, room.dir, room.watch);
  CAF_REQUIRE(parts.engaged());
  auto mono = [](const std::string& path) {
    auto all = read_floats(path);
    std::vector<float> result;
    for (size_t i = 0; i + 1 < all->size(); i += 2)
      result.push_back(((*all)[i] + (*all)[i + 1]) / 2);
    return thinned(result);
  };
  auto gains
    = gains_of(thinned(heard(room)), mono(parts->voices), mono(parts->music));
  CAF_REQUIRE(gains.has_value());
  CAF_CHECK(gains->bed_alone);
  CAF_CHECK(gains->duck > 7 && gains->duck < 15);
  CAF_CHECK(gains->voice_over_bed > 10 && gains->voice_over_bed < 24);
}

CAF_TEST(the same parts make the same sound) {
  film_room room;
  sound_spec x;
  x.samples = 3 * seconds;
  x.voices = {room.voice("a.wav", 24000, 100000)};
  x.music = room.music("bed.wav", 5);
  made(room, x);
  auto first = room.text(room.file("out.m4a"));
  made(room, x);
  CAF_CHECK(room.text(room.file("out.m4a")) == first);
}

CAF_TEST(a voice outside the film and a broken file are refused) {
  film_room room;
  sound_spec x;
  x.samples = seconds;
  x.voices = {{"nowhere", seconds, 100, {}}};
  auto facts = make_sound(x, as_it_is, room.file("out.m4a"), room.watch);
  CAF_CHECK(!facts && facts.error() == ec::invalid_argument);
  CAF_REQUIRE(!room.dir.write("words.wav", "no sound at all"));
  x.voices = {{room.file("words.wav"), 0, 100, {}}};
  facts = make_sound(x, as_it_is, room.file("out.m4a"), room.watch);
  CAF_CHECK(!facts && facts.error() == ec::poison);
}
