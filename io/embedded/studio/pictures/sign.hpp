#pragma once

#include "io/embedded/studio/pictures/stage.hpp"

namespace adcraft::studio {

/// The brand's logo, or its name in type.
class sign {
public:
  sign() = default;

  /// Fits it into `width` by `height`. A logo that nearly fills the room is
  /// kept as it is, pixel by pixel; another is resampled once, undistorted.
  sign(const stage& x, const ground& on, double width, double height, double px,
       bool center);

  bool empty() const noexcept {
    return height_ == 0;
  }
  double width() const noexcept {
    return width_;
  }
  double height() const noexcept {
    return height_;
  }

  /// Draws it with its corner at whole pixels (x, y).
  void draw(cairo_t* to_pen, double x, double y, const moment& now,
            const tempo& pace) const;

private:
  surface logo_;
  surface chip_;
  lettering name_;
  double inset_ = 0;
  double width_ = 0;
  double height_ = 0;
};

/// How well a logo can be seen on `base`: the mean of its pixels' contrast,
/// 1 to 7.
double visibility(const surface& logo, const color& base);

} // namespace adcraft::studio
