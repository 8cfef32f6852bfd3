#pragma once

#include "actors/model/format.hpp"
#include "io/media/ffmpeg.hpp"
#include "io/media/stillness.hpp"

#include <string>

/// How a vendor's clip becomes as long as its scene. Pure; any thread.
namespace adcraft::taken {

/// Which frames of a clip are shown, and how they last.
struct clip_fit {
  /// Frames of the clip, from the first to the one behind the last: without
  /// black at either end.
  int from = 0;
  int to = 0;
  /// How much slower it is played, 1 to 1.15.
  double slower = 1;
  /// Frames that are then missing: its end is played backwards.
  int back = 0;
  /// Frames that are missing after all: the last one is held.
  int held = 0;
};

/// @returns how `frames` frames of 30 a second, looking as in `seen`, fill a
///   scene of `wanted`: what is too long is cut, what is too short is slowed
///   down, then a few frames are held, more are played backwards. A picture
///   that stood still would not pass inspection. `poison` for a clip that lasts
///   less than half of its scene, is black in between or stands still.
caf::expected<clip_fit> fit_clip(int frames, int wanted,
                                 const media::seen_stillness& seen);

/// Whether the clip can be used as it is.
bool is_whole(const clip_fit& x);

/// @returns the filtergraph that does it, from [0:v:0] to [out], in pictures
///   that cover a frame of `size`.
std::string graph_of(const clip_fit& x, int wanted, frame_size size);

} // namespace adcraft::taken
