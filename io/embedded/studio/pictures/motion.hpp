#pragma once

#include "io/embedded/studio/specs.hpp"

#include <cstdint>

namespace adcraft::studio {

/// Where a scene is in time when one frame is drawn.
struct moment {
  /// Seconds since things began to enter; negative before.
  double entry = 0;
  /// 0 at the first frame of the clip, 1 at its last.
  double life = 0;
  /// Seconds since the first frame.
  double seconds = 0;
  /// Off: everything but text, logo and button is drawn.
  bool words = true;
};

/// @returns the moment of frame `index` of the clip.
moment moment_at(const picture_spec& x, int index);

/// @returns the moment in which everything has arrived.
moment settled(const picture_spec& x);

/// How lively a scene moves; from its energy and role.
struct tempo {
  /// Seconds one thing takes to enter.
  double enter = 0.8;
  /// Seconds between things that enter one after the other.
  double stagger = 0.12;
  /// How far slow motion carries over the clip; about 1.
  double drift = 1;
};

/// @returns the tempo of a scene.
tempo tempo_of(const picture_spec& x);

double clamp01(double x);

/// 0 to 1, smooth at both ends.
double smooth(double x);

/// 0 to 1, fast at first, coming to rest softly.
double ease_out(double x);

/// 0 to 1, slow, fast, slow.
double ease_in_out(double x);

/// Even chances from a seed, the same on every machine. Pictures keep their
/// own, so that no change elsewhere draws them anew.
class picture_dice {
public:
  explicit picture_dice(uint64_t seed) : state_(seed) {
    // nop
  }

  /// 0 to below 1.
  double next();

  /// From `low` to below `high`.
  double between(double low, double high);

  /// Heads or tails.
  bool flip();

private:
  uint64_t state_;
};

} // namespace adcraft::studio
