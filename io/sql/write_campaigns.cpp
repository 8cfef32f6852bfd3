#include "actors/model/json.hpp"
#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto add_campaign = R"(
  INSERT INTO campaigns (id, owner_id, brand_id, title, status, brief,
                         budget_micros, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, {now}, {now})
  ON CONFLICT (id) DO NOTHING)";

/// A supervisor moves a campaign on, unless a person's flag has come in since
/// it looked. One that ends well gives the campaign back.
constexpr auto supervise_campaign = R"(
  UPDATE campaigns SET status = $3, reason = $4, node = $5, crash_count = $6,
    updated_at = {now}
  WHERE id = $1 AND status = $2 AND cancel_requested_at = $7
    AND pause_requested_at = $8)";

/// A person's wish moves a campaign on, unless a node has taken it since it was
/// read; whose it is, is not theirs to say.
constexpr auto steer_campaign = R"(
  UPDATE campaigns SET status = $3, reason = $4, crash_count = $6,
    cancel_requested_at = $7, pause_requested_at = $8, updated_at = {now}
  WHERE id = $1 AND status = $2 AND epoch = $5 AND removed_at = 0)";

/// Nobody takes a campaign from a node that lives.
constexpr auto claim = R"(
  UPDATE campaigns SET node = $2, epoch = $3, crash_count = crash_count + 1,
    status = CASE WHEN status = 'pending' THEN 'generating' ELSE status END,
    updated_at = {now}
  WHERE id = $1 AND epoch = CAST($3 AS bigint) - 1
    AND (node = $2 OR NOT EXISTS
      (SELECT 1 FROM nodes n WHERE n.incarnation = campaigns.node
       AND n.beat_until > {now})))";

constexpr auto pin = R"(
  UPDATE campaigns SET brand_pinned = (SELECT b.data FROM brands b
                                       WHERE b.id = campaigns.brand_id)
  WHERE id = $1 AND brand_pinned IS NULL)";

constexpr auto take_campaign_away = R"(
  UPDATE campaigns SET removed_at = {now}, updated_at = {now}
  WHERE id = $1 AND removed_at = 0)";

constexpr auto write_deliverable = R"(
  INSERT INTO deliverables
    (campaign_id, format, state, asset_id, report, reason, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, {now})
  ON CONFLICT (campaign_id, format) DO UPDATE SET state = $3, asset_id = $4,
    report = $5, reason = $6, updated_at = {now})";

} // namespace

caf::error writer::apply(const put_campaign& x) {
  if (auto err = put_owner(x.row.owner))
    return err;
  return run(add_campaign, {x.row.id, x.row.owner, x.row.brand, x.what.title,
                            std::string{to_string(x.row.status)},
                            to_json(x.what), to_value(x.row.money.cap)});
}

caf::error writer::apply(const change_campaign& x) {
  auto& c = x.row;
  return must(fenced_ ? supervise_campaign : steer_campaign,
              {c.id, std::string{to_string(x.from)},
               std::string{to_string(c.status)}, c.reason,
               fenced_ ? value{c.node} : to_value(c.epoch),
               to_value(c.crash_count), to_value(c.cancel_requested_at),
               to_value(c.pause_requested_at)},
              "campaign " + c.id + " is not as it was");
}

caf::error writer::apply(const claim_campaign& x) {
  return must(claim, {x.row.id, x.row.node, to_value(x.row.epoch)},
              "campaign " + x.row.id + " was claimed by another node");
}

caf::error writer::apply(const pin_brand& x) {
  return run(pin, {x.campaign});
}

caf::error writer::apply(const remove_campaign& x) {
  return must(take_campaign_away, {x.id}, "there is no campaign " + x.id);
}

caf::error writer::apply(const put_deliverable& x) {
  return run(write_deliverable,
             {x.row.campaign, x.row.format, std::string{to_string(x.row.state)},
              x.row.asset, x.row.report, x.row.reason});
}

} // namespace adcraft::sql
