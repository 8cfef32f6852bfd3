#pragma once

#include "io/embedded/studio/specs.hpp"
#include "io/media/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <string>
#include <vector>

namespace adcraft::studio {

/// What was said.
struct spoken {
  /// Each as written in the text, with its punctuation; times in the delivered
  /// file.
  std::vector<media::timed_word> words;
  /// Length of the file.
  double seconds = 0;
};

/// Whether the studio's voice knows this language.
bool speaks(const std::string& language);

/// Speaks `x` into `out_wav`: 48 kHz, mono, 16 bits, at -18 LUFS. A text that
/// does not fit into `x.seconds` is spoken up to 12 % faster; if that is not
/// enough it is delivered as it is, and the caller decides. The same spec
/// always gives the same bytes. Blocks for about half a second; any thread.
/// @returns `invalid_argument` (no words, or a language other than English),
///   `canceled`, or `environment` (Festival, its voice, FFmpeg or disk space
///   missing).
caf::expected<spoken> speak(const voice_spec& x, const std::string& out_wav,
                            render_watch& watch);

/// Seconds `speak` needs for `text` at its natural pace, without speaking:
/// within 8 % for nine of ten lines. 0 for a text without words. Pure.
double estimate_seconds(const std::string& text);

} // namespace adcraft::studio
