#pragma once

#include "actors/model/format.hpp"

#include <cairo.h>

#include <cstdint>
#include <memory>

namespace adcraft::studio {

/// A rectangle with sub-pixel edges.
struct area {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double right() const noexcept {
    return x + width;
  }
  double bottom() const noexcept {
    return y + height;
  }
  double center_x() const noexcept {
    return x + width / 2;
  }
  double center_y() const noexcept {
    return y + height / 2;
  }
  bool operator==(const area&) const = default;
};

/// @relates area
inline area area_of(const box& x) {
  return {double(x.x), double(x.y), double(x.width), double(x.height)};
}

/// @returns the largest area of shape `width`:`height` inside `x`, centred at
///   the bottom edge when `stand` is set, else in the middle.
area fit_into(const area& x, double width, double height, bool stand = false);

/// Pixels in memory as Cairo keeps them: premultiplied, blue first. Movable;
/// one thread at a time.
class surface {
public:
  /// No pixels.
  surface() = default;

  /// @returns black pixels without transparency.
  static surface opaque(int width, int height);

  /// @returns fully transparent pixels.
  static surface clear(int width, int height);

  explicit operator bool() const noexcept {
    return pixels_ != nullptr;
  }
  int width() const noexcept;
  int height() const noexcept;

  /// @returns whether the pixels have transparency.
  bool has_alpha() const noexcept;

  /// @returns the first pixel of a row, 0xAARRGGBB each. Call `touched` after
  ///   writing.
  uint32_t* row(int y) noexcept;
  const uint32_t* row(int y) const noexcept;

  /// Tells Cairo that pixels were written behind its back.
  void touched() noexcept;

  cairo_surface_t* get() const noexcept {
    return pixels_.get();
  }

private:
  struct closer {
    void operator()(cairo_surface_t* x) const noexcept {
      cairo_surface_destroy(x);
    }
  };
  std::unique_ptr<cairo_surface_t, closer> pixels_;
};

/// A pen on a surface, for as long as it lives.
class pen {
public:
  explicit pen(surface& to);
  operator cairo_t*() const noexcept {
    return context_.get();
  }

private:
  struct closer {
    void operator()(cairo_t* x) const noexcept {
      cairo_destroy(x);
    }
  };
  std::unique_ptr<cairo_t, closer> context_;
};

/// Draws `x` so that it fills `to`. Whole pixels at scale one are copied
/// exactly.
void put(cairo_t* to_pen, const surface& x, const area& to, double alpha = 1);

/// Fills `window`, with round corners, with `x` stretched over `to`; the rest
/// of `x` stays hidden.
void put_through(cairo_t* to_pen, const surface& x, const area& to,
                 const area& window, double radius);

/// Adds a closed path with round corners.
void round_path(cairo_t* to_pen, const area& x, double radius);

/// @returns `x` in another size, resampled by a Lanczos kernel.
surface resized(const surface& x, int width, int height);

/// @returns a piece of `x`, resampled to `width` by `height`.
surface resized(const surface& x, const area& piece, int width, int height);

/// Softens in place by about a Gaussian of standard deviation `sigma`.
void soften(surface& x, double sigma);

} // namespace adcraft::studio
