#pragma once

#include "actors/interfaces.hpp"

namespace adcraft::http {

/// A CLERK carries one request through the house and ends with its answer.
using clerk_actor = caf::typed_actor<
  // INTERNAL: begin.
  caf::reacts_to<atom::begin>,
  // INTERNAL: five seconds are over.
  caf::reacts_to<atom::tick>>;

} // namespace adcraft::http
