#include "io/media/captions.hpp"

#include "io/media/caption_font.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::media {

namespace {

/// A phrase stands a little longer than it is heard, in seconds.
constexpr double hold = 0.35;

/// And appears a little before, in frames.
constexpr int lead = 2;

/// Outline, blur and shadow around the letters, per font size.
constexpr double margin = 0.18;

/// The largest letters, as a part of the short side.
constexpr double largest = 0.072;

/// The width of a column, per font size; letters are narrower on average.
constexpr double column = 0.46;

/// Chooses sizes and places.
class layouter {
public:
  layouter(const composition_spec& x)
    : x_(x), font_(x.captions.font), place_(x.layout.captions) {
    auto side = std::min(x.size.width, x.size.height);
    auto lines = (place_.height - 1) / (2 + 2 * margin);
    size_ = std::max(4.0, std::min(largest * side, lines));
  }

  line_room room() const {
    auto columns = place_.width / (column * size_);
    line_room result;
    result.columns = static_cast<size_t>(std::clamp(columns, 10.0, 32.0));
    return result;
  }

  void place(caption_phrase& phrase) const {
    double widest = 0;
    for (auto& line : phrase.lines)
      widest = std::max(widest, font_.width(line_text(line)));
    auto fitting = (place_.width - 2) / (widest + 2 * margin);
    phrase.font_size = std::floor(std::min(size_, fitting) * 10) / 10;
    auto width = (widest + 2 * margin) * phrase.font_size;
    auto height = (static_cast<double>(phrase.lines.size()) + 2 * margin)
                  * phrase.font_size;
    auto left = place_.x + (place_.width - width) / 2;
    auto top = place_.y + (place_.height - height) / 2;
    phrase.area = {static_cast<int>(left), static_cast<int>(top),
                   static_cast<int>(std::ceil(left + width)) - int(left),
                   static_cast<int>(std::ceil(top + height)) - int(top)};
  }

private:
  const composition_spec& x_;
  caption_font font_;
  box place_;
  double size_;
};

std::vector<spoken_word> words_of(const placed_voice& voice) {
  std::vector<spoken_word> result;
  for (auto& x : voice.words)
    if (auto text = printable(x.text); !text.empty())
      result.push_back({text, x.start, x.end});
  return result;
}

/// A voice that moves by whole frames keeps its captions to the frame: its
/// whole frames never take part in rounding.
caption_phrase timed(const phrase_words& words, int64_t from, int fps) {
  caption_phrase result;
  auto whole = static_cast<int>(from * fps / 48000);
  auto rest = static_cast<double>(from * fps % 48000) / 48000;
  auto frame = [=](double t) {
    return whole + static_cast<int>(std::lround(rest + t * fps));
  };
  for (auto& line : words) {
    result.lines.emplace_back();
    for (auto& x : line)
      result.lines.back().push_back({x.text, frame(x.start)});
  }
  result.from = frame(words.front().front().start) - lead;
  result.to = frame(words.back().back().end + hold);
  return result;
}

/// One phrase at a time, and none outside the film.
void part(std::vector<caption_phrase>& phrases, int frames) {
  auto until = frames;
  for (auto x = phrases.rbegin(); x != phrases.rend(); ++x) {
    x->from = std::max(x->from, 0);
    x->to = std::min(x->to, until);
    until = std::min(until, x->from);
  }
  std::erase_if(phrases,
                [](const caption_phrase& x) { return x.to <= x.from; });
}

} // namespace

std::string line_text(const std::vector<caption_word>& line) {
  std::string result;
  for (size_t i = 0; i < line.size(); ++i) {
    if (i > 0)
      result += gap_between(line[i - 1].text, line[i].text);
    result += line[i].text;
  }
  return result;
}

std::vector<caption_phrase> timed_phrases(const composition_spec& x,
                                          const line_room& room) {
  std::vector<caption_phrase> result;
  for (auto& voice : x.voices)
    for (auto& words : phrases_of(words_of(voice), room))
      result.push_back(timed(words, voice.from, x.cut.fps));
  std::stable_sort(result.begin(), result.end(),
                   [](auto& a, auto& b) { return a.from < b.from; });
  part(result, x.cut.frames);
  return result;
}

caption_track captions_of(const composition_spec& x) {
  caption_track result{x.size, x.cut.fps, x.captions, x.layout.captions, {}};
  if (x.layout.captions.width <= 0 || x.layout.captions.height <= 0)
    return result;
  layouter layout{x};
  result.phrases = timed_phrases(x, layout.room());
  for (auto& phrase : result.phrases)
    layout.place(phrase);
  return result;
}

} // namespace adcraft::media
