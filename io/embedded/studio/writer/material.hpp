#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "io/embedded/studio/writer/phrase.hpp"

#include <string>
#include <vector>

namespace adcraft::studio::writing {

/// Something worth saying.
struct point {
  /// As a sentence; empty if an English voice cannot say it.
  std::string said;
  titles shown;
  /// As the brand wrote it.
  std::string written;
  bool operator==(const point& x) const {
    return written == x.written;
  }
};

/// All that brand and brief give to write with, free of banned words.
struct material {
  /// For the screen; empty if the title itself is banned.
  std::string title;
  /// For the voice; may be empty.
  std::string spoken_title;
  product_kind kind;
  /// The first sentence of the description if `kind` is empty.
  point intro;
  /// The other sentences of the description.
  std::vector<point> story;
  std::vector<point> facts;
  std::vector<point> ideas;
  std::string tagline;
  std::string audience;
  std::string action;
  /// What should be seen rather than said.
  std::vector<std::string> sights;
};

/// Sorts what brand and brief say. Pure.
material gather(const brand& b, const brief& f);

} // namespace adcraft::studio::writing
