#include "io/media/inspect_parts.hpp"

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

std::vector<frame_span> spans_of(const stillness& x, const work_dir& dir,
                                 int fps, int frames) {
  std::vector<frame_span> result;
  for (auto& one : read(x, dir, fps, frames))
    result.push_back({one.from, one.to - one.from});
  return result;
}

} // namespace

std::string picture_detectors() {
  return "blackdetect=d=0.05:pic_th=0.98:pix_th=0.08,metadata"
         + print_to(black.log) + ",freezedetect=n=-60dB:d=0.5,metadata"
         + print_to(frozen.log);
}

seen_stillness read_stillness(const work_dir& dir, int fps, int frames) {
  return {spans_of(black, dir, fps, frames),
          spans_of(frozen, dir, fps, frames)};
}

std::string sound_detectors() {
  return "silencedetect=n=-50dB:d=0.5,ametadata" + print_to(silent.log);
}

void judge_stillness(const work_dir& dir, film_notes& notes) {
  judge(black, notes.wanted().black, dir, notes);
  judge(frozen, notes.wanted().frozen, dir, notes);
  if (!notes.silent_film())
    judge(silent, notes.wanted().silent, dir, notes);
}

} // namespace adcraft::media
