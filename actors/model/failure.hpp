#pragma once

#include "actors/model/error.hpp"
#include "actors/model/ladder.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace adcraft {

/// What kind of failure ended a call. Rows keep its text.
enum class failure : uint8_t {
  none,
  transient,    ///< network, a busy or broken provider; the same may work later
  rate_limited, ///< the provider asked us to slow down
  refused,      ///< moderation: the input was looked at and declined
  invalid,      ///< the request can never work as it is
  unauthorized, ///< key missing or wrong
  no_credit,    ///< the account at the provider is empty
  over_budget,  ///< our own cap
  poison,       ///< the output cannot be used
  expired,      ///< the provider did not finish in time
  lost_output,  ///< paid, but the output was gone before we had it
  canceled,     ///< somebody asked
  environment,  ///< this machine: disk, a missing program
  internal,     ///< our own fault
  // Not a failure; the number of them.
  count_,
};

/// @relates failure
const char* to_string(failure x) noexcept;

/// @relates failure
failure failure_from(const std::string& text) noexcept;

/// @returns what an error of ours means for the call it ended.
/// @relates failure
failure failure_of(const caf::error& x) noexcept;

/// What to do about a failure.
enum class remedy : uint8_t {
  retry,   ///< the same again, after a pause
  give_up, ///< this way leads nowhere: the next one, or a person takes over
  ask,     ///< only a person can help; nothing is thrown away
};

/// How often and how slowly to try. Defaults: RELIABILITY.md 3.7.
struct retry_policy {
  int transient_attempts = 3;
  /// With the words as they were written; milder ones are tried once.
  int refused_attempts = 2;
  int poison_attempts = 2;
  int internal_attempts = 3;
  std::chrono::milliseconds base{500};
  std::chrono::milliseconds longest{30'000};
  /// The ways in which the job can be made, the best first.
  std::vector<rung> ladder = {rung::asked};
};

/// @returns what to do after `attempts` calls of a job ended, the last by `x`.
remedy remedy_for(failure x, int attempts, const retry_policy& policy);

/// @returns the way to try after `way` led nowhere, or `way` if it was the
///   last. Milder words help against a refusal alone.
rung next_way(rung way, failure why, const retry_policy& policy);

/// @returns the pause before the next try: exponential with full jitter, at
///   least a tenth of `policy.base`. `seed` makes it repeatable.
std::chrono::milliseconds backoff(int attempts, uint64_t seed,
                                  const retry_policy& policy);

} // namespace adcraft
