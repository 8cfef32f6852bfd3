#pragma once

#include "actors/interfaces.hpp"
#include "actors/model/supervision.hpp"

#include <deque>
#include <functional>
#include <map>

namespace adcraft {

/// Opens the worker of a slot; `compose` says on which thread.
using worker_opener = std::function<render_worker_actor(
  render_desk_actor::pointer desk, uint64_t slot)>;

/// What the RENDER DESK remembers between messages.
struct render_desk_state {
  static inline const char* name = "render_desk";

  /// An order with everybody who waits for it.
  struct entry {
    render_order order;
    std::vector<render_client_actor> clients;
    std::shared_ptr<std::atomic<bool>> stop;
  };

  struct worker {
    render_worker_actor handle; // null: fallen, opens again
    std::string recipe;         // empty: idle
    fall_counter falls;
  };

  worker_opener open;
  std::vector<worker> workers;
  std::map<std::string, entry> entries; // by recipe
  std::deque<std::string> wanted;
  std::deque<std::string> likely;
};

/// Opens a RENDER DESK with `slots` workers.
render_desk_actor::behavior_type
render_desk(render_desk_actor::stateful_pointer<render_desk_state> self,
            size_t slots, worker_opener open);

} // namespace adcraft
