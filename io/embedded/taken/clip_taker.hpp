#pragma once

#include "io/embedded/studio/specs.hpp"
#include "io/embedded/taken/clip_fit.hpp"
#include "io/media/work_dir.hpp"

#include "actors/ports/renderer.hpp"

#include <string>

namespace adcraft::taken {

/// A clip in the making, in a directory of its own; used by `take_clip` alone.
class clip_taker {
public:
  /// What the clip is called in its directory.
  static constexpr auto name = "film.mp4";

  clip_taker(const studio::picture_spec& x, const media::work_dir& dir,
             render_watch& watch);

  /// Makes a clean film without sound, as long as the scene, of the clip at
  /// `path`. Blocks.
  /// @returns nothing; `poison`, `canceled` or `environment`.
  caf::error take(const std::string& path);

private:
  /// @returns how many frames there are.
  caf::expected<int> clean(const std::string& path);

  /// Looks for what inspection would find.
  caf::expected<media::seen_stillness> look(int frames);

  caf::error change(const clip_fit& fit);

  caf::error run(const media::arguments& words);

  const studio::picture_spec& x_;
  /// Frames of the scene, at the rate of clean films.
  int wanted_;
  const media::work_dir& dir_;
  render_watch& watch_;
};

} // namespace adcraft::taken
