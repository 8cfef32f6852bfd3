#pragma once

#include "io/embedded/studio/pictures/backdrop.hpp"
#include "io/embedded/studio/pictures/cutout.hpp"
#include "io/embedded/studio/pictures/motion.hpp"
#include "io/embedded/studio/pictures/palette.hpp"
#include "io/embedded/studio/pictures/photo.hpp"
#include "io/embedded/studio/pictures/title_block.hpp"

#include "io/media/specs.hpp"

#include <optional>
#include <vector>

namespace adcraft::studio {

/// What every treatment works with: the spec, read and loaded.
struct stage {
  picture_spec spec;
  palette colors;
  tempo pace;
  std::vector<photo> photos;
  std::optional<photo> logo;
  /// How a film looks that stands behind the words, early, amid and late; none
  /// where the scene draws all of itself.
  std::vector<surface> behind;
  double width = 0;
  double height = 0;
  /// The short side in parts of 1080: multiply drawn sizes by it.
  double unit = 1;
  area titles;
  area captions;

  /// The frame.
  area frame() const noexcept {
    return {0, 0, width, height};
  }

  /// Whether the frame is wider than 5:4.
  bool wide() const noexcept {
    return width > height * 1.25;
  }

  /// Whether the frame is taller than 4:3.
  bool tall() const noexcept {
    return height > width * 1.34;
  }

  /// Chances that belong to this scene.
  picture_dice chance() const {
    return picture_dice{spec.seed * 1000003 + static_cast<uint64_t>(spec.look)};
  }

  /// How often a person asked for another composition.
  size_t other() const noexcept {
    return spec.take - 1;
  }

  /// Whether sides are swapped against the first take.
  bool mirrored() const noexcept {
    return other() % 2 == 1;
  }

  /// Which of `all` this take has; the first take has the first.
  template <class T, size_t N>
  const T& of_take(const T (&all)[N]) const noexcept {
    return all[other() % N];
  }

  /// Every third take shows the product larger beside fewer words a line.
  bool roomy() const noexcept {
    return other() % 3 == 2;
  }

  /// Lets small things fall differently in another take.
  void stir(picture_dice& x) const {
    if (other() > 0)
      x = picture_dice{spec.seed * 1000003 + spec.take * 7919u};
  }
};

/// Reads colours and loads pictures and logo.
/// @returns `invalid_argument` naming the field, whatever `paths` says, or
///   `poison` for a picture that cannot be read.
caf::expected<stage> set_stage(const picture_spec& x,
                               const media::key_to_path& paths);

/// Draws one scene. One thread at a time.
class scene_art {
public:
  virtual ~scene_art() = default;

  /// Draws all of `to`, an opaque surface of the frame's size.
  virtual void draw(surface& to, const moment& now) = 0;
};

using scene_art_ptr = std::unique_ptr<scene_art>;

scene_art_ptr cutout_scene(const stage& x);
scene_art_ptr parallax_scene(const stage& x);
scene_art_ptr split_scene(const stage& x);
scene_art_ptr kinetic_scene(const stage& x);
scene_art_ptr closeup_scene(const stage& x);
scene_art_ptr end_card_scene(const stage& x);

/// The words alone, and what lets them read over a film. Draws on a surface
/// that has the film or nothing on it.
scene_art_ptr words_scene(const stage& x);

/// @param behind the film's own look, if the spec has footage.
/// @returns the art of a spec, ready to draw any moment of it.
caf::expected<scene_art_ptr> prepare(const picture_spec& x,
                                     const media::key_to_path& paths,
                                     std::vector<surface> behind = {});

} // namespace adcraft::studio
