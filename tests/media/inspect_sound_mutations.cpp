#define CAF_SUITE inspect_sound_mutations

#include "io/media/inspect.hpp"

#include "tests/media/good_film.hpp"

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

CAF_TEST(sound of another length is found) {
  auto& x = base();
  x.rejects(x.again("", "atrim=end_sample=286000"), {"samples", "av_length"});
}

CAF_TEST(unplanned silence is found) {
  auto& x = base();
  x.rejects(x.again("", "volume=0:enable='gte(t,4.5)'"), {"silence"});
}

CAF_TEST(a voice that comes late or drifts is found) {
  auto& x = base();
  x.rejects(x.again("", "adelay=60:all=1,atrim=end_sample=288000"), {"sync"});
  x.rejects(x.again("", "atempo=0.98,atrim=end_sample=288000"), {"sync"});
}

CAF_TEST(a voice that is not there is found) {
  auto& x = base();
  auto mute = x.spec;
  mute.voices.clear();
  x.rejects(film(x.room, mute, "mute.mp4"), {"sync"});
}

CAF_TEST(other kinds of sound are found) {
  auto& x = base();
  x.rejects(x.again("", "anull", {"-ac", "1"}), {"audio_codec"});
  x.rejects(x.again("", "anull", {"-ar", "44100"}), {"audio_codec"});
}

CAF_TEST(a film that is too loud or too quiet is found) {
  auto& x = base();
  x.rejects(x.again("", "volume=3dB,alimiter=limit=0.8:level=false"),
            {"loudness"});
  x.rejects(x.again("", "volume=-2dB"), {"loudness"});
  x.rejects(x.again("", "volume=8dB"), {"true_peak"});
}

CAF_TEST(music that does not give way is found) {
  auto& x = base();
  auto voice = x.spec.voices.front();
  auto out = x.room.file("broken.mp4");
  auto from = std::to_string(voice.from);
  x.room.ffmpeg(
    arguments{
      "-i", x.path, "-i", voice.key, "-i", x.spec.music, "-filter_complex",
      "[1:a]aresample=48000,aformat=channel_layouts=stereo,adelay=" + from
        + "S:all=1,volume=6dB,apad[v];[2:a]aresample=48000,volume=-8dB"
          "[m];[v][m]amix=inputs=2:normalize=0:duration=shortest,"
          "atrim=start_sample=1024:end_sample=288000,"
          "asetpts=N/SR/TB[a]",
      "-map", "0:v", "-map", "[a]", "-c:v", "copy", "-c:a", "aac", "-b:a",
      "192k"}
    + x.flags() + arguments{out});
  x.rejects(out, {"ducking"});
}
