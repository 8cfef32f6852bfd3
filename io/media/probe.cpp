#include "io/media/probe.hpp"

#include "io/media/ffmpeg.hpp"
#include "io/media/work_dir.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace adcraft::media {

namespace {

using nlohmann::json;

/// ffprobe writes numbers as strings, or leaves them out.
std::string text_at(const json& x, const char* key) {
  auto found = x.find(key);
  if (found == x.end())
    return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

double real_at(const json& x, const char* key) {
  return std::strtod(text_at(x, key).c_str(), nullptr);
}

int64_t whole_at(const json& x, const char* key) {
  return std::strtoll(text_at(x, key).c_str(), nullptr, 10);
}

void read_picture(const json& x, stream_info& result) {
  result.width = static_cast<int>(whole_at(x, "width"));
  result.height = static_cast<int>(whole_at(x, "height"));
  result.pixels = text_at(x, "pix_fmt");
  result.fields = text_at(x, "field_order");
  result.frames = whole_at(x, "nb_read_frames");
  auto rate = text_at(x, "avg_frame_rate");
  result.rate = std::atoi(rate.c_str());
  auto slash = rate.find('/');
  if (slash != std::string::npos)
    result.rate_base = std::atoi(rate.c_str() + slash + 1);
  auto aspect = text_at(x, "sample_aspect_ratio");
  result.square_pixels = aspect.empty() || aspect == "1:1" || aspect == "0:1";
}

void read_sound(const json& x, stream_info& result) {
  result.sample_rate = static_cast<int>(whole_at(x, "sample_rate"));
  result.channels = static_cast<int>(whole_at(x, "channels"));
  if (text_at(x, "time_base") == "1/" + std::to_string(result.sample_rate))
    result.samples = whole_at(x, "duration_ts");
}

stream_info stream_from(const json& x) {
  stream_info result;
  result.type = text_at(x, "codec_type");
  result.codec = text_at(x, "codec_name");
  result.profile = text_at(x, "profile");
  result.start = real_at(x, "start_time");
  result.duration = real_at(x, "duration");
  if (result.type == "video")
    read_picture(x, result);
  else if (result.type == "audio")
    read_sound(x, result);
  return result;
}

media_info info_from(const json& x) {
  media_info result;
  auto format = x.value("format", json::object());
  result.format = text_at(format, "format_name");
  result.bytes = static_cast<uint64_t>(whole_at(format, "size"));
  result.duration = real_at(format, "duration");
  for (auto& s : x.value("streams", json::array()))
    result.streams.push_back(stream_from(s));
  return result;
}

/// @param options for ffprobe.
caf::expected<media_info> ask(const std::string& path, const arguments& options,
                              const child_limits& limits, render_watch* watch) {
  std::string text;
  child_command command;
  command.limits = limits;
  command.argv = arguments{"ffprobe",      "-v",
                           "error",        "-protocol_whitelist",
                           "file,pipe",    "-show_streams",
                           "-show_format", "-of",
                           "json"}
                 + options + arguments{"file:" + absolute(path)};
  command.on_line = [&](std::string_view line) { text += line; };
  auto done = run_child(command, watch);
  if (!done)
    return std::move(done.error());
  auto parsed = json::parse(text, nullptr, false);
  if (!parsed.is_object())
    return fail(ec::poison, path + ": ffprobe does not understand this file");
  return info_from(parsed);
}

} // namespace

const stream_info* media_info::first(const std::string& type) const {
  for (auto& x : streams)
    if (x.type == type)
      return &x;
  return nullptr;
}

size_t media_info::count(const std::string& type) const {
  return static_cast<size_t>(
    std::count_if(streams.begin(), streams.end(),
                  [&](const stream_info& x) { return x.type == type; }));
}

caf::expected<media_info> probe(const std::string& path, counting frames,
                                render_watch* watch) {
  arguments options;
  if (frames == counting::decoded)
    options = {"-count_frames"};
  return ask(path, options, {}, watch);
}

caf::expected<media_info> probe_upload(const std::string& path,
                                       const std::string& containers,
                                       render_watch* watch) {
  child_limits limits;
  limits.wall = limits.quiet = std::chrono::seconds{30};
  limits.cpu_seconds = 30;
  limits.address_space = uint64_t{2} << 30;
  return ask(path, {"-format_whitelist", containers}, limits, watch);
}

} // namespace adcraft::media
