#pragma once

#include "tests/sim/world.hpp"

namespace adcraft::sim {

/// Serves a request, with everything that may go wrong.
answer serve(world& house, const request& asks);

} // namespace adcraft::sim
