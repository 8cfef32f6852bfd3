#pragma once

#include "http/front/request.hpp"

#include <string>

namespace adcraft::http {

/// Whose address a request counts for. Of IPv6 the first 64 bits, as one
/// household has them all.
/// @param proxies how many stand before this house, each adding the address it
///   saw to X-Forwarded-For. What comes before those anybody may have written.
std::string address_of(const request& x, size_t proxies);

} // namespace adcraft::http
