#include "io/sql/spending.hpp"

#include <set>

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

/// In these two, the same of a promise that will be and of one that was.
constexpr auto next_promise = R"(
  SELECT CAST($2 AS text), {now}, owner_id FROM campaigns WHERE id = $1)";

constexpr auto made_promise = R"(
  SELECT l.provider, l.at, c.owner_id
  FROM ledger l JOIN campaigns c ON c.id = l.campaign_id
  WHERE l.id = $1)";

/// Makes the row if need be and locks it even though it changes nothing.
constexpr auto take_window = R"(
  INSERT INTO spending (scope, window_start, micros) VALUES ($1, $2, 0)
  ON CONFLICT (scope, window_start) DO UPDATE SET micros = spending.micros
    WHERE spending.micros < 0)";

/// The cap is in the predicate: two who race cannot both pass.
constexpr auto count_money = R"(
  UPDATE spending SET micros = micros + CAST($3 AS bigint)
  WHERE scope = $1 AND window_start = $2
    AND (CAST($4 AS bigint) = 0
         OR micros + CAST($3 AS bigint) <= CAST($4 AS bigint)))";

/// PostgreSQL: a process that freezes here would keep every other waiting; so
/// it is thrown out before the others' leases end.
constexpr auto be_quick
  = "SET LOCAL idle_in_transaction_session_timeout = '5s'";

constexpr int64_t hour = 3'600'000'000;
constexpr int64_t day = 24 * hour;

/// @returns `no_room` if more than `cap` would be counted; a cap of 0 is none.
caf::error count(engine& db, const window& x, micros amount, micros cap,
                 const caf::error& no_room) {
  const std::vector<value> what{x.scope, to_value(x.start), to_value(amount),
                                to_value(cap)};
  auto counted = db.change(count_money, what);
  // The window is there, unless an hour or a day began just now.
  if (counted && *counted == 0) {
    if (auto taken = db.run(take_window, {x.scope, to_value(x.start)}); !taken)
      return std::move(taken.error());
    counted = db.change(count_money, what);
  }
  if (!counted)
    return std::move(counted.error());
  return *counted == 0 ? no_room : caf::error{};
}

/// @returns what `read_windows` reads of each promise that `x` is about.
caf::expected<rows> promises_of(engine& db, const move_money& x) {
  if (x.what == move_money::reserve)
    return db.run(timed(db, next_promise), {x.campaign, x.provider});
  return db.run(made_promise, {x.call + "/reserve"});
}

caf::error gather(engine& db, const move_money& x, std::set<window>& into) {
  if (x.promised == 0 && x.actual == 0)
    return {};
  auto found = promises_of(db, x);
  if (!found)
    return std::move(found.error());
  for (auto& [provider_hour, user_day] : all_of(*found, read_windows))
    into.insert({provider_hour, user_day});
  return {};
}

} // namespace

window_pair read_windows(columns& x) {
  auto provider = x.text();
  auto at = x.number();
  return {{"provider:" + provider, at - at % hour},
          {"user:" + x.text(), at - at % day}};
}

caf::error take_windows(engine& db, const std::vector<transition>& xs) {
  std::set<window> windows;
  for (auto& x : xs)
    for (auto& c : x.changes)
      if (auto money = std::get_if<move_money>(&c))
        if (auto err = gather(db, *money, windows))
          return err;
  if (!windows.empty() && db.is_postgres())
    if (auto set = db.run(be_quick, {}); !set)
      return std::move(set.error());
  for (auto& x : windows)
    if (auto taken = db.run(take_window, {x.scope, to_value(x.start)}); !taken)
      return std::move(taken.error());
  return {};
}

caf::error count_promise(engine& db, const window_pair& windows,
                         const move_money& x) {
  auto& caps = x.caps;
  if (auto err = count(
        db, windows.provider_hour, x.promised, caps.provider_hour,
        over("this hour's limit", caps.provider_hour, " at " + x.provider,
             x.promised,
             "raise ADCRAFT_PROVIDER_HOUR_CAP or retry in the next hour")))
    return err;
  return count(db, windows.user_day, x.promised, caps.user_day,
               over("today's limit", caps.user_day, " for this account",
                    x.promised,
                    "raise ADCRAFT_USER_DAY_CAP or retry tomorrow (UTC)"));
}

caf::error count_bill(engine& db, const window_pair& windows, micros more) {
  auto uncounted = fail(ec::internal, "a promise was not counted");
  if (auto err = count(db, windows.provider_hour, more, 0, uncounted))
    return err;
  return count(db, windows.user_day, more, 0, uncounted);
}

caf::error over(const std::string& limit, micros cap, const std::string& whose,
                micros amount, const std::string& remedy) {
  return fail(ec::over_budget, limit + " of " + to_dollars(cap) + whose
                                 + " leaves no room for " + to_dollars(amount)
                                 + ": " + remedy);
}

} // namespace adcraft::sql
