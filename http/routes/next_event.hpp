#pragma once

#include "actors/interfaces.hpp"

#include <caf/fwd.hpp>

#include <string>

namespace adcraft::http {

/// A WATCH waits for the events of one campaign on behalf of one request, and
/// ends with it.
using watch_actor = caf::typed_actor<
  // Replies with the number of an event above this one, once there is one.
  caf::replies_to<atom::heard,
                  int64_t>::with<commit_receipt>>::extend_with<listener_actor>;

/// Opens a WATCH that hears of events after a number; it ends with `owner`.
watch_actor open_watch(caf::actor_system& sys, progress_hub_actor hub,
                       const std::string& campaign, int64_t after,
                       const caf::actor_addr& owner);

} // namespace adcraft::http
