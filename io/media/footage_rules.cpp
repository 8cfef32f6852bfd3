#include "io/media/footage_rules.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>

namespace adcraft::media {

namespace {

/// Codecs that cameras and editors write.
constexpr const char* codecs[]
  = {"h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "prores", "dnxhd"};

/// Headers round.
constexpr double slack = 0.05;

std::string text(int64_t x) {
  return std::to_string(x);
}

std::string seconds_text(double x) {
  char result[32];
  std::snprintf(result, sizeof(result), "%.1f", x);
  return result;
}

bool is_known(const std::string& codec) {
  return std::find(std::begin(codecs), std::end(codecs), codec)
         != std::end(codecs);
}

} // namespace

const char* const footage_decoders
  = "h264,hevc,vp8,vp9,libdav1d,libaom-av1,av1,mpeg4,prores,dnxhd";

caf::error wrong_footage(const std::string& why) {
  return fail(ec::poison, "footage: " + why);
}

caf::error check_bytes(const std::string& path, const footage_rules& rules) {
  std::error_code code;
  auto bytes = std::filesystem::file_size(path, code);
  if (code)
    return fail(ec::not_found, "footage: the file is not there");
  if (bytes == 0)
    return wrong_footage("this file is empty: choose it again");
  if (bytes > rules.max_bytes)
    return wrong_footage("this file has " + text(int64_t(bytes / 1'000'000))
                         + " MB: bring one of at most "
                         + text(int64_t(rules.max_bytes / 1'000'000)) + " MB");
  return {};
}

caf::expected<size_t> picture_in(const media_info& x) {
  std::string other;
  for (size_t i = 0; i < x.streams.size(); ++i) {
    auto& s = x.streams[i];
    if (s.type == "video" && is_known(s.codec))
      return i;
    if (s.type == "video" && other.empty())
      other = s.codec.empty() ? "something unknown" : s.codec;
  }
  return other.empty() ? wrong_footage(
           "this file has sound at most, no picture: bring a film")
                       : wrong_footage("its picture is coded as " + other
                                       + ": export it as H.264 and bring that");
}

caf::error check_sides(const stream_info& x, const footage_rules& rules) {
  auto longer = std::max(x.width, x.height);
  auto shorter = std::min(x.width, x.height);
  auto size = text(x.width) + " x " + text(x.height) + " pixels";
  if (longer > rules.max_side)
    return wrong_footage("it has " + size + ": export it with at most "
                         + text(rules.max_side) + " on the longer side");
  if (shorter < rules.min_side)
    return wrong_footage("it has " + size + ": bring one of at least "
                         + text(rules.min_side) + " on the shorter side");
  return {};
}

caf::error check_seconds(double x, const footage_rules& rules) {
  if (x >= rules.min_seconds - slack && x <= rules.max_seconds + slack)
    return {};
  return wrong_footage("it lasts " + seconds_text(x) + " s: cut it to "
                       + text(std::lround(rules.min_seconds)) + " to "
                       + text(std::lround(rules.max_seconds)) + " s");
}

} // namespace adcraft::media
