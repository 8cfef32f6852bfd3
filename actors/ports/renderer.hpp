#pragma once

#include "actors/model/error.hpp"
#include "actors/model/render.hpp"

#include <memory>

namespace adcraft {

/// The eyes of whoever waits for a render. Called on the rendering thread.
class render_watch {
public:
  virtual ~render_watch() = default;

  /// Says how far the render is, 0 to 1. Never goes back.
  virtual void progress(double done) = 0;

  /// Whether the render should stop; it then answers `canceled` within a
  /// second and leaves nothing behind.
  virtual bool stop_requested() const = 0;
};

/// Makes pictures, sound and films on this machine.
///
/// Blocks for as long as the work takes and never throws; may be called from
/// several threads at once. Adapters: `io/embedded/local_renderer.hpp`; what
/// they promise is tested by `tests/contract/renderer.hpp`.
class renderer {
public:
  virtual ~renderer() = default;

  /// Carries out `order`, or finds what an identical order made before.
  /// @returns the stored file; `canceled`, `invalid_argument` (a spec that can
  ///   never be drawn), `poison` (an input that cannot be used) or
  ///   `environment` (disk full, program missing).
  virtual caf::expected<render_result> render(const render_order& order,
                                              render_watch& watch)
    = 0;
};

using renderer_ptr = std::shared_ptr<renderer>;

} // namespace adcraft
