#include "io/media/ffmpeg.hpp"
#include "io/media/inspect_checks.hpp"
#include "io/media/loudness.hpp"
#include "io/media/work_dir.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::media {

namespace {

/// Enough for levels, and quick to read.
constexpr int rate = 8000;

/// The voice is in the middle, the bed is wide: the difference of the channels
/// holds the bed alone. @returns it at `rate`, one value a sample.
caf::expected<std::vector<float>> side_of(const work_dir& room,
                                          const arguments& input,
                                          const std::string& name,
                                          render_watch& watch) {
  ffmpeg_run run;
  run.directory = room.path();
  run.words = input
              + arguments{"-vn",  "-af",
                          "aformat=channel_layouts=stereo,"
                          "pan=mono|c0=0.5*c0-0.5*c1,aresample=8000",
                          "-f",   "f32le", name};
  if (auto ran = run_ffmpeg(run, &watch); !ran)
    return std::move(ran.error());
  return read_floats(room.file(name));
}

/// Mean power of the samples that `counts`.
template <class Predicate>
double power(const std::vector<float>& xs, size_t size, Predicate counts) {
  auto sum = 0.0;
  size_t n = 0;
  for (size_t i = 0; i < size; ++i) {
    if (!counts(i))
      continue;
    sum += static_cast<double>(xs[i]) * xs[i];
    ++n;
  }
  return n < rate / 2 ? 0.0 : sum / static_cast<double>(n);
}

/// Marks samples in which somebody speaks, and around them those in which the
/// bed is on its way down or up again.
class speech_map {
public:
  speech_map(const film_expectation& x, size_t size)
    : marks_(size, quiet) {
    auto at = [&](int frame) {
      return static_cast<int64_t>(frame) * rate / x.fps;
    };
    for (auto& v : x.voices)
      mark(at(v.from) - rate / 4, at(v.to) + rate * 3 / 4, moving);
    for (auto& v : x.voices)
      mark(at(v.from) + rate / 4, at(v.to) - rate / 8, spoken);
    // The film's own fades are no ducking.
    mark(0, rate / 2, moving);
    mark(static_cast<int64_t>(size) - rate * 2, static_cast<int64_t>(size),
         moving);
  }

  bool is_spoken(size_t i) const {
    return marks_[i] == spoken;
  }

  bool is_quiet(size_t i) const {
    return marks_[i] == quiet;
  }

private:
  enum kind : uint8_t { quiet, moving, spoken };

  void mark(int64_t from, int64_t to, kind what) {
    auto size = static_cast<int64_t>(marks_.size());
    for (auto i = std::clamp<int64_t>(from, 0, size);
         i < std::clamp<int64_t>(to, 0, size); ++i)
      marks_[static_cast<size_t>(i)] = what;
  }

  std::vector<kind> marks_;
};

} // namespace

caf::error check_ducking(const std::string& path, const film_expectation& x,
                         const key_to_path& paths, inspection_report& to,
                         render_watch& watch) {
  if (x.voices.empty() || x.music.empty())
    return {};
  auto bed_path = paths(x.music);
  auto room = work_dir::beside(path);
  if (!bed_path || !room)
    return bed_path ? std::move(room.error()) : std::move(bed_path.error());
  auto film = side_of(*room, clip_input(absolute(path)), "film.raw", watch);
  auto bed = side_of(*room, sound_input(absolute(*bed_path)), "bed.raw", watch);
  if (!film || !bed)
    return film.engaged() || film.error() == ec::poison
             ? caf::error{} // the rule about decoding has spoken
             : std::move(film.error());
  auto size = std::min(film->size(), bed->size());
  speech_map speech{x, size};
  auto spoken = [&](size_t i) { return speech.is_spoken(i); };
  auto quiet = [&](size_t i) { return speech.is_quiet(i); };
  auto film_spoken = power(*film, size, spoken);
  auto film_quiet = power(*film, size, quiet);
  auto bed_spoken = power(*bed, size, spoken);
  auto bed_quiet = power(*bed, size, quiet);
  if (bed_spoken <= 1e-9 || bed_quiet <= 1e-9 || film_quiet <= 1e-9)
    return {}; // a bed in mono, or nobody is ever quiet: nothing to compare
  // What the mix did to the bed, in speech against outside of it.
  to.ducking = 10
               * std::log10((film_quiet / bed_quiet)
                            / std::max(film_spoken / bed_spoken, 1e-12));
  if (to.ducking < x.ducking)
    to.findings.push_back(
      {"ducking", "the music gives way to the voice by "
                    + number(std::round(to.ducking * 10) / 10) + " dB, not by "
                    + number(x.ducking)});
  return {};
}

} // namespace adcraft::media
