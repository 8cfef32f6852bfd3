#pragma once

#include "actors/ports/renderer.hpp"

#include "actors/model/error.hpp"

#include <functional>
#include <vector>

namespace adcraft::media {

/// A piece of work, and its part of the whole.
struct weighed_work {
  double weight = 1;
  std::function<caf::error(render_watch&)> run;
};

/// Does all of it, in order, on at most `parallel` threads; the first error
/// stops the rest. `watch` is only called on the calling thread.
/// @returns nothing, or that error.
caf::error work_off(const std::vector<weighed_work>& all, int parallel,
                    render_watch& watch);

} // namespace adcraft::media
