#include "io/media/segment.hpp"

#include "io/media/mp4.hpp"
#include "io/media/segment_graph.hpp"
#include "io/media/work_dir.hpp"

namespace adcraft::media {

namespace {

std::string numbered(const char* name, size_t i, const char* extension) {
  return name + std::to_string(i) + extension;
}

caf::error check_works(const std::vector<segment_work>& all) {
  auto wrong = [](const std::string& why) {
    return fail(ec::invalid_argument, "segment: " + why);
  };
  if (all.empty())
    return wrong("there is nothing to encode");
  auto& first = all.front().spec;
  for (auto& [x, out] : all) {
    if (x.size.width < 16 || x.size.height < 16 || x.size.width % 2
        || x.size.height % 2)
      return wrong("size: both sides are even and at least 16");
    if (x.fps < 1 || x.fps > 60 || x.encode.gop < 1)
      return wrong("fps is 1 to 60 and gop at least 1");
    if (x.cut.frames < 1 || x.cut.clip_from < 0 || x.cut.next_clip_from < 0)
      return wrong("cut: frames are at least 1, and no clip begins before 0");
    if (x.size != first.size || x.fps != first.fps)
      return wrong("size, fps: segments of one run have the same");
  }
  return {};
}

/// Closed groups of a fixed length, and a number of threads that does not
/// depend on the machine: the same pictures make the same bytes everywhere.
arguments encoder(const segment_spec& x) {
  auto gop = std::to_string(x.encode.gop);
  return {"-c:v",
          "libx264",
          "-profile:v",
          "high",
          "-level:v",
          x.fps > 30 ? "4.2" : "4.1",
          "-preset:v",
          x.encode.preset,
          "-crf",
          std::to_string(x.encode.crf),
          "-maxrate:v",
          "12M",
          "-bufsize:v",
          "24M",
          "-g",
          gop,
          "-keyint_min",
          gop,
          "-sc_threshold",
          "0",
          "-bf",
          "2",
          "-flags:v",
          "+cgop+bitexact",
          "-threads:v",
          "2",
          "-pix_fmt",
          "yuv420p",
          "-color_range",
          "tv",
          "-color_primaries",
          "bt709",
          "-color_trc",
          "bt709",
          "-colorspace",
          "bt709",
          "-video_track_timescale",
          std::to_string(512 * x.fps),
          "-map_metadata",
          "-1",
          "-fflags",
          "+bitexact",
          "-f",
          "mp4"};
}

caf::error run(const std::vector<segment_spec>& specs,
               const std::vector<std::string>& files, const work_dir& dir,
               clip_seek seek, render_watch& watch) {
  auto graph = graph_of(specs, files, seek);
  ffmpeg_run work;
  work.directory = dir.path();
  work.words = graph.inputs + arguments{"-filter_complex", graph.filters};
  for (size_t i = 0; i < specs.size(); ++i) {
    auto pad = "[" + numbered("o", i, "]");
    work.words = work.words + arguments{"-map", pad} + encoder(specs[i])
                 + arguments{numbered("s", i, ".mp4")};
    auto seconds = static_cast<double>(specs[i].cut.frames) / specs[i].fps;
    work.seconds = std::max(work.seconds, seconds);
  }
  auto done = run_ffmpeg(work, &watch);
  return done ? caf::error{} : std::move(done.error());
}

/// Whether each file has the frames it should have; ffmpeg does not tell.
caf::error count(const std::vector<segment_spec>& specs, const work_dir& dir) {
  for (size_t i = 0; i < specs.size(); ++i) {
    auto file = read_mp4(dir.file(numbered("s", i, ".mp4")));
    auto track = file ? file->first("vide") : nullptr;
    auto frames = track ? track->packets : 0;
    if (frames != static_cast<uint64_t>(specs[i].cut.frames))
      return fail(ec::poison, "clip " + specs[i].clip + " gave "
                                + std::to_string(frames) + " frames where "
                                + std::to_string(specs[i].cut.frames)
                                + " are needed: make the scene again");
  }
  return {};
}

} // namespace

caf::error encode_segments(const std::vector<segment_work>& all,
                           const key_to_path& paths, render_watch& watch) {
  if (auto err = check_works(all))
    return err;
  auto dir = work_dir::beside(all.front().out);
  if (!dir)
    return std::move(dir.error());
  std::vector<segment_spec> specs;
  for (size_t i = 0; i < all.size(); ++i) {
    specs.push_back(all[i].spec);
    if (!specs[i].captions.empty())
      if (auto err = dir->write(numbered("c", i, ".ass"), specs[i].captions))
        return err;
  }
  std::vector<std::string> files;
  for (auto& key : keys_of(specs)) {
    auto file = paths(key);
    if (!file)
      return std::move(file.error());
    files.push_back(absolute(*file));
  }
  part_watch all_of_it{watch, 0, 1};
  auto err = run(specs, files, *dir, clip_seek::allowed, all_of_it);
  auto short_clip = err ? err == ec::poison : bool(count(specs, *dir));
  if (short_clip)
    err = run(specs, files, *dir, clip_seek::off, all_of_it);
  if (!err)
    err = count(specs, *dir);
  for (size_t i = 0; i < all.size() && !err; ++i)
    err = dir->keep(numbered("s", i, ".mp4"), all[i].out);
  return err;
}

} // namespace adcraft::media
