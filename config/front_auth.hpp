#pragma once

#include "config/house.hpp"
#include "http/auth/authenticator.hpp"
#include "http/documents/links.hpp"

#include <memory>

namespace adcraft {

/// How the front door knows people, and whom it shows media.
struct front_auth {
  http::authenticator_ptr who;
  std::shared_ptr<const http::media_links> links;
  /// Asks the issuer for its keys; null where nobody does.
  http::key_room_actor room;
};

/// @returns `invalid_argument` for settings that do not go together.
caf::expected<front_auth> open_auth(house& home, const settings& x,
                                    http::log_ptr log);

} // namespace adcraft
