#pragma once

#include "actors/interfaces.hpp"
#include "actors/ports/storage.hpp"

#include <caf/actor_system.hpp>

#include <memory>
#include <string>

namespace adcraft::http {

/// What the front door needs from the house.
struct front_door_rooms {
  caf::actor_system& system;
  store_actor store;
  storage_ptr files;
};

/// The front door: health, finished files and their index page.
class server {
public:
  /// Listens from here on, on threads of its own.
  /// @returns `environment` if the port is taken.
  static caf::expected<std::unique_ptr<server>>
  open(front_door_rooms rooms, const std::string& address, uint16_t port);

  virtual ~server() = default;

  /// The port it listens on; the one asked for, or the free one found for 0.
  virtual uint16_t port() const = 0;
};

} // namespace adcraft::http
