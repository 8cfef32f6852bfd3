#pragma once

#include "http/pipeline/call.hpp"

#include <optional>
#include <string>

/// Idempotency-Key: the same request twice has its effect once and gets the
/// same answer. A key is claimed before the handler runs, used in the
/// transaction of its effect, and answered behind it.
namespace adcraft::http {

/// What a key that is taken means for a request.
enum class key_state : uint8_t {
  /// The answer is there.
  answered,
  /// It belongs to another request.
  other_request,
  /// The first one is still on its way.
  in_flight,
  /// It had its effect, and its answer was lost.
  lost_answer,
  /// It had no effect and never will.
  abandoned,
};

/// @param hash of the request that comes now.
/// @param now microseconds since 1970.
key_state state_of(const key_row& x, const std::string& hash, int64_t now);

/// What makes a request the same: method, target and body.
std::string fingerprint_of(const request& x);

/// An answer as it is kept: whole up to 64 KiB of text, else only where the
/// thing it was about is.
std::string packed(const response& x);

/// The answer of a key again.
response replayed(const key_row& x);

/// Claims the key of `c`, if it names one.
/// @returns the answer instead of which the handler runs; nothing: it may run.
task<std::optional<response>> begin_once(call& c);

/// Keeps what the handler said, or gives the key back where trying again may
/// help. `x.status` 0: it answered by itself, which is not kept.
task<caf::unit_t> end_once(call& c, const response& x);

} // namespace adcraft::http
