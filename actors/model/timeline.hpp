#pragma once

#include "actors/model/storyline.hpp"

#include <vector>

namespace adcraft {

/// A stretch of the film that is encoded once: the body of one scene, or the
/// transition between two.
struct segment {
  /// Index into the played scenes.
  size_t scene = 0;
  /// Whether `scene` gives way to `scene + 1` here.
  bool transition = false;
  transition_kind kind = transition_kind::cut;
  /// First frame in the film, and how many.
  int from = 0;
  int frames = 0;
  /// First frame used of the scene's clip, and of the next scene's clip.
  int clip_from = 0;
  int next_clip_from = 0;
  bool operator==(const segment&) const = default;
};

/// Where one scene lies in the film and what its clip must cover.
struct scene_slot {
  int from = 0;
  int frames = 0;
  /// The clip has this many frames before and after the slot, for transitions.
  int head = 0;
  int tail = 0;
  int clip_frames() const noexcept {
    return head + frames + tail;
  }
  bool operator==(const scene_slot&) const = default;
};

/// The edit list of a film, exact to the frame.
struct timeline {
  int fps = 30;
  int frames = 0;
  std::vector<scene_slot> slots;
  std::vector<segment> segments;
  /// Samples of the film at 48 kHz.
  int64_t samples() const noexcept {
    return int64_t{frames} * 48000 / fps;
  }
};

/// Lays the played scenes of `x` end to end. A transition that is longer than
/// a third of either scene is shortened; none is longer than the film allows,
/// and none ever drops a scene.
timeline lay_out(const storyline& x);

} // namespace adcraft
