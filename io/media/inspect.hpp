#pragma once

#include "io/media/specs.hpp"

#include "actors/ports/renderer.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::media {

/// Frames of a film.
struct frame_span {
  int from = 0;
  int frames = 0;
  bool operator==(const frame_span&) const = default;
};

/// Something drawn that must not be covered: a caption, a logo.
struct drawn_box {
  std::string what;
  box area;
  bool operator==(const drawn_box&) const = default;
};

/// What a film must be before anybody calls it finished.
struct film_expectation {
  frame_size size;
  int fps = 30;
  int frames = 0;
  /// At 48 kHz.
  int64_t samples = 0;
  /// LUFS, and how far off is still good; not asked of a silent film.
  double loudness = -14.0;
  double tolerance = 0.5;
  /// dBTP.
  double peak = -1.0;
  /// What was mixed: voices are looked for at their places, and below them the
  /// bed must give way. No words needed.
  std::vector<placed_voice> voices;
  std::string music;
  /// dB that the bed gives way by, at least.
  double duck = 6.0;
  /// What is meant to be black, to stand still, to be silent.
  std::vector<frame_span> black;
  std::vector<frame_span> frozen;
  std::vector<frame_span> silent;
  box safe;
  std::vector<drawn_box> boxes;
  uint64_t most_bytes = uint64_t{300} << 20;
  double most_seconds = 60;
  bool operator==(const film_expectation&) const = default;
};

/// Why a film is not finished.
struct film_finding {
  /// The rule: truncated, box_order, edit_list, streams, video_codec,
  /// audio_codec, size, fps, frames, samples, av_start, av_length, decode,
  /// black, freeze, silence, loudness, true_peak, sync, ducking, safe_zone,
  /// file_size or duration.
  std::string rule;
  std::string measured;
  std::string wanted;
  /// For people: what is wrong and where, what was found and what was wanted.
  std::string sentence;
  bool operator==(const film_finding&) const = default;
};

/// What was measured; fields of rules that could not be measured stay empty.
struct film_figures {
  int64_t frames = 0;
  int64_t samples = 0;
  uint64_t bytes = 0;
  double seconds = 0;
  double loudness = -70;
  double peak = -120;
  /// The voice that is off the most, in milliseconds.
  double voice_offset = 0;
  /// dB by which the bed gives way, and by which the voice is above it.
  double duck = 0;
  double voice_over_bed = 0;
  bool operator==(const film_figures&) const = default;
};

/// The result of an inspection.
struct film_report {
  bool passed = false;
  std::vector<film_finding> findings;
  film_figures figures;
  bool operator==(const film_report&) const = default;
};

/// Inspects the bytes at `path`: container, streams, every decoded frame and
/// sample. A file that is broken in any way is a report, not an error. Blocks;
/// any thread.
/// @returns the report; `canceled`, `environment`, or what `paths` answered for
///   a voice or the bed.
caf::expected<film_report> inspect(const std::string& path,
                                   const film_expectation& wanted,
                                   const key_to_path& paths,
                                   render_watch& watch);

/// What a composition must come out as.
film_expectation expectation_of(const composition_spec& x);

/// @relates film_expectation
std::string to_json(const film_expectation& x);

/// @relates film_expectation
caf::expected<film_expectation> film_expectation_from(const std::string& text);

/// @relates film_report
std::string to_json(const film_report& x);

} // namespace adcraft::media
