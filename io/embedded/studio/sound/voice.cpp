#include "io/embedded/studio/sound/voice.hpp"

#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/studio/sound/voice_script.hpp"
#include "io/embedded/studio/sound/work_folder.hpp"
#include "io/media/child.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace adcraft::studio {

namespace {

using std::string;

constexpr double silence_before = 0.05;
constexpr double silence_after = 0.10;
constexpr double sentence_pause = 0.28;
constexpr double fastest = 1.12;
/// How much of a sentence's own silence stays around its words.
constexpr double lead_in = 0.03;
constexpr double lead_out = 0.06;

// Clear and near: no rumble, less chest, more consonants without their hiss,
// even in level, in a small room.
constexpr auto treatment_chain =
    "aresample=48000:resampler=soxr:precision=28,"
    "highpass=f=85,equalizer=f=250:t=q:w=1.1:g=-3,"
    "equalizer=f=3400:t=q:w=0.9:g=3.5,deesser=i=0.5:m=0.5:f=0.5,"
    "acompressor=threshold=0.09:ratio=3:attack=6:release=140:knee=4:makeup=1,"
    "aecho=1:1:7|13|19|29:0.055|0.045|0.035|0.022";

struct take {
  pcm sound;
  std::vector<media::timed_word> words;
};

caf::error with_advice(const caf::error& x) {
  if (x == ec::poison && render(x).find("voice_cmu_us_slt") != string::npos)
    return fail(ec::environment, "the studio's voice is missing: install the "
                                 "Debian package festvox-us-slt-hts");
  return x;
}

/// Copies the seconds `from` to `to` of `x` to `at` in `out`, without clicks.
void paste(pcm& out, double at, const pcm& x, double from, double to) {
  auto index = [&](double t) {
    return static_cast<int64_t>(std::lround(t * x.rate));
  };
  auto first = std::max<int64_t>(index(from), 0);
  auto count = std::min(index(to), x.frames()) - first;
  auto start = index(at) + first - index(from);
  auto fade = std::max<int64_t>(1, x.rate / 100);
  for (int64_t i = 0; i < count; ++i) {
    auto edge = std::min({i + 1, count - i, fade});
    auto gain = static_cast<float>(edge) / static_cast<float>(fade);
    out.samples[static_cast<size_t>(start + i)] +=
        gain * x.samples[static_cast<size_t>(first + i)];
  }
}

/// Lays the sentences one behind the other.
caf::expected<take> joined(const std::vector<speech_sentence>& xs,
                           const std::vector<heard_piece>& heard,
                           const work_folder& folder, double rate) {
  take result;
  auto at = silence_before;
  for (size_t i = 0; i < xs.size(); ++i) {
    auto sound = read_wav(folder / (std::to_string(i) + ".wav"));
    if (!sound)
      return std::move(sound.error());
    auto words = written_words(xs[i], i, heard);
    if (!words)
      return std::move(words.error());
    auto from = words->front().start;
    auto to = words->back().end;
    auto end = at + to - from
               + (i + 1 < xs.size() ? sentence_pause / rate : silence_after);
    result.sound.rate = sound->rate;
    result.sound.samples.resize(
        static_cast<size_t>(std::lround(end * sound->rate)));
    paste(result.sound, at - lead_in, *sound, from - lead_in, to + lead_out);
    for (auto& word : *words)
      result.words.push_back(
          {word.written, at + word.start - from, at + word.end - from});
    at = end;
  }
  return result;
}

caf::expected<take> record(const std::vector<speech_sentence>& xs, double rate,
                           const work_folder& folder, render_watch& watch) {
  auto script = folder / "speak.scm";
  std::ofstream out{script};
  out << voice_script(xs, rate);
  out.close();
  if (!out)
    return fail(ec::environment, "cannot write the voice's script: free some "
                                 "disk space and run again");
  std::vector<heard_piece> heard;
  media::child_command festival;
  festival.argv = {"festival", "-b", "speak.scm"};
  festival.directory = folder.path();
  festival.on_line = [&](std::string_view line) {
    for (auto& piece : parse_heard(line))
      heard.push_back(piece);
  };
  if (auto done = media::run_child(festival, &watch); !done)
    return with_advice(done.error());
  return joined(xs, heard, folder, rate);
}

/// The sound as it is delivered, exactly `samples` long.
caf::expected<pcm> treated(const pcm& x, size_t samples,
                           const work_folder& folder, render_watch& watch) {
  if (auto done = write_floats(folder / "dry.f32", x); !done)
    return std::move(done.error());
  media::child_command ffmpeg;
  ffmpeg.argv = {"ffmpeg",
                 "-nostdin",
                 "-hide_banner",
                 "-v",
                 "error",
                 "-y",
                 "-protocol_whitelist",
                 "file,pipe",
                 "-f",
                 "f32le",
                 "-ar",
                 std::to_string(x.rate),
                 "-ac",
                 "1",
                 "-i",
                 "dry.f32",
                 "-af",
                 treatment_chain,
                 "-f",
                 "f32le",
                 "-ar",
                 "48000",
                 "wet.f32"};
  ffmpeg.directory = folder.path();
  if (auto done = media::run_child(ffmpeg, &watch); !done)
    return std::move(done.error());
  auto wet = read_floats(folder / "wet.f32", 48000, 1);
  if (!wet)
    return std::move(wet.error());
  wet->samples.resize(samples);
  return levelled(std::move(*wet), -18, -3);
}

} // namespace

caf::expected<spoken> speak(const voice_spec& x, const string& out_wav,
                            render_watch& watch) {
  if (x.language != "en" && x.language.rfind("en-", 0) != 0)
    return fail(ec::invalid_argument,
                "the studio speaks English only, not \"" + x.language
                    + "\": configure a provider's voice for this language");
  auto sentences = prepare_speech(x.text, x.pronunciation);
  if (sentences.empty())
    return fail(ec::invalid_argument,
                "the narration holds no word that can be "
                "spoken: write a sentence or leave it out");
  auto folder = work_folder::beside(out_wav);
  if (!folder)
    return std::move(folder.error());
  auto take = record(sentences, 1, *folder, watch);
  if (!take)
    return std::move(take.error());
  watch.progress(0.4);
  auto over = x.seconds > 0 ? take->sound.seconds() / x.seconds : 1;
  if (over > 1)
    take = record(sentences, std::min(over * 1.01, fastest), *folder, watch);
  if (!take)
    return std::move(take.error());
  watch.progress(0.7);
  auto samples = std::lround(take->sound.seconds() * 48000);
  auto sound =
      treated(take->sound, static_cast<size_t>(samples), *folder, watch);
  if (!sound)
    return std::move(sound.error());
  if (auto done = write_wav(out_wav, *sound); !done)
    return std::move(done.error());
  watch.progress(1);
  return spoken{std::move(take->words), sound->seconds()};
}

} // namespace adcraft::studio
