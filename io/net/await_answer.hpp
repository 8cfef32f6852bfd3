#pragma once

#include "actors/ports/http_engine.hpp"

namespace adcraft::net {

/// Carries out `what` and waits for it, for at most its turn and its timeout;
/// for threads of their own and for starting up, not for rooms.
/// @returns the answer, whatever its status; `timeout` if nothing was heard.
http_answer await_answer(http_engine& engine, http_request what);

} // namespace adcraft::net
