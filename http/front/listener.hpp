#pragma once

#include "http/front/roster.hpp"

#include <atomic>

namespace adcraft::http {

/// What the listener's threads share with the door.
struct hall {
  roster all;
  /// Of connections at one time.
  size_t most = 0;
  std::atomic<size_t> present{0};
  /// Nobody is served any more.
  std::atomic<bool> closing{false};
  std::shared_ptr<const connection_rules> rules;
};

/// Pistache's accepting and reading threads. Everything of Pistache that has
/// to do with sockets is behind it.
class listener {
public:
  /// @throws std::runtime_error if it cannot listen.
  static std::unique_ptr<listener> open(const door_options& x,
                                        std::shared_ptr<hall> into);

  /// Ends the threads. Sockets that are still open belong to their
  /// connections then; one that was accepted in this very moment belongs to
  /// nobody and stays open, as Pistache tells of it neither way.
  virtual ~listener() = default;

  virtual uint16_t port() const = 0;
};

} // namespace adcraft::http
