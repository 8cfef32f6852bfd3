#include "io/media/ffmpeg.hpp"
#include "io/media/inspect_checks.hpp"
#include "io/media/loudness.hpp"
#include "io/media/work_dir.hpp"

#include <cmath>
#include <fstream>

namespace adcraft::media {

namespace {

/// A stretch in seconds that a detector reported; an open one has no end.
struct span {
  double from = 0;
  double to = -1;
};

/// What a detector looks for: its keys in the log of the `metadata` filter, and
/// how long it may last unplanned, in seconds.
struct detector {
  const char* rule;
  const char* log;
  const char* begins;
  const char* ends;
  double most;
  const char* what;
};

constexpr detector black = {"black", "black.log", "lavfi.black_start=",
                            "lavfi.black_end=", 0.1, "is black"};
constexpr detector freeze
  = {"freeze", "freeze.log", "lavfi.freezedetect.freeze_start=",
     "lavfi.freezedetect.freeze_end=", 1.0, "stands still"};
constexpr detector silence
  = {"silence", "silence.log", "lavfi.silence_start=", "lavfi.silence_end=",
     1.0, "is silent"};

/// Detectors report a little late: what is nearly too long counts.
constexpr auto graph
  = "[0:v]blackdetect=d=0.09:pic_th=0.98:pix_th=0.08,"
    "metadata=mode=print:file=black.log,"
    "freezedetect=n=-60dB:d=0.9,metadata=mode=print:file=freeze.log[v];"
    "[0:a]silencedetect=n=-50dB:d=0.9,"
    "ametadata=mode=print:file=silence.log,";

std::vector<span> read_spans(const std::string& path, const detector& x) {
  std::vector<span> result;
  std::ifstream in{path};
  for (std::string line; std::getline(in, line);) {
    auto value = [&](std::string_view key) {
      return std::strtod(line.c_str() + key.size(), nullptr);
    };
    auto starts_with = [&](std::string_view key) {
      return line.compare(0, key.size(), key) == 0;
    };
    if (starts_with(x.begins))
      result.push_back({value(x.begins), -1});
    else if (starts_with(x.ends) && !result.empty())
      result.back().to = value(x.ends);
  }
  return result;
}

bool is_planned(const span& s, const std::vector<stretch>& planned, int fps) {
  constexpr auto slack = 0.15;
  for (auto& p : planned)
    if (s.from >= static_cast<double>(p.from) / fps - slack
        && s.to <= static_cast<double>(p.to) / fps + slack)
      return true;
  return false;
}

void judge(const work_dir& room, const detector& what,
           const std::vector<stretch>& planned, const film_expectation& x,
           inspection_report& to) {
  auto end = static_cast<double>(x.frames) / x.fps;
  for (auto s : read_spans(room.file(what.log), what)) {
    if (s.to < 0)
      s.to = end; // open: it lasts to the end
    if (s.to - s.from < what.most - 0.5 / x.fps || is_planned(s, planned, x.fps))
      continue;
    to.findings.push_back(
      {what.rule, "the film " + std::string{what.what} + " from "
                    + number(std::round(s.from * 100) / 100) + " s to "
                    + number(std::round(s.to * 100) / 100) + " s"});
  }
}

void judge_loudness(const loudness& heard, const film_expectation& x,
                    inspection_report& to) {
  to.loudness = heard.integrated;
  to.peak = heard.peak;
  auto silent = x.planned_silence.size() == 1
                && x.planned_silence[0] == stretch{0, x.frames};
  if (!silent && std::abs(heard.integrated - x.loudness) > 0.5)
    to.findings.push_back(
      {"loudness", "the film has " + number(heard.integrated) + " LUFS, not "
                     + number(x.loudness)});
  if (heard.peak > x.peak)
    to.findings.push_back({"peak", "the true peak is " + number(heard.peak)
                                     + " dBTP, above " + number(x.peak)});
}

} // namespace

caf::error check_content(const std::string& path, const film_expectation& x,
                         inspection_report& to, render_watch& watch) {
  auto room = work_dir::beside(path);
  if (!room)
    return std::move(room.error());
  ffmpeg_run run;
  run.directory = room->path();
  run.seconds = static_cast<double>(x.frames) / x.fps;
  run.words = arguments{"-xerror", "-err_detect", "explode"}
              + clip_input(absolute(path))
              + arguments{"-filter_complex",
                          graph + measure_loudness("loudness.log", true)
                            + "[a]",
                          "-map", "[v]", "-map", "[a]", "-f", "null", "-"};
  if (auto ran = run_ffmpeg(run, &watch); !ran) {
    if (ran.error() != ec::poison)
      return std::move(ran.error());
    to.findings.push_back(
      {"decode", "the film cannot be played to its end: "
                   + render(ran.error())});
    return {};
  }
  judge(*room, black, x.planned_black, x, to);
  judge(*room, freeze, x.planned_freeze, x, to);
  judge(*room, silence, x.planned_silence, x, to);
  auto heard = read_loudness(room->file("loudness.log"));
  if (!heard)
    return std::move(heard.error());
  judge_loudness(*heard, x, to);
  return {};
}

} // namespace adcraft::media
