#include "io/embedded/studio/sound/music.hpp"

#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/studio/sound/midi.hpp"
#include "io/embedded/studio/sound/stereo.hpp"
#include "io/embedded/studio/sound/work_folder.hpp"
#include "io/media/child.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numbers>

namespace adcraft::studio {

namespace {

using std::string;

constexpr const char* sound_fonts[]
  = {"/usr/share/sounds/sf2/FluidR3_GM.sf2",
     "/usr/share/soundfonts/FluidR3_GM.sf2",
     "/usr/local/share/soundfonts/FluidR3_GM.sf2"};

// No rumble, a hollow where a voice is understood, some air, even in level.
constexpr auto treatment_chain
  = "highpass=f=32,equalizer=f=260:t=q:w=0.9:g=-2,"
    "equalizer=f=1900:t=q:w=0.7:g=-3,treble=f=7500:g=2,"
    "acompressor=threshold=0.05:ratio=2.2:attack=25:release=300:knee=6:makeup="
    "1";

caf::expected<string> sound_font() {
  for (auto path : sound_fonts)
    if (std::filesystem::exists(path))
      return string{path};
  return fail(ec::environment,
              "the studio's instruments are missing: install "
              "the Debian package fluid-soundfont-gm");
}

caf::error problem_of(const music_spec& x) {
  auto knows = [](auto& names, const string& name) {
    return std::find(std::begin(names), std::end(names), name)
           != std::end(names);
  };
  if (x.fps < 1 || x.fps > 120 || x.frames < x.fps * 3
      || x.frames > x.fps * 300)
    return fail(ec::invalid_argument,
                "frames of the music must make 3 to 300 seconds, at 1 to 120 "
                "frames per second");
  if (!knows(known_emotions, x.emotion))
    return fail(ec::invalid_argument,
                "emotion \"" + x.emotion + "\" is not known to the studio");
  if (!knows(known_pacings, x.pacing))
    return fail(ec::invalid_argument,
                "pacing \"" + x.pacing + "\" is not calm, steady or fast");
  return {};
}

/// Lets the last chord ring, then fade to nothing at the very end.
pcm faded(pcm x, double from) {
  auto first = static_cast<int64_t>(from * x.rate);
  auto length = std::max<int64_t>(1, x.frames() - first);
  for (int64_t i = std::max<int64_t>(0, first); i < x.frames(); ++i) {
    auto part = static_cast<double>(i - first) / static_cast<double>(length);
    auto gain = 0.5 + 0.5 * std::cos(std::numbers::pi * part);
    for (int c = 0; c < x.channels; ++c)
      x.samples[static_cast<size_t>(i * x.channels + c)]
        *= static_cast<float>(gain);
  }
  return x;
}

caf::expected<caf::unit_t> render_midi(const score& piece,
                                       const work_folder& folder,
                                       render_watch& watch) {
  auto font = sound_font();
  if (!font)
    return std::move(font.error());
  std::ofstream out{folder / "piece.mid", std::ios::binary};
  out << midi_file(piece);
  out.close();
  if (!out)
    return fail(ec::environment,
                "cannot write the music's notes: free some "
                "disk space and run again");
  media::child_command synth;
  synth.argv = {"fluidsynth",
                "-ni",
                "-q",
                "-r",
                "48000",
                "-g",
                "0.6",
                "-o",
                "synth.cpu-cores=1",
                "-o",
                "synth.reverb.room-size=0.55",
                "-o",
                "synth.reverb.level=0.7",
                "-o",
                "synth.polyphony=512",
                "-T",
                "raw",
                "-O",
                "float",
                "-E",
                "little",
                "-F",
                "dry.f32",
                *font,
                "piece.mid"};
  synth.directory = folder.path();
  if (auto done = media::run_child(synth, &watch); !done)
    return std::move(done.error());
  return caf::unit;
}

caf::expected<pcm> treated(const work_folder& folder, render_watch& watch) {
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
                 "48000",
                 "-ac",
                 "2",
                 "-i",
                 "dry.f32",
                 "-af",
                 treatment_chain,
                 "-f",
                 "f32le",
                 "wet.f32"};
  ffmpeg.directory = folder.path();
  if (auto done = media::run_child(ffmpeg, &watch); !done)
    return std::move(done.error());
  return read_floats(folder / "wet.f32", 48000, 2);
}

} // namespace

caf::expected<caf::unit_t>
play_music(const music_spec& x, const string& out_wav, render_watch& watch) {
  if (auto err = problem_of(x))
    return err;
  auto folder = work_folder::beside(out_wav);
  if (!folder)
    return std::move(folder.error());
  auto piece = compose(x);
  watch.progress(0.05);
  if (auto done = render_midi(piece, *folder, watch); !done)
    return std::move(done.error());
  watch.progress(0.6);
  auto sound = treated(*folder, watch);
  if (!sound)
    return std::move(sound.error());
  auto samples = int64_t{x.frames} * 48000 / x.fps;
  sound->samples.resize(static_cast<size_t>(samples) * 2);
  auto landing = piece.seconds_at(piece.landing);
  auto ring = sound->seconds() - landing;
  watch.progress(0.8);
  auto level = levelled(mono_safe(std::move(*sound), 0.6), -20, -3);
  auto done = write_wav(out_wav, faded(std::move(level), landing + 0.3 * ring));
  watch.progress(1);
  return done;
}

} // namespace adcraft::studio
