#pragma once

#include "actors/interfaces.hpp"

namespace adcraft {

struct render_worker_state {
  static inline const char* name = "render_worker";
};

/// Opens RENDER WORKER number `slot` of a desk. It blocks: spawn it
/// `caf::detached`.
render_worker_actor::behavior_type
render_worker(render_worker_actor::stateful_pointer<render_worker_state> self,
              uint64_t slot, render_desk_actor desk, renderer_ptr tools);

} // namespace adcraft
