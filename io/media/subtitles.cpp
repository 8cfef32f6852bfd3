#include "io/media/subtitles.hpp"

#include "io/media/captions.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace adcraft::media {

namespace {

/// What broadcasters put into a line, however many words that are.
constexpr size_t columns = 42;
constexpr size_t all_words = 1000;

/// Frames between two subtitles, so that one sees the change.
constexpr int gap = 2;

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
std::string cue(const subtitle& x, int fps, char comma, Escape escape) {
  auto result
    = time_of(x.from, fps, comma) + " --> " + time_of(x.to, fps, comma) + "\n";
  for (auto& line : x.lines)
    result += escape(line) + "\n";
  return result + "\n";
}

/// Gives each time to be read and a little darkness before the next.
void pace(std::vector<subtitle>& all, int fps, int frames) {
  auto until = frames;
  for (auto x = all.rbegin(); x != all.rend(); ++x) {
    auto wanted = std::max(x->to, x->from + fps * 5 / 6);
    x->to = std::max(std::min(wanted, until), x->from + 1);
    until = std::max(x->from - gap, 0);
  }
}

} // namespace

std::vector<subtitle> subtitles_of(const composition_spec& x) {
  std::vector<subtitle> result;
  for (auto& phrase : timed_phrases(x, {all_words, columns})) {
    result.push_back({phrase.from, phrase.to, {}});
    for (auto& line : phrase.lines)
      result.back().lines.push_back(line_text(line));
  }
  pace(result, x.cut.fps, x.cut.frames);
  return result;
}

std::string as_srt(const std::vector<subtitle>& all, int fps) {
  std::string result;
  auto n = 0;
  for (auto& x : all)
    result += std::to_string(++n) + "\n" + cue(x, fps, ',', plain);
  return result;
}

std::string as_vtt(const std::vector<subtitle>& all, int fps) {
  std::string result = "WEBVTT\n\n";
  for (auto& x : all)
    result += cue(x, fps, '.', marked);
  return result;
}

} // namespace adcraft::media
