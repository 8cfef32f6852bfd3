#include "io/media/stems.hpp"

#include "io/media/ffmpeg.hpp"

#include <algorithm>

namespace adcraft::media {

namespace {

constexpr const char* as_stereo
  = "aresample=48000,aformat=sample_fmts=flt:channel_layouts=stereo";

/// The bed ends with the film, not with a cut; in samples.
constexpr int64_t longest_fade = 48000 * 3 / 2;

constexpr int64_t fade_in = 1440;

std::string digits_of(int64_t x) {
  return std::to_string(x);
}

/// Everything is as long as the film: a chain that ends early would end the
/// ducking with it, silently.
std::string whole_length(const sound_spec& x) {
  return "apad,atrim=end_sample=" + digits_of(x.samples) + ",asetpts=N/SR/TB";
}

/// The loudness is taken from the voices one after another: filters are slow
/// in the digital silence between them.
std::string voice_graph(const sound_spec& x) {
  std::string result;
  std::string placed;
  std::string bare;
  auto count = std::to_string(x.voices.size());
  for (size_t i = 0; i < x.voices.size(); ++i) {
    auto& voice = x.voices[i];
    auto n = std::to_string(i);
    result += "[" + n + ":a:0]" + as_stereo + ",atrim=end_sample="
              + digits_of(voice.samples) + ",asetpts=N/SR/TB,asplit[w" + n
              + "],adelay=delays=" + digits_of(voice.from) + "S:all=1[v" + n
              + "];";
    placed += "[v" + n + "]";
    bare += "[w" + n + "]";
  }
  return result + bare + "concat=n=" + count + ":v=0:a=1,"
         + measure_loudness("voices.txt", false) + ",anullsink;" + placed
         + "amix=inputs=" + count + ":normalize=0:duration=longest,"
         + whole_length(x) + "[voices]";
}

std::string music_graph(const sound_spec& x) {
  auto out = std::min(longest_fade, x.samples / 4);
  auto in = std::min(fade_in, x.samples / 8);
  return "[" + std::to_string(x.voices.size()) + ":a:0]" + as_stereo + ","
         + whole_length(x) + ",afade=t=in:ss=0:ns=" + digits_of(in)
         + ",afade=t=out:ss=" + digits_of(x.samples - out)
         + ":ns=" + digits_of(out) + "," + measure_loudness("music.txt", false)
         + "[music]";
}

caf::error check_sound(const sound_spec& x) {
  if (x.samples < 1)
    return fail(ec::invalid_argument, "sound: samples is at least 1");
  for (auto& voice : x.voices)
    if (voice.from < 0 || voice.samples < 1 || voice.from >= x.samples)
      return fail(ec::invalid_argument,
                  "sound: voices: " + voice.key
                    + " lies outside the film: place it anew");
  return {};
}

caf::expected<arguments> inputs_of(const sound_spec& x,
                                   const key_to_path& paths) {
  arguments result;
  for (auto& voice : x.voices) {
    auto file = paths(voice.key);
    if (!file)
      return std::move(file.error());
    result = result + sound_input(absolute(*file), {"-vn"});
  }
  if (x.music.empty())
    return result;
  auto file = paths(x.music);
  if (!file)
    return std::move(file.error());
  return result
         + sound_input(absolute(*file), {"-vn", "-stream_loop", "-1", "-t",
                                         digits_of(x.samples / 48000 + 1)});
}

arguments output(const char* pad, const char* file) {
  return {"-map", pad, "-c:a", "pcm_f32le", "-f", "f32le", file};
}

} // namespace

caf::expected<stems> make_stems(const sound_spec& x, const key_to_path& paths,
                                const work_dir& dir, render_watch& watch) {
  if (auto err = check_sound(x))
    return err;
  stems result;
  if (x.voices.empty() && x.music.empty())
    return result;
  auto inputs = inputs_of(x, paths);
  if (!inputs)
    return std::move(inputs.error());
  std::string graph = x.voices.empty() ? "" : voice_graph(x);
  if (!x.music.empty())
    graph += (graph.empty() ? "" : ";") + music_graph(x);
  ffmpeg_run run;
  run.directory = dir.path();
  run.seconds = static_cast<double>(x.samples) / 48000;
  run.words = *inputs + arguments{"-filter_complex", graph};
  if (!x.voices.empty())
    run.words = run.words + output("[voices]", "voices.f32");
  if (!x.music.empty())
    run.words = run.words + output("[music]", "music.f32");
  if (auto done = run_ffmpeg(run, &watch); !done)
    return std::move(done.error());
  auto read
    = [&](const char* name, std::string& file, loudness& level) -> caf::error {
    auto measured = read_loudness(dir.file(name + std::string{".txt"}));
    if (!measured)
      return std::move(measured.error());
    file = dir.file(name + std::string{".f32"});
    level = *measured;
    return {};
  };
  if (!x.voices.empty())
    if (auto err = read("voices", result.voices, result.voices_loudness))
      return err;
  if (!x.music.empty())
    if (auto err = read("music", result.music, result.music_loudness))
      return err;
  return result;
}

} // namespace adcraft::media
