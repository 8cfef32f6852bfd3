#include "io/media/join.hpp"

#include "io/media/ffmpeg.hpp"
#include "io/media/mp4.hpp"
#include "io/media/work_dir.hpp"

#include <filesystem>

namespace adcraft::media {

namespace {

int frames_of(const join_spec& x) {
  auto result = 0;
  for (auto& part : x.parts)
    result += part.frames;
  return result;
}

/// Without the lengths the demuxer would take them from rounded headers.
std::string list_of(const join_spec& x) {
  std::string result = "ffconcat version 1.0\n";
  for (size_t i = 0; i < x.parts.size(); ++i)
    result += "file " + std::to_string(i) + ".mp4\nduration "
              + number(static_cast<double>(x.parts[i].frames) / x.fps) + "\n";
  return result;
}

/// Every time becomes a whole number of frames again; decoding times are two
/// frames early, as two pictures at most are shown out of order.
std::string whole_frames() {
  return "setts=pts=round(PTS/512)*512:dts=(N-2)*512:duration=512";
}

caf::error link_parts(const join_spec& x, const work_dir& dir) {
  std::error_code code;
  for (size_t i = 0; i < x.parts.size() && !code; ++i)
    std::filesystem::create_symlink(absolute(x.parts[i].path),
                                    dir.file(std::to_string(i) + ".mp4"), code);
  if (!code)
    return {};
  return fail(ec::environment, "cannot link segments: " + code.message());
}

arguments words_of(const join_spec& x) {
  arguments result{"-protocol_whitelist",
                   "file,pipe",
                   "-f",
                   "concat",
                   "-safe",
                   "0",
                   "-i",
                   "list.txt"};
  result = result + sound_input(absolute(x.sound))
           + arguments{"-map", "0:v:0",  "-map",         "1:a:0", "-c:v",
                       "copy", "-bsf:v", whole_frames(), "-c:a",  "copy"};
  return result
         + arguments{"-map_metadata",
                     "-1",
                     "-metadata",
                     "title=" + x.title,
                     "-video_track_timescale",
                     std::to_string(512 * x.fps),
                     "-movflags",
                     "+faststart+negative_cts_offsets",
                     "-use_editlist",
                     "0",
                     "-brand",
                     "mp42",
                     "-fflags",
                     "+bitexact",
                     "-f",
                     "mp4",
                     "film.mp4"};
}

/// Every frame at its own time, and as much sound as picture.
caf::error check(const join_spec& x, const work_dir& dir) {
  auto file = read_mp4(dir.file("film.mp4"));
  if (!file)
    return std::move(file.error());
  auto frames = frames_of(x);
  auto samples = uint64_t{48000} * static_cast<uint64_t>(frames)
                 / static_cast<uint64_t>(x.fps);
  auto picture = file->first("vide");
  auto sound = file->first("soun");
  auto whole = picture && picture->packets == static_cast<uint64_t>(frames)
               && picture->first == 0 && picture->step == 512;
  if (whole && sound && sound->ticks == samples && sound->timescale == 48000)
    return {};
  return fail(ec::poison,
              "the parts of the film do not fit together: encode "
              "them again");
}

} // namespace

caf::error join(const join_spec& x, const std::string& out,
                render_watch& watch) {
  if (x.parts.empty() || x.fps < 1)
    return fail(ec::invalid_argument, "join: parts: there is nothing to join");
  auto dir = work_dir::beside(out);
  if (!dir)
    return std::move(dir.error());
  if (auto err = link_parts(x, *dir))
    return err;
  if (auto err = dir->write("list.txt", list_of(x)))
    return err;
  ffmpeg_run run{words_of(x), dir->path(),
                 static_cast<double>(frames_of(x)) / x.fps};
  if (auto done = run_ffmpeg(run, &watch); !done)
    return std::move(done.error());
  if (auto err = check(x, *dir))
    return err;
  return dir->keep("film.mp4", out);
}

} // namespace adcraft::media
