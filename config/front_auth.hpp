#pragma once

#include "config/house.hpp"
#include "http/auth/authenticator.hpp"

#include <memory>

namespace adcraft {

/// How the front door knows people.
struct front_auth {
  http::authenticator_ptr who;
  /// Asks the issuer for its keys; null where nobody does.
  http::key_room_actor room;
};

/// @returns `invalid_argument` for settings that do not go together.
caf::expected<front_auth> open_auth(house& home, const settings& x,
                                    http::log_ptr log);

} // namespace adcraft
