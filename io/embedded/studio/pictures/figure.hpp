#pragma once

#include "io/embedded/studio/pictures/pane.hpp"

namespace adcraft::studio {

/// A product that stands in a room of the frame: cut out, with its shadow, or,
/// where that would not convince, as a framed picture.
class figure {
public:
  figure() = default;

  /// @param finest the longest side, in pixels, worth looking at.
  figure(const photo& x, int finest);

  /// Nothing to show.
  bool empty() const noexcept {
    return aspect_ <= 0;
  }

  /// Whether it is cut out.
  bool cut() const noexcept {
    return cut_.has_value();
  }

  /// Width by height.
  double aspect() const noexcept {
    return aspect_;
  }

  /// The mean colour of its outer parts.
  color tint() const noexcept {
    return tint_;
  }

  /// Fits it into `room`, at scale `unit`; it is never enlarged much.
  void place(const area& room, double unit);

  /// Where it stands.
  area at() const noexcept {
    return at_;
  }

  /// Draws it, scaled round its foot by `by` and moved.
  void draw(cairo_t* to_pen, double by, double dx, double dy, double life,
            const color& accent, double alpha = 1) const;

private:
  void place_cut(double unit);

  surface source_;
  double focus_x_ = 0.5;
  double focus_y_ = 0.5;
  std::optional<cutout> cut_;
  surface product_;
  surface shadow_;
  area shadow_at_;
  pane picture_;
  soft_shadow card_shadow_;
  double aspect_ = 0;
  double unit_ = 1;
  color tint_;
  area at_;
};

} // namespace adcraft::studio
