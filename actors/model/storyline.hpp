#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/error.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft {

/// What a scene does in the story.
enum class scene_role : uint8_t {
  hook,
  product,
  benefit,
  proof,
  call_to_action
};

/// How the studio draws a scene; a paid model reads it as a hint.
enum class treatment : uint8_t {
  cutout,   ///< the product, cut out, stands with depth before a backdrop
  parallax, ///< slow pan through a picture in layers
  split,    ///< picture on one side, words on the other
  kinetic,  ///< big words that arrive one by one
  closeup,  ///< detail of a picture, slow push in
  end_card, ///< logo, call to action, address
};

/// How a scene gives way to the next.
enum class transition_kind : uint8_t { cut, fade, slide, wipe, zoom };

const char* to_string(scene_role x) noexcept;
const char* to_string(treatment x) noexcept;
const char* to_string(transition_kind x) noexcept;

/// One scene of the film. Its number is its identity and stays when scenes
/// move; the order of the film is the order of the list. Its slot in the film
/// is `frames` long; slots add up to the film exactly. A transition is centred
/// on the border of two slots.
struct scene {
  /// From 1, unique.
  uint32_t number = 1;
  scene_role role = scene_role::product;
  treatment look = treatment::cutout;
  int frames = 0;
  /// The small line above the headline.
  std::string kicker;
  std::string headline;
  std::string subline;
  /// What the voice says; may be empty.
  std::string narration;
  /// What a picture model is asked for.
  std::string prompt;
  /// Pictures of the brand, then of the campaign, the main one first.
  std::vector<uint32_t> images;
  /// 0 (still) to 1 (driving); music and motion follow it.
  double energy = 0.5;
  transition_kind into_next = transition_kind::fade;
  /// Length of the transition into the next scene; even.
  int into_next_frames = 12;
  bool locked = false;
  bool disabled = false;
  /// Raised when a person wants picture or voice made differently.
  uint32_t take = 1;
  uint32_t voice_take = 1;
  /// Storage key of a person's own film for this scene; empty: none.
  std::string footage;
  bool operator==(const scene&) const = default;
};

/// How many scenes of a storyline are played.
constexpr size_t least_scenes = 3;
constexpr size_t most_scenes = 8;

/// The plan of a film: 3 to 8 scenes.
struct storyline {
  std::string title;
  int fps = 30;
  brand_colors palette;
  std::string music_prompt;
  uint32_t music_take = 1;
  std::vector<scene> scenes;
  bool operator==(const storyline&) const = default;
};

/// The scenes that are played, in order.
std::vector<scene> played(const storyline& x);

/// Frames of the whole film.
int total_frames(const storyline& x);

/// @returns `x` with the frames of its played scenes scaled so that they last
///   `seconds` exactly; none is shorter than a second.
storyline fitted(storyline x, int seconds);

/// Whether scenes can be written anew beside the locked ones of `x`, in a film
/// of so many seconds; without locked ones always.
bool has_room(const storyline& x, int seconds);

/// @returns `written` with the locked scenes of `before` as they are, in their
///   places and in the palette they were locked in; each takes the place of a
///   new scene, of its own role if there is one. The new scenes share the
///   frames that are left, and a number that is taken is changed. `before` if
///   it has no room.
storyline rewritten(const storyline& before, storyline written, int seconds);

/// @returns nothing if `x` can be filmed, else `invalid_argument` naming the
///   scene and the field. `seconds` is the brief's target, `pictures` how many
///   brand and campaign have together.
caf::error validate(const storyline& x, int seconds, size_t pictures);

} // namespace adcraft
