#pragma once

#include "io/media/specs.hpp"

#include <string>
#include <vector>

/// Captions as files beside a film. Pure; any thread.
namespace adcraft::media {

/// Up to two lines of up to 42 columns that are shown together; a wide (East
/// Asian) letter takes two columns, and a longer word a line of its own.
struct subtitle {
  /// Frames of the film: the first shown, and the first not shown any more.
  int from = 0;
  int to = 0;
  std::vector<std::string> lines;
  bool operator==(const subtitle&) const = default;
};

/// What is said in a film, in order, one at a time: as long as it is heard, for
/// five sixths of a second at least where the next one leaves room, and two
/// frames apart.
std::vector<subtitle> subtitles_of(const composition_spec& x);

/// Subtitles as SubRip. Milliseconds are those of the frame, rounded.
std::string as_srt(const std::vector<subtitle>& all, int fps);

/// Subtitles as WebVTT.
std::string as_vtt(const std::vector<subtitle>& all, int fps);

} // namespace adcraft::media
