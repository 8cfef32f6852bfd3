#pragma once

#include "io/embedded/studio/sound/speech_text.hpp"

#include "actors/model/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace adcraft::studio {

/// The script that has Festival speak: sentence n becomes `<n>.wav` in the
/// working directory, and each of its words a line on standard output.
/// `rate` 1.1 speaks 10 % faster; the last sentence has a rate of its own.
/// Inside its strings there is nothing but lower-case letters, spaces,
/// apostrophes and `, . ! ?`, whatever the sentences hold. Pure.
std::string voice_script(const std::vector<speech_sentence>& xs, double rate,
                         double last);

inline std::string voice_script(const std::vector<speech_sentence>& xs,
                                double rate) {
  return voice_script(xs, rate, rate);
}

/// When the spoken pieces of a sentence are heard, in seconds of its file.
struct heard_piece {
  size_t sentence = 0;
  double start = 0;
  double end = 0;
};

/// Reads a line the script printed. @returns nothing for any other line.
std::vector<heard_piece> parse_heard(std::string_view line);

/// A written word and when it is heard, in seconds of its sentence's file.
struct heard_word {
  std::string written;
  double start = 0;
  double end = 0;
};

/// Maps the pieces of sentence `number` back to its written words.
/// @returns `internal` if the voice heard more or fewer words than were sent.
caf::expected<std::vector<heard_word>>
written_words(const speech_sentence& x, size_t number,
              const std::vector<heard_piece>& pieces);

} // namespace adcraft::studio
