#include "http/media/mime.hpp"

#include <utility>

namespace adcraft::http {

std::string mime_of_key(const std::string& key) {
  constexpr std::pair<const char*, const char*> known[] = {
    {"mp4", "video/mp4"},         {"mov", "video/quicktime"},
    {"webm", "video/webm"},       {"wav", "audio/wav"},
    {"mp3", "audio/mpeg"},        {"jpg", "image/jpeg"},
    {"png", "image/png"},         {"webp", "image/webp"},
    {"json", "application/json"}, {"srt", "application/x-subrip"},
    {"vtt", "text/vtt"},          {"zip", "application/zip"},
  };
  auto extension = key.substr(key.rfind('.') + 1);
  for (auto& [text, mime] : known)
    if (extension == text)
      return mime;
  return "application/octet-stream";
}

std::string hash_in_key(const std::string& key) {
  auto slash = key.find('/');
  auto dot = key.rfind('.');
  if (slash == std::string::npos || dot == std::string::npos || dot < slash)
    return {};
  return key.substr(slash + 1, dot - slash - 1);
}

} // namespace adcraft::http
