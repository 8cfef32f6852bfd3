#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto add_webhook = R"(
  INSERT INTO webhooks (id, owner_id, url, secret, events, created_at)
  VALUES ($1, $2, $3, $4, $5, {now})
  ON CONFLICT (id) DO UPDATE SET url = $3, events = $5
    WHERE webhooks.owner_id = $2)";

constexpr auto drop_deliveries = R"(
  DELETE FROM webhook_deliveries WHERE webhook_id IN
    (SELECT id FROM webhooks WHERE id = $1 AND owner_id = $2))";

constexpr auto drop_webhook
  = "DELETE FROM webhooks WHERE id = $1 AND owner_id = $2";

constexpr auto add_delivery = R"(
  INSERT INTO webhook_deliveries (id, webhook_id, campaign_id, seq, type, body,
                                  state, attempts, next_at, status, error,
                                  created_at)
  SELECT CAST($1 AS text), w.id, CAST($3 AS text), CAST($4 AS bigint),
    CAST($5 AS text), CAST($6 AS text), CAST($7 AS text), CAST($8 AS bigint),
    CAST($9 AS bigint), CAST($10 AS bigint), CAST($11 AS text), {now}
  FROM webhooks w WHERE w.id = $2
  ON CONFLICT DO NOTHING)";

constexpr auto advance_delivery = R"(
  UPDATE webhook_deliveries SET state = $3, attempts = $4, next_at = $5,
    status = $6, error = $7
  WHERE id = $1 AND attempts = $2)";

std::string joined(const std::vector<std::string>& xs) {
  std::string result;
  for (auto& x : xs)
    result += (result.empty() ? "" : ",") + x;
  return result;
}

constexpr auto add_report = R"(
  INSERT INTO webhook_inbox (provider, delivery_id, call_id, external_id, body,
                             received_at)
  VALUES ($1, $2, $3, $4, $5, {now})
  ON CONFLICT DO NOTHING)";

} // namespace

caf::error writer::apply(const put_webhook& x) {
  if (auto err = put_owner(x.row.owner))
    return err;
  return run(add_webhook, {x.row.id, x.row.owner, x.row.url, x.row.secret,
                           joined(x.row.events)});
}

caf::error writer::apply(const remove_webhook& x) {
  if (auto err = run(drop_deliveries, {x.id, x.owner}))
    return err;
  return must(drop_webhook, {x.id, x.owner}, "there is no webhook " + x.id);
}

caf::error writer::apply(const put_delivery& x) {
  auto& d = x.row;
  return run(add_delivery,
             {d.id, d.webhook, d.campaign, to_value(d.seq), d.type, d.body,
              std::string{to_string(d.state)}, to_value(d.attempts),
              to_value(d.next_at), to_value(d.status), d.error});
}

caf::error writer::apply(const change_delivery& x) {
  auto& d = x.row;
  return must(advance_delivery,
              {d.id, to_value(x.from_attempts), std::string{to_string(d.state)},
               to_value(d.attempts), to_value(d.next_at), to_value(d.status),
               d.error},
              "delivery " + d.id + " was moved meanwhile");
}

caf::error writer::apply(const put_inbox& x) {
  auto& r = x.row;
  return must(add_report,
              {r.provider, r.delivery, r.call, r.external_id, r.status},
              "this was reported before");
}

} // namespace adcraft::sql
