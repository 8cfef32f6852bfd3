#pragma once

#include "actors/model/error.hpp"
#include "actors/ports/http_engine.hpp"

namespace adcraft::net {

/// Carries out `what` and waits for it, for at most its turn and its timeout;
/// for threads of their own and for starting up, not for rooms.
/// @returns the body of a 2xx answer; `unavailable` (try again later),
///   `not_found`, `invalid_argument` for a request that cannot be made, or
///   `refused`.
caf::expected<std::string> fetch_text(http_engine& engine, http_request what);

} // namespace adcraft::net
