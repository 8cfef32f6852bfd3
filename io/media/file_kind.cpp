#include "io/media/file_kind.hpp"

#include "io/media/images.hpp"

#include <glib.h>

#include <algorithm>

namespace adcraft::media {

namespace {

uint8_t byte_at(const std::string& x, size_t i) {
  return i < x.size() ? static_cast<uint8_t>(x[i]) : uint8_t{0};
}

/// A frame of layer III: a rate of bits and of samples that exist.
bool begins_mp3_frame(const std::string& x) {
  auto head = byte_at(x, 1);
  auto rates = byte_at(x, 2);
  return byte_at(x, 0) == 0xff && (head & 0xe0) == 0xe0 && (head & 0x18) != 0x08
         && (head & 0x06) == 0x02 && (rates & 0xf0) != 0xf0
         && (rates & 0x0c) != 0x0c;
}

std::string film_mime(const std::string& x) {
  if (x.size() >= 12 && x.compare(4, 4, "ftyp") == 0) {
    auto brand = x.substr(8, 4);
    return brand == "qt  "                      ? "video/quicktime"
           : brand == "M4A " || brand == "M4B " ? "audio/mp4"
                                                : "video/mp4";
  }
  auto is_webm
    = x.starts_with("\x1a\x45\xdf\xa3") && x.find("webm") != std::string::npos;
  return is_webm ? "video/webm" : "";
}

std::string sound_mime(const std::string& x) {
  if (x.starts_with("RIFF") && x.size() >= 12 && x.compare(8, 4, "WAVE") == 0)
    return "audio/wav";
  if (x.starts_with("fLaC"))
    return "audio/flac";
  if (x.starts_with("OggS"))
    return "audio/ogg";
  return x.starts_with("ID3") || begins_mp3_frame(x) ? "audio/mpeg" : "";
}

/// What stands in programs and in none of the words a model writes.
bool is_control(char x) {
  auto byte = static_cast<uint8_t>(x);
  return (byte < 0x20 && x != '\t' && x != '\r' && x != '\n') || byte == 0x7f;
}

} // namespace

std::string media_mime(const std::string& x) {
  auto head = x.substr(0, kind_bytes);
  for (auto kind : {picture_mime, film_mime, sound_mime})
    if (auto result = kind(head); !result.empty())
      return result;
  return {};
}

std::string words_mime(std::string_view x) {
  constexpr std::string_view mark = "\xef\xbb\xbf";
  if (x.starts_with(mark))
    x.remove_prefix(mark.size());
  auto first = x.find_first_not_of(" \t\r\n");
  // A page, or a picture of a kind that is not taken.
  if (first == std::string_view::npos || x[first] == '<'
      || x.starts_with("GIF8") || std::any_of(x.begin(), x.end(), is_control)
      || !g_utf8_validate(x.data(), static_cast<gssize>(x.size()), nullptr))
    return {};
  return x[first] == '{' || x[first] == '[' ? "application/json" : "text/plain";
}

const char* sound_container(const std::string& mime) {
  return mime == "audio/wav"    ? "wav"
         : mime == "audio/mpeg" ? "mp3"
         : mime == "audio/flac" ? "flac"
         : mime == "audio/ogg"  ? "ogg"
         : mime == "audio/mp4"  ? "mov"
                                : nullptr;
}

} // namespace adcraft::media
