#pragma once

#include "io/embedded/studio/pictures/lettering.hpp"

namespace adcraft::studio {

/// Sizes of one type scale, in pixels of a frame whose short side is 1080.
struct type_scale {
  double headline = 104;
  double kicker = 29;
  double subline = 40;
  int headline_lines = 4;
};

/// Kicker, headline and subline as one block.
class title_block {
public:
  title_block() = default;

  /// Fits the words of `x` into `room`; what does not fit shrinks together.
  /// @param center lines are centred, else they begin at the left (or right,
  ///   as the script is written).
  title_block(const picture_spec& x, const ground& on, const type_scale& scale,
              const area& room, bool center);

  /// Nothing to say.
  bool empty() const noexcept {
    return parts_.empty();
  }
  int width() const noexcept {
    return width_;
  }
  int height() const noexcept {
    return height_;
  }

  /// Lets the block move in another room than it was fitted into.
  void stand_in(const area& room) noexcept {
    room_ = room;
  }

  /// Where the block stands; whole pixels, inside the room it was fitted into.
  void move_to(double x, double y);

  /// What the ink covers.
  area bounds() const noexcept {
    return at_;
  }

  /// Draws line after line as it enters.
  /// @param delay seconds before the first.
  void draw(cairo_t* to_pen, const moment& now, const tempo& pace,
            double delay = 0) const;

private:
  struct part {
    lettering words;
    int y = 0;
  };

  bool set(const picture_spec& x, const ground& on, const type_scale& scale,
           const area& room, bool center, double by);
  void add(lettering words, double gap);

  std::vector<part> parts_;
  area room_;
  area at_;
  int width_ = 0;
  int height_ = 0;
  bool center_ = false;
  bool right_to_left_ = false;
};

} // namespace adcraft::studio
