#pragma once

#include "actors/model/timeline.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::media {

/// A film as cutting programs see it. Files are named relative to the list.
struct edit_list {
  std::string title;
  timeline cut;
  /// One per slot of the cut: its clip, with head and tail.
  struct clip {
    std::string name;
    std::string file;
  };
  std::vector<clip> clips;
  /// Something heard, in samples of the film at 48 kHz. On one track unless
  /// they overlap.
  struct sound {
    std::string name;
    std::string file;
    int64_t from = 0;
    int64_t samples = 0;
  };
  std::vector<sound> voices;
  std::vector<sound> music;
};

/// `x` as OpenTimelineIO JSON. Pictures count frames, sounds count samples, so
/// every time is exact; a transition lies half before and half after its cut.
/// The same list makes the same text. Pure; any thread.
std::string as_otio(const edit_list& x);

} // namespace adcraft::media
