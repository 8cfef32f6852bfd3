#pragma once

#include "io/media/specs.hpp"

#include <string>
#include <vector>

namespace adcraft::media {

/// A word with its time in its voice, in seconds.
struct spoken_word {
  std::string text;
  double start = 0;
  double end = 0;
  bool operator==(const spoken_word&) const = default;
};

/// Words that belong on the screen together, by line.
using phrase_words = std::vector<std::vector<spoken_word>>;

/// What fits into a line.
struct line_room {
  size_t words = 6;
  /// Columns; a wide (East Asian) letter takes two.
  size_t columns = 32;
};

/// Cuts the words of one voice into phrases of at most two lines: where the
/// speaker pauses, where a sentence ends, and in even parts where it is long.
std::vector<phrase_words> phrases_of(const std::vector<spoken_word>& words,
                                     line_room room);

/// What stands between two words: nothing within East Asian text.
std::string gap_between(const std::string& left, const std::string& right);

/// How many columns `text` takes.
size_t columns_of(const std::string& text);

/// `text` as valid UTF-8 on one line, without control characters.
std::string printable(const std::string& text);

} // namespace adcraft::media
