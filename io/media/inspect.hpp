#pragma once

#include "io/media/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::media {

/// A stretch of the film, in frames: [from, to).
struct stretch {
  int from = 0;
  int to = 0;
  bool operator==(const stretch&) const = default;
};

/// What a finished film must be.
struct film_expectation {
  frame_size size;
  int fps = 30;
  int frames = 0;
  /// LUFS, met within half a unit; a film of silence has no target.
  double loudness = -14.0;
  /// dBTP, never above.
  double peak = -1.0;
  /// Where somebody speaks.
  std::vector<stretch> voices;
  /// Storage key of the bed; empty if there is none.
  std::string music;
  /// The bed gives way to voices by at least so many dB.
  double ducking = 6.0;
  /// Where black, a still picture or silence is meant.
  std::vector<stretch> planned_black;
  std::vector<stretch> planned_freeze;
  std::vector<stretch> planned_silence;
  /// Everything that must not be covered: captions, logo.
  std::vector<box> marks;
  box safe;
  uint64_t most_bytes = uint64_t{300} << 20;
  double most_seconds = 60;
  bool operator==(const film_expectation&) const = default;
};

/// A rule that is broken. `rule` is one of: unreadable, layout, edit_list,
/// streams, picture, sound, frame_rate, frames, samples, start, decode, black,
/// freeze, silence, loudness, peak, ducking, safe_zone, limits.
struct finding {
  std::string rule;
  /// One sentence: what was found, and what was expected.
  std::string sentence;
};

/// What an inspection found.
struct inspection_report {
  std::vector<finding> findings;
  int64_t frames = 0;
  int64_t samples = 0;
  double loudness = -70;
  double peak = -120;
  /// dB by which the bed gave way; 0 if there is nothing to measure.
  double ducking = 0;
  bool passed() const noexcept {
    return findings.empty();
  }
};

/// Looks at the bytes of a finished film: its boxes, its streams, and once
/// through all of it. The gate before `completed`. Blocks; any thread.
/// @returns the report, whatever it says; an error only if nothing could be
///   looked at (`canceled`, `environment`).
caf::expected<inspection_report> inspect(const std::string& path,
                                         const film_expectation& x,
                                         const key_to_path& paths,
                                         render_watch& watch);

/// What a composition must become.
film_expectation expectation_of(const composition_spec& x);

std::string to_json(const film_expectation& x);
caf::expected<film_expectation> film_expectation_from(const std::string& text);
std::string to_json(const inspection_report& x);

} // namespace adcraft::media
