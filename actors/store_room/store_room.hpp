#pragma once

#include "actors/interfaces.hpp"
#include "actors/ports/dispatch.hpp"

namespace adcraft {

struct store_room_options {
  /// Most transitions that share one database transaction.
  size_t group = 128;
  /// A group larger than this is followed by one that waits for company.
  size_t crowd = 4;
  /// How long it waits: some flushes of a disk.
  std::chrono::milliseconds company{4};
};

/// What the STORE ROOM remembers between messages.
struct store_room_state {
  static inline const char* name = "store_room";

  struct waiting_commit {
    transition what;
    caf::typed_response_promise<commit_receipt> promise;
  };

  store_ptr rows;
  dispatch_ptr hints;
  store_room_options options;
  std::vector<waiting_commit> waiting;
  size_t last_group = 0;
};

/// Opens the STORE ROOM. Its store blocks: spawn it `caf::detached`. A store
/// that cannot be opened ends the room with the reason. After each commit the
/// hint "committed" names the campaigns that changed, and the hint of
/// `ended_topic` those with news for webhooks; that those have their outbox row
/// is seen to here.
store_actor::behavior_type
store_room(store_actor::stateful_pointer<store_room_state> self,
           const store_factory& open, dispatch_ptr hints,
           store_room_options options);

} // namespace adcraft
