#pragma once

#include "io/embedded/studio/pictures/stage.hpp"

namespace adcraft::studio {

/// A call to action: words in a pill over which a light passes now and then.
class button {
public:
  button() = default;

  /// Fits `text` into a pill at most `width` wide; drawn sizes times `px`.
  button(const std::string& text, const std::string& family, const palette& c,
         const ground& on, double width, double height, double px);

  bool empty() const noexcept {
    return !words_;
  }
  double width() const noexcept {
    return width_;
  }
  double height() const noexcept {
    return height_;
  }

  /// Draws it with its corner at (x, y); it unrolls from `delay` on and never
  /// leaves its place.
  void draw(cairo_t* to_pen, double x, double y, const moment& now,
            const tempo& pace, double delay, bool from_middle) const;

private:
  void draw_light(cairo_t* to_pen, const area& at, double entry) const;

  lettering words_;
  color fill_;
  double width_ = 0;
  double height_ = 0;
};

} // namespace adcraft::studio
