#pragma once

#include "io/embedded/studio/pictures/lettering.hpp"

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

namespace adcraft::studio {

/// The ink of a piece of a line, in pixels from the start of its baseline.
struct ink_box {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

/// A text, shaped by Pango. Stays on its thread.
class text_layout {
public:
  text_layout(const std::string& text, const type_style& style);

  /// Wraps at `width` pixels in letters of `size`; `anywhere` allows breaks
  /// inside of words.
  void wrap(double size, double width, bool anywhere);

  int lines() const;

  /// @returns the ink of a line.
  ink_box ink(int line) const;

  /// @returns the widest ink of all lines.
  double width() const;

  /// @returns distance of baselines: the style's, or more if ink would touch.
  double leading() const;

  /// @returns from the top of the first ink to the bottom of the last.
  double height() const;

  /// Draws a line, its baseline beginning at (x, y).
  void draw(cairo_t* to_pen, int line, double x, double y) const;

  /// @returns the words of a line and what each covers, left to right along
  ///   the reading direction.
  std::vector<std::pair<std::string, ink_box>> words(int line) const;

private:
  struct closer {
    void operator()(void* x) const noexcept {
      g_object_unref(x);
    }
  };

  PangoLayoutLine* line_at(int line) const;
  ink_box span(PangoLayoutLine* line, size_t from, size_t to) const;

  type_style style_;
  std::string text_;
  std::unique_ptr<PangoLayout, closer> layout_;
  double size_ = 0;
};

} // namespace adcraft::studio
