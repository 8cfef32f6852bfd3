#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/format.hpp"
#include "actors/model/storyline.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// What the studio is asked to draw and to play, as values: they travel as
/// JSON inside a `render_order`. Files are storage keys. A take counts how
/// often a person asked for the same differently; each is composed anew.
namespace adcraft::studio {

/// One scene, laid out for one frame size: a still of it or its clip.
struct picture_spec {
  frame_size size;
  frame_layout layout;
  int fps = 30;
  /// Frames of the clip, with `head` before and `tail` after its slot in the
  /// film: a transition plays over them.
  int frames = 0;
  int head = 0;
  int tail = 0;
  scene_role role = scene_role::product;
  treatment look = treatment::cutout;
  std::string kicker;
  std::string headline;
  std::string subline;
  /// Only on the end card.
  std::string call_to_action;
  std::string url;
  std::string brand_title;
  brand_colors colors;
  std::string font = "Inter";
  /// Storage keys of upright JPEG or PNG pictures, the main one first.
  std::vector<std::string> pictures;
  /// Storage key of a PNG with alpha, or empty.
  std::string logo;
  /// Storage key of a checked film that is shown instead of all but the words;
  /// empty: none.
  std::string footage;
  double energy = 0.5;
  uint64_t seed = 1;
  uint32_t take = 1;
};

/// A sentence or two to be spoken.
struct voice_spec {
  std::string text;
  std::string language = "en";
  std::map<std::string, std::string> pronunciation;
  /// The speech must fit; it is spoken up to 12 % faster where that helps.
  double seconds = 5;
  uint32_t take = 1;
};

/// A music bed for a whole film.
struct music_spec {
  int frames = 0;
  int fps = 30;
  /// One of `known_emotions` and one of `known_pacings`.
  std::string emotion = "warm";
  std::string pacing = "steady";
  /// Energy from this frame on: the curve of the film.
  struct step {
    int from = 0;
    double energy = 0.5;
  };
  std::vector<step> curve;
  uint64_t seed = 1;
  uint32_t take = 1;
};

} // namespace adcraft::studio
