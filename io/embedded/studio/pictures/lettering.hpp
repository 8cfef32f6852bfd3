#pragma once

#include "io/embedded/studio/pictures/motion.hpp"
#include "io/embedded/studio/pictures/palette.hpp"
#include "io/embedded/studio/pictures/script.hpp"
#include "io/embedded/studio/pictures/surface.hpp"

#include <string>
#include <vector>

namespace adcraft::studio {

/// Where the lines of a text begin. `start` is left, or right for scripts
/// that are written so.
enum class alignment : uint8_t { start, center };

/// What a text should look like.
struct type_style {
  std::string family = "Inter";
  /// As in CSS, 100 to 900.
  int weight = 400;
  /// The size wished for, in pixels; it shrinks until the text fits.
  double size = 32;
  /// Distance of baselines, in sizes; more where a script needs it.
  double leading = 1.2;
  /// Extra space between letters, in sizes; left out where letters join.
  double tracking = 0;
  int most_lines = 3;
  bool capitals = false;
  alignment lines = alignment::start;
  /// Cuts the lines into words, so that each can enter alone.
  bool by_word = false;
  color ink;
};

/// A line or a word, ready to be drawn.
struct glyph_run {
  surface ink;
  /// Top left corner, whole pixels, from the corner of the lettering.
  int x = 0;
  int y = 0;
  std::string text;
};

/// A text that was fitted into a room and drawn once.
struct lettering {
  std::vector<glyph_run> runs;
  /// What the ink covers, in whole pixels.
  int width = 0;
  int height = 0;
  /// How much lower a letter such as "g" would have reached.
  int below = 0;
  /// The size it was set in; 0 if there is no text.
  double size = 0;
  bool right_to_left = false;
  explicit operator bool() const noexcept {
    return !runs.empty();
  }
};

/// Sets `text` in a room of `width` by `height` pixels. All ink stays inside:
/// lines wrap at spaces, then the size shrinks, then words break; nothing is
/// ever left out.
lettering set_text(const std::string& text, const type_style& style,
                   double width, double height);

/// Draws one run; `at` is how far it has arrived, 0 to 1: it slides up from
/// behind its own lower edge.
void draw_run(cairo_t* to_pen, const glyph_run& x, double left, double top,
              double at, double alpha = 1);

} // namespace adcraft::studio
