#pragma once

#include "io/embedded/studio/pictures/stage.hpp"

namespace adcraft::studio {

/// How a picture is cropped.
struct framing {
  /// How much of a detail is shown, from 1.
  double zoom = 1;
  /// Where in the window the focus of the picture lies, parts of it.
  double at_x = 0.5;
  double at_y = 0.5;
  /// Enlarged at most so often; a soft plate may be enlarged more.
  double most_enlarged = 2.5;
};

/// A picture that fills a window and moves slowly inside of it.
class pane {
public:
  pane() = default;

  /// Prepares `x` for a window of `width` by `height` pixels. A picture that
  /// would be enlarged too much stands framed before an enlarged, softened
  /// copy of itself.
  pane(const photo& x, double width, double height, double unit,
       const framing& how = {});

  /// Fills `window`; the picture lies centred at its middle.
  /// @param nearer how much it is enlarged, 1 to about 1.2.
  /// @param pan_x, pan_y where in the spare picture it looks, -1 to 1.
  void draw(cairo_t* to_pen, const area& window, double nearer, double pan_x,
            double pan_y, double radius = 0) const;

private:
  surface pixels_;
  double width_ = 0;
  double height_ = 0;
};

/// A soft shadow of a rounded rectangle. Draw it into `place(...)`.
class soft_shadow {
public:
  soft_shadow() = default;

  /// @param sigma how soft, in pixels.
  soft_shadow(double width, double height, double radius, double sigma,
              double strength);

  /// Draws the shadow of `x`.
  void draw(cairo_t* to_pen, const area& x) const;

private:
  surface pixels_;
  double margin_ = 0;
};

/// A darkening (or lightening) plate of one colour; see `even_out`.
struct scrim {
  surface plate;
  /// How much covers the words, 0 to 1.
  double strength = 0;
};

/// From which side a scrim comes.
enum class edge : uint8_t { left, right, top, bottom };

/// How softly a scrim ends, parts of the frame.
struct fading {
  double reading = 0.16;
  double border = 0.22;
  /// Across the edge, beyond the words; 0 is not at all.
  double aside = 0;
};

/// @returns a plate that lets `on`'s inks read at 4.5 or more over `words` on
///   each of `behind`, and fades out away from the edge. `solid` is how far,
///   in pixels from the edge, there is no picture at all.
scrim even_out(const std::vector<surface>& behind, const ground& on,
               const area& words, edge from, double solid,
               const fading& fade = {});

/// How bright a part of a picture is on the whole, 0 to 1.
double brightness(const surface& x, const area& part);

/// @returns the ground, dark or light, that needs less of a scrim; its accent
///   reads over the scrim as well.
ground ground_over(const palette& colors, const std::vector<surface>& behind,
                   const area& words);

} // namespace adcraft::studio
