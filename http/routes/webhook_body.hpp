#pragma once

#include "http/routes/help.hpp"

namespace adcraft::http {

/// Reads `url` and `events` into `to`.
/// @param is_new both may be missing otherwise.
caf::error read_webhook_body(const nlohmann::json& x, bool is_new,
                             webhook_row& to);

/// "whsec_" and 32 bytes in Base64 (Standard Webhooks).
std::string new_webhook_secret();

} // namespace adcraft::http
