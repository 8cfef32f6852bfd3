#pragma once

#include "actors/model/format.hpp"
#include "actors/model/timeline.hpp"

#include <functional>
#include <string>
#include <vector>

/// What a film is made of, as values: they travel as JSON inside a
/// `render_order`. Files are storage keys.
namespace adcraft::media {

/// Turns a storage key into a local path.
using key_to_path
  = std::function<caf::expected<std::string>(const std::string& key)>;

/// A word and when it is heard, in seconds from the start of its sound file.
struct timed_word {
  std::string text;
  double start = 0;
  double end = 0;
  bool operator==(const timed_word&) const = default;
};

/// Narration of one scene, placed in the film.
struct placed_voice {
  std::string key;
  /// First sample in the film at 48 kHz.
  int64_t from = 0;
  int64_t samples = 0;
  std::vector<timed_word> words;
  bool operator==(const placed_voice&) const = default;
};

/// How captions look.
struct caption_style {
  std::string font = "Inter";
  /// "#rrggbb" of the words, of the word being spoken, of the outline.
  std::string color = "#ffffff";
  std::string spoken = "#ffd166";
  std::string outline = "#101014";
  bool operator==(const caption_style&) const = default;
};

/// x264 settings shared by all segments, so that they can be joined as they
/// are.
struct encode_settings {
  std::string preset = "veryfast";
  int crf = 19;
  int gop = 15;
  bool operator==(const encode_settings&) const = default;
};

/// A stretch of the film to encode once.
struct segment_spec {
  frame_size size;
  int fps = 30;
  segment cut;
  /// Storage keys of the clips; the second only for a transition.
  std::string clip;
  std::string next_clip;
  /// The caption events of this stretch as ASS lines, frames from its start;
  /// part of the recipe, so a changed word re-renders one stretch.
  std::string captions;
  encode_settings encode;
  bool operator==(const segment_spec&) const = default;
};

/// The sound of the whole film.
struct sound_spec {
  /// Samples of the film at 48 kHz.
  int64_t samples = 0;
  std::vector<placed_voice> voices;
  /// Storage key of the bed; empty for none.
  std::string music;
  double loudness = -14.0;
  double peak = -1.5;
  bool operator==(const sound_spec&) const = default;
};

/// A whole film.
struct composition_spec {
  frame_size size;
  frame_layout layout;
  timeline cut;
  /// Storage keys, one per played scene.
  std::vector<std::string> clips;
  std::vector<placed_voice> voices;
  std::string music;
  caption_style captions;
  bool burn_captions = true;
  encode_settings encode;
  /// Goes into the file's metadata.
  std::string title;
};

} // namespace adcraft::media
