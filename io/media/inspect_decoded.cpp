#include "io/media/inspect_parts.hpp"

#include "io/media/ffmpeg.hpp"
#include "io/media/loudness.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace adcraft::media {

namespace {

/// Pictures and sound through all detectors at once; both are counted by what
/// comes out: 256 bytes a frame, and samples.
ffmpeg_run decode_run(const std::string& path, const work_dir& dir,
                      film_streams streams, const film_notes& notes) {
  std::string graph;
  arguments outputs;
  if (streams.picture) {
    graph = "[0:v:0]" + picture_detectors()
            + ",scale=16:16:flags=neighbor,format=gray[v]";
    outputs = {"-map", "[v]",      "-fps_mode",  "passthrough",
               "-f",   "rawvideo", "frames.gray"};
  }
  if (streams.sound) {
    graph += std::string{graph.empty() ? "" : ";"} + "[0:a:0]"
             + sound_detectors() + ","
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
  judge_stillness(dir, notes);
  if (auto level = read_loudness(dir.file("level.txt")))
    judge_loudness(*level, notes);
  return sound;
}

} // namespace adcraft::media
