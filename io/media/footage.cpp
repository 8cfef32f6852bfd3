#include "io/media/footage.hpp"

#include "io/media/ffmpeg.hpp"
#include "io/media/footage_rules.hpp"
#include "io/media/mp4.hpp"
#include "io/media/work_dir.hpp"

namespace adcraft::media {

namespace {

constexpr auto containers = "mov,mp4,matroska,webm";

constexpr int fps = 30;

arguments encoder(double most) {
  return {"-vf",
          "fps=30,yadif=deint=interlaced,scale='trunc(min(iw*sar,4096)/2)*2':"
          "'trunc(ih/2)*2':out_color_matrix=bt709:out_range=tv:"
          "flags=lanczos+accurate_rnd,setsar=1,format=yuv420p",
          "-c:v", "libx264", "-preset", "veryfast", "-crf", "16", "-g", "30",
          "-threads", "2", "-colorspace", "bt709", "-color_primaries", "bt709",
          "-color_trc", "bt709", "-color_range", "tv",
          // A header may promise less than there is.
          "-t", number(most + 0.1), "-map_metadata", "-1", "-map_chapters",
          "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags",
          "+faststart", "-video_track_timescale", std::to_string(512 * fps),
          "-f", "mp4", "clean.mp4"};
}

/// What was really in it; headers say what they like.
caf::expected<footage> measured(const work_dir& dir, render_watch& watch,
                                const footage_rules& rules) {
  auto info = probe(dir.file("clean.mp4"), counting::off, &watch);
  if (!info)
    return std::move(info.error());
  auto picture = info->first("video");
  auto layout = read_mp4(dir.file("clean.mp4"));
  auto track = layout ? layout->first("vide") : nullptr;
  if (picture == nullptr || track == nullptr || track->packets == 0)
    return wrong_footage("no picture of it can be decoded: export it again");
  footage result;
  result.width = picture->width;
  result.height = picture->height;
  result.seconds = static_cast<double>(track->packets) / fps;
  if (auto err = check_seconds(result.seconds, rules))
    return err;
  return result;
}

caf::expected<footage> cleaned(const std::string& path, size_t stream,
                               double seconds, storage& files,
                               render_watch& watch,
                               const footage_rules& rules) {
  auto dir = work_dir::beside(path);
  if (!dir)
    return std::move(dir.error());
  ffmpeg_run run;
  run.directory = dir->path();
  run.seconds = seconds;
  run.words = clip_input(absolute(path), {"-an", "-sn", "-dn",
                                          "-codec_whitelist", footage_decoders})
              + arguments{"-map", "0:" + std::to_string(stream)}
              + encoder(rules.max_seconds);
  auto done = run_ffmpeg(run, &watch);
  if (!done)
    return done.error() == ec::poison
             ? wrong_footage("its picture is broken: export it again")
             : std::move(done.error());
  auto result = measured(*dir, watch, rules);
  if (!result)
    return result;
  auto kept = files.put(dir->file("clean.mp4"), "mp4");
  if (!kept)
    return std::move(kept.error());
  result->key = kept->key;
  return result;
}

} // namespace

caf::expected<footage> check_footage(const std::string& path, storage& files,
                                     render_watch& watch,
                                     const footage_rules& rules) {
  if (auto err = check_bytes(path, rules))
    return err;
  auto info = probe_upload(path, containers, &watch);
  if (!info)
    return info.error() == ec::poison ? wrong_footage(
             "this is no film that can be read: bring an MP4, MOV, "
             "MKV or WebM file")
                                      : std::move(info.error());
  auto stream = picture_in(*info);
  if (!stream)
    return std::move(stream.error());
  auto& picture = info->streams[*stream];
  if (auto err = check_sides(picture, rules))
    return err;
  auto seconds = picture.duration > 0 ? picture.duration : info->duration;
  if (auto err = check_seconds(seconds, rules))
    return err;
  return cleaned(path, *stream, seconds, files, watch, rules);
}

} // namespace adcraft::media
