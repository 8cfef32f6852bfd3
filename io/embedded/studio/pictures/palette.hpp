#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/error.hpp"

#include <initializer_list>
#include <string>

namespace adcraft::studio {

/// A colour as sRGB, each channel 0 to 1.
struct color {
  double r = 0;
  double g = 0;
  double b = 0;
  bool operator==(const color&) const = default;
};

inline constexpr color white{1, 1, 1};
inline constexpr color near_black{0.055, 0.06, 0.07};

/// A colour in Oklab: even steps look even.
struct oklab {
  double l = 0;
  double a = 0;
  double b = 0;
};

/// @relates color
oklab to_oklab(const color& x);

/// @relates color
color to_color(const oklab& x);

/// Reads "#rrggbb". @returns `invalid_argument` naming `field`.
caf::expected<color> color_from(const std::string& text,
                                const std::string& field);

/// Relative luminance as WCAG defines it, 0 to 1.
double luminance(const color& x);

/// Contrast as WCAG defines it, 1 to 21.
double contrast(const color& x, const color& y);

/// @returns `x` at 0, `y` at 1, evenly between (in Oklab).
color mix(const color& x, const color& y, double at);

/// @returns `x` with another Oklab lightness, 0 to 1.
color with_lightness(const color& x, double l);

/// How different two colours look; 0 to about 1.
double distance(const color& x, const color& y);

/// @returns `x`, made lighter or darker just until it has a contrast of
///   `least` against `ground` (or as much as there is).
color legible(const color& x, const color& ground, double least = 4.5);

/// The colours of a brand, read.
struct palette {
  color primary;
  color accent;
  color background;
  color text;

  /// The brand's dark ground, whatever its theme.
  color dark() const;

  /// The brand's light ground, whatever its theme.
  color light() const;
};

/// @returns the palette or `invalid_argument` naming the field.
caf::expected<palette> palette_from(const brand_colors& x);

/// What stands on what: a ground and inks that can be read on it.
struct ground {
  color base;
  /// For headlines; contrast at least 4.5 and mostly over 7.
  color ink;
  /// For sublines; at least 4.5.
  color soft;
  /// The accent, moved until it reads; at least 4.5.
  color accent;

  /// Whether the ink is lighter than the base.
  bool dark() const;
};

/// @returns inks for `base`; a base on which nothing reads is moved a little.
ground ground_on(const palette& x, const color& base);

} // namespace adcraft::studio
