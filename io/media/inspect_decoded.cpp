#include "io/media/inspect_parts.hpp"

#include "io/media/ffmpeg.hpp"
#include "io/media/loudness.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
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
  /// Seconds from which it counts, and by how much it may be seen late: an
  /// encoder goes on refining a picture that has stopped.
  double least;
  double late;
  const char* sentence;
};

constexpr stillness black
  = {"black", "black.txt", "lavfi.black_start=",  "lavfi.black_end=",
     0.1,     0,           "The picture is black"};
constexpr stillness frozen = {"freeze",
                              "freeze.txt",
                              "lavfi.freezedetect.freeze_start=",
                              "lavfi.freezedetect.freeze_end=",
                              1.0,
                              0.15,
                              "The picture stands still"};
constexpr stillness silent = {"silence",
                              "silence.txt",
                              "lavfi.silence_start=",
                              "lavfi.silence_end=",
                              1.0,
                              0,
                              "Nothing is heard"};

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
    if (seconds + 1.5 / fps + x.late >= x.least)
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

/// Pictures and sound through all detectors at once; both are counted by what
/// comes out: 256 bytes a frame, and samples.
ffmpeg_run decode_run(const std::string& path, const work_dir& dir,
                      film_streams streams, const film_notes& notes) {
  std::string graph;
  arguments outputs;
  if (streams.picture) {
    graph = "[0:v:0]blackdetect=d=0.05:pic_th=0.98:pix_th=0.08,metadata"
            + print_to(black.log) + ",freezedetect=n=-60dB:d=0.5,metadata"
            + print_to(frozen.log)
            + ",scale=16:16:flags=neighbor,format=gray[v]";
    outputs = {"-map", "[v]",      "-fps_mode",  "passthrough",
               "-f",   "rawvideo", "frames.gray"};
  }
  if (streams.sound) {
    graph += std::string{graph.empty() ? "" : ";"}
             + "[0:a:0]silencedetect=n=-50dB:d=0.5,ametadata"
             + print_to(silent.log) + ","
             + measure_loudness("level.txt", true)
             // Without a converter of its own the mono would begin at the
             // input, and all would be measured in it.
             + ",aresample,aformat=channel_layouts=mono[a]";
    outputs = outputs + arguments{"-map", "[a]",   "-c:a",     "pcm_f32le",
                                  "-f",   "f32le", "sound.f32"};
  }
  auto seconds
    = static_cast<double>(notes.wanted().frames) / notes.wanted().fps;
  return {arguments{"-err_detect", "crccheck+bitstream+buffer",
                    "-protocol_whitelist", "file,pipe", "-f", "mov", "-i",
                    "file:" + path, "-filter_complex", graph}
            + outputs,
          dir.path(), seconds};
}

void judge_loudness(const loudness& x, film_notes& notes) {
  auto& wanted = notes.wanted();
  notes.report.figures.loudness = x.integrated;
  notes.report.figures.peak = x.peak;
  if (notes.silent_film())
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

void judge_counts(const work_dir& dir, film_streams streams,
                  const std::vector<float>& sound, film_notes& notes) {
  std::error_code code;
  auto size = std::filesystem::file_size(dir.file("frames.gray"), code);
  auto frames = code ? 0 : static_cast<int64_t>(size / 256);
  auto& wanted = notes.wanted();
  notes.report.figures.frames = frames;
  if (frames != wanted.frames)
    notes.find("frames", std::to_string(frames), std::to_string(wanted.frames),
               "The film has another number of frames than was planned");
  // A decoder fills the last packet of 1024 samples.
  auto samples = static_cast<int64_t>(sound.size());
  auto whole = samples >= wanted.samples && samples < wanted.samples + 1024;
  if (streams.sound && !whole && !notes.broken("samples"))
    notes.find("samples", std::to_string(samples),
               std::to_string(wanted.samples),
               "The decoded sound has the wrong length");
}

} // namespace

caf::expected<std::vector<float>>
inspect_decoded(const std::string& path, const work_dir& dir,
                film_streams streams, film_notes& notes, render_watch& watch) {
  std::vector<float> sound;
  if (!streams.picture && !streams.sound)
    return sound;
  auto done = run_ffmpeg(decode_run(path, dir, streams, notes), &watch);
  if (!done && done.error() != ec::poison)
    return std::move(done.error());
  auto errors = done ? done->errors : render(done.error());
  if (!errors.empty())
    notes.find("decode", errors.substr(0, errors.find('\n')), "no errors",
               "The film cannot be decoded without errors");
  if (auto samples = read_floats(dir.file("sound.f32")))
    sound = std::move(*samples);
  judge_counts(dir, streams, sound, notes);
  judge(black, notes.wanted().black, dir, notes);
  judge(frozen, notes.wanted().frozen, dir, notes);
  if (!notes.silent_film())
    judge(silent, notes.wanted().silent, dir, notes);
  if (auto level = read_loudness(dir.file("level.txt")))
    judge_loudness(*level, notes);
  return sound;
}

} // namespace adcraft::media
