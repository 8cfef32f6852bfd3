#pragma once

#include "actors/ports/renderer.hpp"

namespace adcraft {

/// @returns what makes films in this process: in the product `real`; the test
///   binary may be told to join no films, where a test is about calls.
renderer_ptr film_maker(renderer_ptr real);

} // namespace adcraft
