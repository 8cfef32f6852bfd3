#include "http/media.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

namespace adcraft::http {

namespace {

constexpr uint64_t piece = uint64_t{4} << 20;

/// Reads digits at the front of `text`. @returns false if there are none.
bool take_number(std::string_view& text, uint64_t& to) {
  auto [end, err] = std::from_chars(text.data(), text.data() + text.size(), to);
  if (err != std::errc{})
    return false;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return true;
}

const char* mime_for(const std::string& key) {
  auto ends = [&](std::string_view x) {
    return key.size() > x.size()
           && key.compare(key.size() - x.size(), x.size(), x) == 0;
  };
  return ends(".mp4")   ? "video/mp4"
         : ends(".jpg") ? "image/jpeg"
         : ends(".png") ? "image/png"
         : ends(".wav") ? "audio/wav"
                        : "application/octet-stream";
}

std::string read_piece(const std::string& path, const byte_range& x) {
  std::string result(x.last - x.first + 1, '\0');
  std::ifstream in{path, std::ios::binary};
  in.seekg(static_cast<std::streamoff>(x.first));
  in.read(result.data(), static_cast<std::streamsize>(result.size()));
  result.resize(static_cast<size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return result;
}

} // namespace

caf::expected<byte_range> parse_range(const std::string& text, uint64_t size,
                                      uint64_t most) {
  auto refused = fail(ec::invalid_argument,
                      "Range: give bytes=FIRST-LAST "
                      "within the file");
  std::string_view rest{text};
  constexpr std::string_view unit = "bytes=";
  if (size == 0 || rest.substr(0, unit.size()) != unit)
    return refused;
  rest.remove_prefix(unit.size());
  byte_range result{0, size - 1};
  uint64_t tail = 0;
  if (!rest.empty() && rest.front() == '-') {
    rest.remove_prefix(1);
    if (!take_number(rest, tail) || tail == 0)
      return refused;
    result.first = size - std::min(tail, size);
  } else {
    if (!take_number(rest, result.first) || rest.empty() || rest[0] != '-')
      return refused;
    rest.remove_prefix(1);
    if (!rest.empty() && !take_number(rest, result.last))
      return refused;
  }
  result.last = std::min({result.last, size - 1, result.first + most - 1});
  if (!rest.empty() || result.first > result.last)
    return refused;
  return result;
}

answer media_answer(const storage& files, const std::string& key,
                    const std::string& range) {
  auto path = files.path_of(key);
  if (!path)
    return {404, "text/plain", "there is no such file\n"};
  std::error_code code;
  auto size = std::filesystem::file_size(*path, code);
  if (code || size == 0)
    return {404, "text/plain", "there is no such file\n"};
  answer result{200, mime_for(key), {}, false, {}, true};
  byte_range part{0, size - 1};
  if (!range.empty()) {
    auto asked = parse_range(range, size, piece);
    if (!asked)
      return {416, "text/plain", render(asked.error()) + "\n"};
    part = *asked;
    result.status = 206;
    result.partial = true;
    result.range = "bytes " + std::to_string(part.first) + "-"
                   + std::to_string(part.last) + "/" + std::to_string(size);
  }
  result.body = read_piece(*path, part);
  return result;
}

} // namespace adcraft::http
