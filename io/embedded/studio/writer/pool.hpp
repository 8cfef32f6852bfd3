#pragma once

#include "io/embedded/studio/writer/material.hpp"

#include <vector>

namespace adcraft::studio::writing {

/// What is handed out scene by scene, each point once.
struct pool {
  std::vector<point> ideas;
  std::vector<point> facts;
  /// Facts that a benefit shows as its headline.
  std::vector<point> shown;

  /// Takes the first idea; there must be one.
  point next_idea();

  /// Takes the fact that speaks of the same thing as `idea`, or nothing.
  point partner_of(const point& idea);
};

/// Orders what there is for so many benefits: ideas come first, the best for a
/// scene of so many words at the front; then the story, then facts the proof
/// can spare. Pure.
pool pool_of(const material& m, size_t benefits, size_t words);

} // namespace adcraft::studio::writing
