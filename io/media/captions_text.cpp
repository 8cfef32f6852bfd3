#include "io/media/captions.hpp"

#include "io/media/phrases.hpp"

#include <cmath>
#include <cstdio>

namespace adcraft::media {

namespace {

std::string time_of(int frame, int fps, char comma) {
  auto ms = std::lround(frame * 1000.0 / fps);
  char text[40];
  std::snprintf(text, sizeof(text), "%02ld:%02ld:%02ld%c%03ld", ms / 3600000,
                ms / 60000 % 60, ms / 1000 % 60, comma, ms % 1000);
  return text;
}

/// Text that is no markup and no time line.
std::string marked(const std::string& text) {
  std::string result;
  for (auto c : text)
    result += c == '&'   ? "&amp;"
              : c == '<' ? "&lt;"
              : c == '>' ? "&gt;"
                         : std::string(1, c);
  return result;
}

/// SubRip has no escapes, and players read tags in it.
std::string plain(std::string text) {
  for (auto& [from, to] : {std::pair{"<", "‹"}, std::pair{">", "›"}})
    for (size_t at; (at = text.find(from)) != std::string::npos;)
      text.replace(at, 1, to);
  return text;
}

template <class Escape>
std::string body(const caption_phrase& x, Escape escape) {
  std::string result;
  for (auto& line : x.lines) {
    for (size_t i = 0; i < line.size(); ++i)
      result += (i > 0 ? gap_between(line[i - 1].text, line[i].text) : "")
                + escape(line[i].text);
    result += "\n";
  }
  return result;
}

template <class Escape>
std::string cue(const caption_phrase& x, int fps, char comma, Escape escape) {
  return time_of(x.from, fps, comma) + " --> " + time_of(x.to, fps, comma)
         + "\n" + body(x, escape) + "\n";
}

} // namespace

std::string as_srt(const caption_track& x) {
  std::string result;
  auto n = 0;
  for (auto& phrase : x.phrases)
    result += std::to_string(++n) + "\n" + cue(phrase, x.fps, ',', plain);
  return result;
}

std::string as_vtt(const caption_track& x) {
  std::string result = "WEBVTT\n\n";
  for (auto& phrase : x.phrases)
    result += cue(phrase, x.fps, '.', marked);
  return result;
}

} // namespace adcraft::media
