#include "io/embedded/studio/sound/voice.hpp"

#include "io/embedded/studio/sound/hiss.hpp"
#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/studio/sound/voice_take.hpp"
#include "io/media/child.hpp"

#include <cmath>

namespace adcraft::studio {

namespace {

using std::string;

// Clear and near: no rumble, less chest, more consonants without their hiss,
// even in level, in a small room.
constexpr auto treatment_chain
  = "aresample=48000:resampler=soxr:precision=28,"
    "highpass=f=85,equalizer=f=250:t=q:w=1.1:g=-3,"
    "equalizer=f=3400:t=q:w=0.9:g=3.5,"
    "acompressor=threshold=0.09:ratio=3:attack=6:release=140:knee=4:makeup=1,"
    "aecho=1:1:7|13|19|29:0.055|0.045|0.035|0.022";

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
  return levelled(softened_hiss(std::move(*wet)), -18, -3);
}

} // namespace

bool speaks(const string& language) {
  return language == "en" || language.starts_with("en-");
}

caf::expected<spoken> speak(const voice_spec& x, const string& out_wav,
                            render_watch& watch) {
  if (!speaks(x.language))
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
  auto take
    = record_fitting(sentences, delivery_of(x.take), x.seconds, *folder, watch);
  if (!take)
    return std::move(take.error());
  watch.progress(0.7);
  auto samples = std::lround(take->sound.seconds() * 48000);
  auto sound
    = treated(take->sound, static_cast<size_t>(samples), *folder, watch);
  if (!sound)
    return std::move(sound.error());
  if (auto done = write_wav(out_wav, *sound); !done)
    return std::move(done.error());
  watch.progress(1);
  return spoken{std::move(take->words), sound->seconds()};
}

} // namespace adcraft::studio
