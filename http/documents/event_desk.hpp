#pragma once

#include "http/documents/messages.hpp"

#include <chrono>

namespace adcraft::http {

/// The EVENT DESK streams events to all who listen, as server-sent events. It
/// follows each campaign once, whoever and how many listen to it.
using event_desk_actor = caf::typed_actor<
  // Opens the stream: what was missed, then whatever comes.
  caf::reacts_to<atom::subscribe, stream_request>,
  // INTERNAL: a second is over.
  caf::reacts_to<atom::tick>,
  // INTERNAL: it is time for the progress of a campaign.
  caf::reacts_to<atom::progress, std::string>>::extend_with<listener_actor>;

struct event_desk_options {
  /// A comment goes to each listener so often, in seconds.
  uint32_t heartbeat = 15;
  /// Progress of a campaign is told no more often.
  std::chrono::milliseconds progress_every{250};
  /// Bytes that may wait for a slow listener, beside what they had missed.
  size_t buffer = size_t{64} << 10;
};

/// What the EVENT DESK works with.
struct event_desk_parts {
  library_actor library;
  progress_hub_actor hub;
  event_desk_options options = {};
};

/// Opens an EVENT DESK; it does not block.
event_desk_actor open_event_desk(caf::actor_system& sys,
                                 event_desk_parts parts);

} // namespace adcraft::http
