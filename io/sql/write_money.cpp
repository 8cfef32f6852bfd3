#include "io/sql/spending.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

/// The cap is in the predicate: two who race cannot both pass. What costs
/// nothing passes even where a bill came out above its promise.
constexpr auto reserve_money = R"(
  UPDATE campaigns SET reserved_micros = reserved_micros + CAST($2 AS bigint)
  WHERE id = $1
    AND (CAST($2 AS bigint) = 0
         OR reserved_micros + spent_micros + CAST($2 AS bigint)
              <= budget_micros))";

constexpr auto settle_money = R"(
  UPDATE campaigns SET reserved_micros = reserved_micros - CAST($2 AS bigint),
    spent_micros = spent_micros + CAST($3 AS bigint)
  WHERE id = $1 AND reserved_micros >= CAST($2 AS bigint))";

constexpr auto add_promise = R"(
  INSERT INTO ledger (id, campaign_id, call_id, kind, micros, provider, at)
  VALUES ($1, $2, $3, 'reserve', $4, $5, {now})
  ON CONFLICT (id) DO NOTHING
  RETURNING provider, at,
    (SELECT c.owner_id FROM campaigns c WHERE c.id = ledger.campaign_id))";

constexpr auto add_end = R"(
  INSERT INTO ledger (id, campaign_id, call_id, kind, micros, provider, at)
  VALUES ($1, $2, $3, $4, $5, $6, {now}))";

/// The promise that a settlement of this campaign means, unless it has ended.
constexpr auto open_promise = R"(
  SELECT l.provider, l.at, c.owner_id
  FROM ledger l JOIN campaigns c ON c.id = l.campaign_id
  WHERE l.id = $1 AND l.campaign_id = $2 AND l.micros = $3
    AND NOT EXISTS (SELECT 1 FROM ledger e WHERE e.id IN ($4, $5)))";

std::string line_id(const std::string& call, const char* kind) {
  return call + "/" + kind;
}

} // namespace

caf::error writer::apply(const move_money& x) {
  if (x.promised < 0 || x.actual < 0)
    return fail(ec::invalid_argument, "money cannot be negative");
  if (x.what == move_money::reserve)
    return promise(x);
  return close(x, x.what == move_money::settle ? x.actual : 0);
}

caf::error writer::promise(const move_money& x) {
  if (x.caps.call > 0 && x.promised > x.caps.call)
    return over("the limit", x.caps.call, " for one call", x.promised,
                "raise ADCRAFT_CALL_CAP or choose a cheaper model");
  auto err = must(reserve_money, {x.campaign, to_value(x.promised)}, "no room");
  if (err == ec::conflict)
    return fail(ec::over_budget, "the budget leaves no room for "
                                   + to_dollars(x.promised)
                                   + ": raise it and retry");
  if (err)
    return err;
  auto made
    = db_.run(timed(add_promise), {line_id(x.call, "reserve"), x.campaign,
                                   x.call, to_value(x.promised), x.provider});
  if (!made)
    return std::move(made.error());
  if (made->empty())
    return fail(ec::conflict, "money was promised to call " + x.call);
  columns line{made->front()};
  return x.promised == 0 ? caf::error{}
                         : count_promise(db_, read_windows(line), x);
}

/// The campaign's row is locked when the promise is looked at: it cannot end
/// twice.
caf::error writer::close(const move_money& x, micros actual) {
  auto never = "no such promise to call " + x.call + " is open";
  if (auto err
      = must(settle_money, {x.campaign, to_value(x.promised), to_value(actual)},
             never))
    return err;
  auto found = db_.run(
    open_promise, {line_id(x.call, "reserve"), x.campaign, to_value(x.promised),
                   line_id(x.call, "settle"), line_id(x.call, "release")});
  if (!found)
    return std::move(found.error());
  if (found->empty())
    return fail(ec::conflict, never);
  auto is_bill = x.what == move_money::settle;
  auto kind = is_bill ? "settle" : "release";
  if (auto err = run(add_end, {line_id(x.call, kind), x.campaign, x.call, kind,
                               to_value(is_bill ? actual : x.promised),
                               found->front().front()}))
    return err;
  columns line{found->front()};
  auto more = actual - x.promised;
  return more == 0 ? caf::error{} : count_bill(db_, read_windows(line), more);
}

} // namespace adcraft::sql
