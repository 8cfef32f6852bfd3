#include "io/sql/rows.hpp"
#include "io/sql/sql_library.hpp"

#include <algorithm>

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto every_node = R"(
  SELECT n.incarnation, n.host, n.started_at, n.beat_until, n.left_at,
    n.draining, CASE WHEN n.beat_until > {now} THEN 1 ELSE 0 END,
    (SELECT COUNT(*) FROM campaigns c
     WHERE c.node = n.incarnation AND c.node <> '')
  FROM nodes n ORDER BY n.started_at DESC, n.incarnation)";

constexpr auto campaigns_by_status
  = "SELECT status, COUNT(*) FROM campaigns WHERE removed_at = 0 "
    "GROUP BY status";

constexpr auto jobs_by_state = R"(
  SELECT j.state, COUNT(*)
  FROM campaigns c JOIN generation_jobs j ON j.campaign_id = c.id
  WHERE c.status IN ('pending', 'generating') GROUP BY j.state)";

constexpr auto calls_by_state = R"(
  SELECT state, COUNT(*) FROM provider_calls
  WHERE state IN ('reserved', 'submitting', 'unknown', 'accepted', 'running',
                  'canceling', 'succeeded', 'downloaded', 'needs_decision')
  GROUP BY state)";

constexpr auto sums = R"(
  SELECT (SELECT {now} - MIN(updated_at) FROM campaigns
          WHERE status = 'pending'),
    (SELECT COALESCE(SUM(spent_micros), 0) FROM campaigns),
    (SELECT COALESCE(SUM(reserved_micros), 0) FROM campaigns),
    (SELECT COUNT(*) FROM outbox WHERE published_at IS NULL),
    (SELECT COUNT(*) FROM webhook_deliveries WHERE state = 'waiting'))";

node_row read_node(columns& r) {
  node_row result;
  result.incarnation = r.text();
  result.host = r.text();
  result.started_at = r.number();
  result.beat_until = r.number();
  result.left_at = r.number();
  result.is_draining = r.flag();
  result.is_alive = r.flag();
  result.campaigns = r.number();
  return result;
}

/// Counts by the name of an enumerator, in the order of the enumeration.
template <class Enum>
caf::error tally_by(engine& db, const char* statement,
                    Enum (*from)(const std::string&) noexcept,
                    std::vector<int64_t>& to) {
  to.assign(static_cast<size_t>(Enum::count_), 0);
  auto found = db.run(statement, {});
  if (!found)
    return std::move(found.error());
  for (auto& x : *found)
    if (auto i = static_cast<size_t>(from(text(x[0]))); i < to.size())
      to[i] = number(x[1]);
  return {};
}

} // namespace

caf::expected<std::vector<node_row>> sql_library::nodes() {
  return all_of(db_->run(timed(*db_, every_node), {}), read_node);
}

caf::expected<house_tally> sql_library::tally() {
  house_tally result;
  if (auto err = tally_by(*db_, campaigns_by_status, campaign_status_from,
                          result.campaigns))
    return err;
  if (auto err = tally_by(*db_, jobs_by_state, job_state_from, result.jobs))
    return err;
  if (auto err = tally_by(*db_, calls_by_state, call_state_from, result.calls))
    return err;
  auto found = db_->run(timed(*db_, sums), {});
  if (!found)
    return std::move(found.error());
  columns r{found->front()};
  if (!r.is_null())
    result.oldest_pending = 1;
  result.oldest_pending = std::max(result.oldest_pending, r.number());
  result.spent = r.number();
  result.reserved = r.number();
  result.unsent_hints = r.number();
  result.waiting_deliveries = r.number();
  return result;
}

} // namespace adcraft::sql
