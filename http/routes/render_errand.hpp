#pragma once

#include "actors/interfaces.hpp"

#include <caf/fwd.hpp>

namespace adcraft::http {

/// A RENDER ERRAND has one thing rendered and ends. It goes on when whoever
/// asked waits no longer: the next one finds what it made.
using render_errand_actor = caf::typed_actor<
  // Replies once the render has ended.
  caf::replies_to<atom::render, render_order>::with<render_outcome>,
  // INTERNAL: it took far too long.
  caf::reacts_to<atom::tick>>::extend_with<render_client_actor>;

render_errand_actor send_render_errand(caf::actor_system& sys,
                                       render_desk_actor desk);

} // namespace adcraft::http
