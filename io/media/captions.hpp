#pragma once

#include "io/media/phrases.hpp"
#include "io/media/specs.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::media {

/// A word of a caption; shown as the spoken one from `from` on, in frames of
/// the film.
struct caption_word {
  std::string text;
  int from = 0;
  bool operator==(const caption_word&) const = default;
};

/// Words that stand on the screen together, in one or two lines.
struct caption_phrase {
  std::vector<std::vector<caption_word>> lines;
  /// Frames of the film: the first shown, and the first not shown any more.
  int from = 0;
  int to = 0;
  /// Font size as ASS counts it: ascent and descent together, in pixels.
  double font_size = 0;
  /// All that is drawn, outline and shadow included, in pixels.
  box area;
  bool operator==(const caption_phrase&) const = default;
};

/// The captions of a film, laid out for one frame size.
struct caption_track {
  frame_size size;
  int fps = 30;
  caption_style style;
  box place;
  std::vector<caption_phrase> phrases;
};

/// The words of a line with what stands between them.
std::string line_text(const std::vector<caption_word>& line);

/// Makes phrases of the words of all voices, in time and in lines that fit into
/// `room`; where they stand in the frame is left open.
std::vector<caption_phrase> timed_phrases(const composition_spec& x,
                                          const line_room& room);

/// Makes phrases of the words of all voices and lays them out inside
/// `layout.captions`, however long a word is. Any thread.
caption_track captions_of(const composition_spec& x);

/// The ASS document of one stretch of the film, timed from its start; empty if
/// no caption stands there. A state of a phrase that reaches into the next
/// stretch looks the same in both.
std::string captions_for(const caption_track& x, const segment& stretch);

} // namespace adcraft::media
