#pragma once

#include "io/embedded/studio/pictures/figure.hpp"

namespace adcraft::studio {

/// Where words and product stand in a `cutout` scene.
struct plan {
  area words;
  area product;
  /// Side by side, else one above the other.
  bool beside = true;
  bool center = false;
};

/// @returns words and product side by side.
plan beside(const stage& x, bool words_left);

/// @returns the words' room above; `below` is the product's.
plan stacked(const stage& x);

/// @returns the product's room below words that end at `words_end`; in a tall
///   frame it reaches behind the captions.
area below(const stage& x, double words_end);

/// @returns a brand colour that suits the role and sets the product off.
color ground_for(const stage& x, const figure& who, picture_dice& chance);

/// @returns the colour of a disc behind the product that stands out from
///   both; nothing if the brand has no such colour.
std::optional<color> disc_for(const stage& x, const figure& who,
                              const ground& on);

} // namespace adcraft::studio
