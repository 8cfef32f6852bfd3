#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Standard Webhooks: who sent a message, and that nobody changed it. Secrets
/// are "whsec_" and a key of 16 to 64 bytes in base64. Pure; any thread.
namespace adcraft::net {

/// The three headers of a message.
struct webhook_headers {
  std::string id;        // webhook-id
  std::string timestamp; // webhook-timestamp: seconds since 1970
  std::string signature; // webhook-signature: "v1,…", several with blanks
};

/// @returns the signature "v1,…", or `invalid_argument` for a secret that is
///   none.
caf::expected<std::string> sign_webhook(const std::string& secret,
                                        const std::string& id,
                                        const std::string& timestamp,
                                        std::string_view body);

/// Whether one of the signatures was made with one of `secrets` (old ones and
/// new ones while they change) for the bytes of `body`, within five minutes of
/// `now` (seconds since 1970). How long it takes does not tell how close a
/// forgery came. Without secrets nothing is good.
bool is_good_webhook(const std::vector<std::string>& secrets,
                     const webhook_headers& headers, std::string_view body,
                     int64_t now);

} // namespace adcraft::net
