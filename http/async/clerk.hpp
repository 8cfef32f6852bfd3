#pragma once

#include "actors/interfaces.hpp"

#include <chrono>

namespace adcraft::http {

/// A CLERK carries one request through the house and ends with its answer.
using clerk_actor = caf::typed_actor<
  // INTERNAL: begin.
  caf::reacts_to<atom::begin>,
  // INTERNAL: five seconds are over.
  caf::reacts_to<atom::tick>>;

/// A handler answers within five seconds, always.
constexpr std::chrono::seconds answer_time{5};

/// What is left of them. On the clerk's thread.
std::chrono::milliseconds time_left(clerk_actor::pointer self);

/// Whether they are over. Then the clerk hears `tick`, and a coroutine that
/// waits is not to be resumed: its frames end with the clerk.
bool ran_out(clerk_actor::pointer self);

} // namespace adcraft::http
