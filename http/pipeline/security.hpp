#pragma once

#include "http/front/response.hpp"

namespace adcraft::http {

/// Adds the headers that keep browsers from guessing, telling, framing and
/// keeping, except for those that a handler has set itself.
void secure(response& x);

} // namespace adcraft::http
