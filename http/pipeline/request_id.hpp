#pragma once

#include "http/front/request.hpp"

#include <string>

namespace adcraft::http {

/// @returns the client's X-Request-Id if it is 1 to 64 letters, digits and
///   dashes, else a new one. Any thread.
std::string request_id_of(const request& x);

} // namespace adcraft::http
