#include "io/media/inspect_parts.hpp"

#include "io/media/ffmpeg.hpp"
#include "io/media/loudness.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

namespace adcraft::media {

namespace {

/// Something that was seen or heard from here to there, in frames.
struct stretch {
  int from = 0;
  int to = 0;
};

/// A kind of stretch that a film may only have where it was planned.
struct stillness {
  const char* rule;
  const char* log;
  const char* begin;
  const char* end;
  /// Seconds from which it counts.
  double least;
  const char* sentence;
};

constexpr stillness black = {"black", "black.txt", "lavfi.black_start=",
                             "lavfi.black_end=", 0.1, "The picture is black"};
constexpr stillness frozen
  = {"freeze", "freeze.txt", "lavfi.freezedetect.freeze_start=",
     "lavfi.freezedetect.freeze_end=", 1.0, "The picture stands still"};
constexpr stillness silent
  = {"silence", "silence.txt", "lavfi.silence_start=", "lavfi.silence_end=",
     1.0, "Nothing is heard"};

/// What begins and does not end lasts to the end of the film.
std::vector<stretch> read(const stillness& x, const work_dir& dir, int fps,
                          int frames) {
  std::vector<stretch> result;
  std::ifstream in{dir.file(x.log)};
  auto frame = [fps](const std::string& line) {
    auto value = line.c_str() + line.find('=') + 1;
    return static_cast<int>(std::lround(std::strtod(value, nullptr) * fps));
  };
  for (std::string line; std::getline(in, line);)
    if (line.rfind(x.begin, 0) == 0)
      result.push_back({frame(line), frames});
    else if (line.rfind(x.end, 0) == 0 && !result.empty())
      result.back().to = frame(line);
  return result;
}

/// What is left of `x` outside the plan. Detectors are a few frames off.
std::vector<stretch> unplanned(std::vector<stretch> left,
                               const std::vector<frame_span>& plan, int fps) {
  auto slack = std::max(2, fps / 8);
  for (auto& span : plan) {
    auto from = span.from - slack;
    auto to = span.from + span.frames + slack;
    std::vector<stretch> next;
    for (auto& x : left) {
      next.push_back({x.from, std::min(x.to, from)});
      next.push_back({std::max(x.from, to), x.to});
    }
    std::erase_if(next, [](const stretch& x) { return x.to <= x.from; });
    left = std::move(next);
  }
  return left;
}

void judge(const stillness& x, const std::vector<frame_span>& plan,
           const work_dir& dir, film_notes& notes) {
  auto fps = notes.wanted().fps;
  auto all = read(x, dir, fps, notes.wanted().frames);
  for (auto& one : unplanned(all, plan, fps)) {
    auto seconds = static_cast<double>(one.to - one.from) / fps;
    // The first frame of a stretch may be missed.
    if (seconds + 1.5 / fps >= x.least)
      notes.find(x.rule,
                 shown(seconds, 2) + " s from "
                   + shown(static_cast<double>(one.from) / fps, 2) + " s",
                 "less than " + shown(x.least, 1) + " s where none is planned",
                 x.sentence);
  }
}

std::string print_to(const char* name) {
  return std::string{"=mode=print:file="} + name;
}

/// Pictures and sound through all detectors at once; both are counted on the
/// way out.
ffmpeg_run decode_run(const std::string& path, const work_dir& dir,
                      const film_notes& notes) {
  auto has = [&](const char* what) { return !notes.broken(what); };
  std::string picture
    = "[0:v:0]blackdetect=d=0.05:pic_th=0.98:pix_th=0.08,metadata"
      + print_to(black.log) + ",freezedetect=n=-60dB:d=0.5,metadata"
      + print_to(frozen.log) + ",scale=16:16:flags=neighbor,format=gray[v]";
  std::string sound = "[0:a:0]silencedetect=n=-50dB:d=0.5,ametadata"
                      + print_to(silent.log) + ","
                      + measure_loudness("loudness.txt", true)
                      + ",aformat=channel_layouts=mono[a]";
  ffmpeg_run run;
  run.directory = dir.path();
  run.seconds = static_cast<double>(notes.wanted().frames) / notes.wanted().fps;
  run.words = arguments{"-protocol_whitelist", "file,pipe", "-f", "mov", "-i",
                        "file:" + path, "-filter_complex"};
  run.words.push_back(has("no_sound") ? picture + ";" + sound : picture);
  run.words = run.words
              + arguments{"-map", "[v]", "-fps_mode", "passthrough", "-f",
                          "rawvideo", "frames.gray"};
  if (has("no_sound"))
    run.words = run.words
                + arguments{"-map", "[a]", "-c:a", "pcm_f32le", "-f", "f32le",
                            "sound.f32"};
  return run;
}

void judge_loudness(const loudness& x, film_notes& notes) {
  auto& wanted = notes.wanted();
  notes.report.figures.loudness = x.integrated;
  notes.report.figures.peak = x.peak;
  if (wanted.voices.empty() && wanted.music.empty())
    return;
  if (std::abs(x.integrated - wanted.loudness) > wanted.tolerance)
    notes.find("loudness", shown(x.integrated, 1) + " LUFS",
               shown(wanted.loudness, 1) + " LUFS",
               x.integrated > wanted.loudness ? "The film is too loud"
                                              : "The film is too quiet");
  if (x.peak > wanted.peak)
    notes.find("true_peak", shown(x.peak, 2) + " dBTP",
               "at most " + shown(wanted.peak, 1) + " dBTP",
               "The sound will distort on some players");
}

} // namespace

} // namespace adcraft::media
