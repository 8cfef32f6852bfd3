#pragma once

#include "http/auth/verdict.hpp"
#include "http/front/response.hpp"
#include "http/pipeline/call.hpp"

#include <optional>

namespace adcraft::http {

/// @returns why somebody whose credentials came to `x` may not use a route;
///   nothing if they may.
std::optional<response> refuse_entry(const verdict& x, access needs);

/// What is no longer done while the house closes.
response closing_time();

/// Five seconds are over.
response took_too_long();

} // namespace adcraft::http
