#pragma once

#include "actors/interfaces.hpp"

#include <caf/actor_system.hpp>
#include <caf/event_based_actor.hpp>

#include <functional>
#include <string>
#include <vector>

namespace adcraft::bench {

/// People who have many wishes, so many at a time.
class crowd {
public:
  /// Sends a wish; calls `done` with what became of it.
  using asking = std::function<void(caf::event_based_actor* self, size_t n,
                                    std::function<void(caf::error)> done)>;

  explicit crowd(caf::actor_system& sys) : sys_(sys) {
    // nop
  }

  /// Lets wishes 0 to `count` - 1 be asked and waits for all of them.
  /// @returns the first trouble.
  caf::error ask(size_t count, asking one);

private:
  caf::actor_system& sys_;
};

} // namespace adcraft::bench
