#include "io/embedded/taken/sound_in.hpp"

#include "io/embedded/taken/taken_order.hpp"
#include "io/media/ffmpeg.hpp"
#include "io/media/file_kind.hpp"
#include "io/media/work_dir.hpp"

#include <filesystem>
#include <fstream>

namespace adcraft::taken {

namespace {

using media::arguments;
using media::operator+;

constexpr uint64_t most_bytes = 200'000'000;

constexpr auto decoders
  = "mp3float,mp3,pcm_s16le,pcm_s24le,pcm_s32le,"
    "pcm_f32le,pcm_u8,flac,vorbis,opus,aac";

media::child_limits strict() {
  media::child_limits result;
  result.wall = std::chrono::seconds{120};
  result.quiet = std::chrono::seconds{60};
  result.cpu_seconds = 120;
  result.address_space = uint64_t{2} << 30;
  result.file_size = uint64_t{1} << 30;
  return result;
}

caf::expected<std::string> container_of(const std::string& path) {
  std::error_code code;
  auto bytes = std::filesystem::file_size(path, code);
  if (code)
    return fail(ec::not_found, "the sound is not there");
  if (bytes > most_bytes)
    return unusable("its sound has " + std::to_string(bytes / 1'000'000)
                    + " MB");
  std::string head(media::kind_bytes, '\0');
  std::ifstream in{path, std::ios::binary};
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<size_t>(in.gcount()));
  auto name = media::sound_container(media::media_mime(head));
  if (name == nullptr)
    return unusable("it is no sound");
  return std::string{name};
}

caf::expected<studio::pcm> floats(arguments words, int channels,
                                  const std::string& folder,
                                  render_watch& watch) {
  media::ffmpeg_run run;
  run.directory = folder;
  run.limits = strict();
  run.words = std::move(words)
              + arguments{"-ar", "48000", "-ac",    std::to_string(channels),
                          "-f",  "f32le", "out.f32"};
  if (auto done = media::run_ffmpeg(run, &watch); !done)
    return done.error() == ec::poison ? unusable("its sound cannot be decoded")
                                      : std::move(done.error());
  return studio::read_floats(folder + "/out.f32", 48000, channels);
}

} // namespace

caf::expected<studio::pcm> sound_from(const std::string& path, int channels,
                                      double seconds, const std::string& folder,
                                      render_watch& watch) {
  auto container = container_of(path);
  if (!container)
    return std::move(container.error());
  auto input = media::sound_input(media::absolute(path),
                                  {"-f", *container, "-vn", "-sn", "-dn",
                                   "-codec_whitelist", decoders, "-max_streams",
                                   "8", "-t", media::number(seconds)});
  return floats(input + arguments{"-map", "0:a:0"}, channels, folder, watch);
}

caf::expected<studio::pcm> hurried(const studio::pcm& x, double rate,
                                   const std::string& folder,
                                   render_watch& watch) {
  if (auto done = studio::write_floats(folder + "/slow.f32", x); !done)
    return std::move(done.error());
  return floats(media::raw_input("slow.f32", 1)
                  + arguments{"-af", "atempo=" + media::number(rate)},
                1, folder, watch);
}

} // namespace adcraft::taken
