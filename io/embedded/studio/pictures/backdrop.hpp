#pragma once

#include "io/embedded/studio/pictures/motion.hpp"
#include "io/embedded/studio/pictures/palette.hpp"
#include "io/embedded/studio/pictures/surface.hpp"

#include <vector>

namespace adcraft::studio {

/// A large soft light that drifts. Places and reach are parts of the frame's
/// width and height, reach of its longer side.
struct light {
  double x = 0.5;
  double y = 0.5;
  double reach = 0.5;
  color tint;
  double strength = 0.5;
  /// How far it moves during the clip.
  double to_x = 0;
  double to_y = 0;
};

/// A plain ground with soft lights, free of banding: colours are mixed finer
/// than eight bits and dithered by noise that stands still.
class backdrop {
public:
  backdrop() = default;

  /// @param horizon where the wall becomes floor, as part of the height; 0 is
  ///   no floor.
  backdrop(const color& base, std::vector<light> lights, double horizon = 0);

  /// Fills all of `to`, which is opaque, as it is at `life` (0 to 1).
  void paint(surface& to, double life) const;

private:
  std::vector<float> mesh(int columns, int rows, double width, double height,
                          double life) const;

  color base_;
  std::vector<light> lights_;
  double horizon_ = 0;
};

/// @returns a quiet brand ground: lights round it, never strong enough to
///   disturb the ink; `glow` is where it is brightest (parts of the frame).
backdrop brand_backdrop(const palette& colors, const ground& on,
                        picture_dice& chance, const tempo& pace, double glow_x,
                        double glow_y, double horizon = 0);

/// @returns a large soft glow, to be added over a picture.
surface leak(int size, const color& tint);

/// @returns a value of -0.5 to 0.5 that belongs to a pixel.
float grain(int x, int y);

} // namespace adcraft::studio
