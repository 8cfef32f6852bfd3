#pragma once

#include "actors/model/call.hpp"

#include <string>

namespace adcraft::dst {

/// Mistakes that a world can be told to make, to see whether they are found.
enum class bug : uint8_t {
  none,
  no_epoch_check,         ///< the store lets a stale owner write
  retry_after_500,        ///< an unclear create is simply sent again
  act_before_commit,      ///< commits are answered before they are durable
  unknown_ignores_cancel, ///< a cancel is forgotten while nobody knows
  webhook_is_truth,       ///< a poll is answered by what a webhook said
  money_stays_promised,   ///< a reservation is not released
  done_without_download,  ///< an output at the vendor counts as made
  delivery_twice,         ///< the same report is taken in twice
  stale_timer,            ///< a timer that was overtaken still counts
  late_result_dropped,    ///< a result that comes after a cancel is thrown away
  count_,
};

const char* to_string(bug x) noexcept;

/// @returns what `decide` says, with the planted mistake.
call_decision decide_with(bug planted, const call_row& row,
                          const call_event& event);

} // namespace adcraft::dst
