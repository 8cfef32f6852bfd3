#include "io/media/captions.hpp"

#include "io/media/ffmpeg.hpp"
#include "io/media/phrases.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace adcraft::media {

namespace {

/// "#rrggbb" as ASS writes it; anything else is white.
std::string colour(const std::string& x) {
  auto good
    = x.size() == 7 && x[0] == '#'
      && x.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  auto rgb = good ? x.substr(1) : "ffffff";
  return rgb.substr(4, 2) + rgb.substr(2, 2) + rgb.substr(0, 2);
}

/// A family that cannot end its field in a style line.
std::string family(const std::string& x) {
  auto result = printable(x);
  std::erase_if(result, [](char c) { return c == ',' || c == '@'; });
  return result.empty() ? "Inter" : result;
}

/// Text that opens no override block and breaks no line. After a backslash
/// stands a word joiner: then it is a letter like any other.
std::string escaped(const std::string& x) {
  std::string result;
  for (auto c : x) {
    if (c == '{' || c == '}')
      result += '\\';
    result += c;
    if (c == '\\')
      result += "\u2060";
  }
  return result;
}

/// The time at which a frame is sure to be shown and the one before is not:
/// half a frame early, as ASS counts hundredths of a second only.
std::string ass_time(int frame, int fps) {
  auto cs = std::max(0L, std::lround((frame - 0.5) * 100 / fps));
  char text[32];
  std::snprintf(text, sizeof(text), "%ld:%02ld:%02ld.%02ld", cs / 360000,
                cs / 6000 % 60, cs / 100 % 60, cs % 100);
  return text;
}

/// The words of a phrase; `spoken` counts through both lines, none is -1.
std::string lines_of(const caption_phrase& x, const caption_style& style,
                     int spoken) {
  auto paint
    = [](const std::string& rgb) { return "{\\1c&H" + colour(rgb) + "&}"; };
  std::string result;
  auto n = 0;
  for (auto& line : x.lines) {
    result += &line == x.lines.data() ? "" : "\\N";
    for (size_t i = 0; i < line.size(); ++i, ++n) {
      if (i > 0)
        result += gap_between(line[i - 1].text, line[i].text);
      auto text = escaped(line[i].text);
      result
        += n == spoken ? paint(style.spoken) + text + paint(style.color) : text;
    }
  }
  return result;
}

/// Writes the events of one stretch.
class stretch_writer {
public:
  stretch_writer(const caption_track& track, const segment& stretch)
    : track_(track), stretch_(stretch) {
    // nop
  }

  void write(const caption_phrase& x) {
    auto size = x.font_size;
    auto soft = place(x) + "\\bord" + number(size * 0.04) + "\\blur"
                + number(size * 0.05) + "\\1a&HFF&\\3a&H60&\\pos("
                + number(centre_x()) + "," + number(centre_y() + size * 0.03)
                + ")}";
    event(0, "shadow", x.from, x.to, soft + lines_of(x, track_.style, -1));
    auto crisp = place(x) + "\\bord" + number(size * 0.05) + "\\pos("
                 + number(centre_x()) + "," + number(centre_y()) + ")}";
    std::vector<int> starts;
    for (auto& line : x.lines)
      for (auto& word : line)
        starts.push_back(std::clamp(word.from, x.from, x.to));
    starts.front() = x.from;
    starts.push_back(x.to);
    for (size_t i = 0; i + 1 < starts.size(); ++i)
      event(1, "words", starts[i], starts[i + 1],
            crisp + lines_of(x, track_.style, static_cast<int>(i)));
  }

  std::string events;

private:
  static std::string place(const caption_phrase& x) {
    return "{\\an5\\fs" + number(x.font_size);
  }

  double centre_x() const {
    return track_.place.x + track_.place.width / 2.0;
  }

  double centre_y() const {
    return track_.place.y + track_.place.height / 2.0;
  }

  void event(int layer, const char* style, int from, int to,
             const std::string& text) {
    from = std::max(from - stretch_.from, 0);
    to = std::min(to - stretch_.from, stretch_.frames);
    if (to <= from)
      return;
    events += "Dialogue: " + std::to_string(layer) + ","
              + ass_time(from, track_.fps) + "," + ass_time(to, track_.fps)
              + "," + style + ",,0,0,0,," + text + "\n";
  }

  const caption_track& track_;
  const segment& stretch_;
};

std::string header(const caption_track& x) {
  auto style = [&](const std::string& name) {
    return "Style: " + name + "," + family(x.style.font) + ",40,&H00"
           + colour(x.style.color) + ",&H00" + colour(x.style.color) + ",&H00"
           + colour(x.style.outline)
           + ",&HFF000000,-1,0,0,0,100,100,0,0,1,2,0,5,0,0,0,-1\n";
  };
  return "[Script Info]\nScriptType: v4.00+\nPlayResX: "
         + std::to_string(x.size.width)
         + "\nPlayResY: " + std::to_string(x.size.height)
         + "\nScaledBorderAndShadow: yes\nWrapStyle: 2\nYCbCr Matrix: None\n\n"
           "[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, "
           "SecondaryColour, OutlineColour, BackColour, Bold, Italic, "
           "Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, "
           "Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
         + style("shadow") + style("words")
         + "\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, "
           "MarginR, MarginV, Effect, Text\n";
}

} // namespace

std::string captions_for(const caption_track& x, const segment& stretch) {
  stretch_writer writer{x, stretch};
  for (auto& phrase : x.phrases)
    writer.write(phrase);
  return writer.events.empty() ? "" : header(x) + writer.events;
}

} // namespace adcraft::media
