#include "io/media/sound_maker.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::media {

namespace {

/// Levels before the master gain, LUFS: the voice, and the bed alone.
constexpr double voice_level = -16;
constexpr double bed_level = -22;

/// How far below the voice the bed goes while somebody speaks follows from the
/// voice's level against this threshold.
constexpr const char* ducking
  = "sidechaincompress=threshold=0.045:ratio=5:attack=15:release=350";

/// dBTP of the delivered sound; AAC adds to what the limiter left.
constexpr double most_peak = -1.05;

constexpr double close_enough = 0.12;

constexpr int most_passes = 6;

/// What makes no sound is not raised.
constexpr double audible = -60;

constexpr double most_gain = 40;

/// The one time that the sound is encoded. The decoder's delay takes the place
/// of the silent beginning: so no edit list has to hide it.
arguments encoded() {
  return {"-c:a",
          "aac",
          "-b:a",
          "192k",
          "-ar",
          "48000",
          "-ac",
          "2",
          "-flags:a",
          "+bitexact",
          "-fflags",
          "+bitexact",
          "-map_metadata",
          "-1",
          "-use_editlist",
          "0",
          "-f",
          "mp4",
          "sound.m4a"};
}

double gain_to(double wanted, double measured) {
  return measured < audible ? 0 : std::min(most_gain, wanted - measured);
}

std::string volume(double gain) {
  return "volume=" + number(gain) + "dB:precision=float";
}

} // namespace

caf::error sound_maker::silence() {
  return run({"-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo", "-af",
              "atrim=start_sample=1024:end_sample=" + std::to_string(x_.samples)
                + ",asetpts=N/SR/TB"},
             encoded());
}

caf::expected<loudness> sound_maker::mix(const stems& parts) {
  if (parts.voices.empty() || parts.music.empty()) {
    mixed_ = parts.voices.empty() ? parts.music : parts.voices;
    return parts.voices.empty() ? parts.music_loudness : parts.voices_loudness;
  }
  auto voice = gain_to(voice_level, parts.voices_loudness.integrated);
  auto bed = gain_to(bed_level, parts.music_loudness.integrated);
  mixed_ = dir_.file("mix.f32");
  auto graph = "[0:a]" + volume(voice) + ",asplit[v][key];[1:a]" + volume(bed)
               + "[m];[m][key]" + ducking
               + "[bed];[v][bed]amix=inputs=2:normalize=0:duration=first,"
               + measure_loudness("mix.txt", false) + "[mix]";
  auto err = run(raw_input(parts.voices, 2) + raw_input(parts.music, 2)
                   + arguments{"-filter_complex", graph, "-map", "[mix]"},
                 {"-c:a", "pcm_f32le", "-f", "f32le", "mix.f32"});
  if (err)
    return err;
  return read_loudness(dir_.file("mix.txt"));
}

caf::expected<sound_facts> sound_maker::master(double measured) {
  sound_facts facts;
  facts.gain = gain_to(x_.loudness, measured);
  auto limit = x_.peak;
  for (;;) {
    ++facts.passes;
    auto level = limited(facts.gain, limit);
    if (!level)
      return std::move(level.error());
    auto off = x_.loudness - level->integrated;
    if (measured >= audible && std::abs(off) > close_enough
        && facts.gain < most_gain && facts.passes < most_passes) {
      facts.gain = std::min(most_gain, facts.gain + off);
      continue;
    }
    level = delivered();
    if (!level)
      return std::move(level.error());
    facts.loudness = level->integrated;
    facts.peak = level->peak;
    if (facts.peak <= most_peak || facts.passes >= 2 * most_passes)
      return facts;
    limit -= facts.peak - most_peak + 0.1;
  }
}

caf::expected<loudness> sound_maker::limited(double gain, double limit) {
  auto top = number(std::pow(10, limit / 20));
  auto filters = volume(gain) + ",aresample=192000,alimiter=limit=" + top
                 + ":attack=5:release=60:level=false:latency=1,"
                   "aresample=48000,apad,atrim=end_sample="
                 + std::to_string(x_.samples) + ",afade=t=in:ss=1024:ns=1440,"
                 + measure_loudness("master.txt", false)
                 + ",atrim=start_sample=1024,asetpts=N/SR/TB";
  auto err = run(raw_input(mixed_, 2) + arguments{"-af", filters}, encoded());
  if (err)
    return err;
  return read_loudness(dir_.file("master.txt"));
}

caf::expected<loudness> sound_maker::delivered() {
  auto err
    = run({"-i", "sound.m4a", "-af", measure_loudness("check.txt", true)},
          {"-f", "null", "-"});
  if (err)
    return err;
  return read_loudness(dir_.file("check.txt"));
}

caf::error sound_maker::run(const arguments& in, const arguments& out) {
  ffmpeg_run work{in + out, dir_.path(), 0};
  auto done = run_ffmpeg(work, &watch_);
  return done ? caf::error{} : std::move(done.error());
}

} // namespace adcraft::media
