#pragma once

#include "actors/ports/changes.hpp"
#include "io/sql/rows.hpp"

/// How much was promised and spent in a window of time; table `spending`.
namespace adcraft::sql {

struct window {
  std::string scope;
  /// Microseconds since 1970.
  int64_t start = 0;
  auto operator<=>(const window&) const = default;
};

/// Where a promise counts until its bill has come, and the bill after that.
struct window_pair {
  window provider_hour;
  window user_day;
};

/// Reads provider and time of a promise and the owner of its campaign.
window_pair read_windows(columns& x);

/// Locks the windows that the money of `xs` counts in until the transaction
/// ends. It comes first in a transaction and takes them in one order, whoever
/// asks: so nobody waits in a circle for windows, nor for the campaigns that
/// come after them.
caf::error take_windows(engine& db, const std::vector<transition>& xs);

/// Counts a promise; `over_budget` where a cap leaves no room for it.
caf::error count_promise(engine& db, const window_pair& windows,
                         const move_money& x);

/// Counts how much more, or less, than its promise a bill came to. It may
/// exceed every cap: the money is gone already.
caf::error count_bill(engine& db, const window_pair& windows, micros more);

/// @returns `over_budget`: `limit` of `cap` `whose` leaves no room.
caf::error over(const std::string& limit, micros cap, const std::string& whose,
                micros amount, const std::string& remedy);

} // namespace adcraft::sql
