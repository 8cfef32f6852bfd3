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
  FROM nodes n ORDER BY n.started_at DESC, n.incarnation DESC)";

constexpr auto campaigns_by_status = R"(
  SELECT status, SUM(CASE WHEN removed_at = 0 THEN 1 ELSE 0 END),
    SUM(spent_micros), SUM(reserved_micros)
  FROM campaigns GROUP BY status)";

constexpr auto jobs_by_state = R"(
  SELECT j.state, COUNT(*)
  FROM campaigns c JOIN generation_jobs j ON j.campaign_id = c.id
  WHERE c.status IN ('pending', 'generating') GROUP BY j.state)";

constexpr auto calls_by_state = R"(
  SELECT state, COUNT(*) FROM provider_calls
  WHERE state IN ('reserved', 'submitting', 'unknown', 'accepted', 'running',
                  'canceling', 'succeeded', 'downloaded', 'needs_decision')
  GROUP BY state)";

constexpr auto waiting = R"(
  SELECT (SELECT {now} - MIN(updated_at) FROM campaigns
          WHERE status = 'pending'),
    (SELECT COUNT(*) FROM outbox WHERE published_at IS NULL),
    (SELECT COUNT(*) FROM webhook_deliveries WHERE state = 'waiting'))";

constexpr auto counted_this_hour = R"(
  SELECT micros FROM spending
  WHERE scope = $1 AND window_start = {now} / 3600000000 * 3600000000)";

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

/// Runs a statement that gives counts by the name of an enumerator, and puts
/// them in the order of the enumeration.
template <class Enum>
caf::expected<rows> tally_by(engine& db, const char* statement,
                             Enum (*from)(const std::string&) noexcept,
                             std::vector<int64_t>& to) {
  to.assign(static_cast<size_t>(Enum::count_), 0);
  auto found = db.run(statement, {});
  if (found)
    for (auto& x : *found)
      if (auto i = static_cast<size_t>(from(text(x[0]))); i < to.size())
        to[i] = number(x[1]);
  return found;
}

} // namespace

caf::expected<std::vector<node_row>> sql_library::nodes() {
  return all_of(db_->run(timed(*db_, every_node), {}), read_node);
}

caf::expected<house_tally> sql_library::tally() {
  house_tally result;
  auto sums = tally_by(*db_, campaigns_by_status, campaign_status_from,
                       result.campaigns);
  if (!sums)
    return std::move(sums.error());
  for (auto& x : *sums) {
    result.spent += number(x[2]);
    result.reserved += number(x[3]);
  }
  if (auto x = tally_by(*db_, jobs_by_state, job_state_from, result.jobs); !x)
    return std::move(x.error());
  if (auto x = tally_by(*db_, calls_by_state, call_state_from, result.calls);
      !x)
    return std::move(x.error());
  auto found = db_->run(timed(*db_, waiting), {});
  if (!found)
    return std::move(found.error());
  columns r{found->front()};
  auto none_pending = r.is_null();
  auto oldest = r.number();
  result.oldest_pending = none_pending ? 0 : std::max<int64_t>(oldest, 1);
  result.unsent_hints = r.number();
  result.waiting_deliveries = r.number();
  return result;
}

caf::expected<micros>
sql_library::spent_this_hour(const std::string& provider) {
  auto found
    = db_->run(timed(*db_, counted_this_hour), {"provider:" + provider});
  if (!found)
    return std::move(found.error());
  return found->empty() ? micros{0} : number(found->front()[0]);
}

} // namespace adcraft::sql
