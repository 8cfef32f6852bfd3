#pragma once

#include "io/embedded/studio/pictures/pane.hpp"

namespace adcraft::studio {

/// A small framed picture in front of a large one; it moves at another speed.
class inset {
public:
  inset() = default;

  /// Puts `x` into the lower left or right corner, above the captions.
  inset(const photo& x, const stage& on, bool left);

  explicit operator bool() const noexcept {
    return unit_ > 0;
  }

  /// @param toward which way it drifts, -1 or 1.
  void draw(cairo_t* to_pen, const moment& now, const tempo& pace,
            double toward) const;

private:
  pane picture_;
  soft_shadow shade_;
  area at_;
  double travel_ = 0;
  double unit_ = 0;
};

} // namespace adcraft::studio
