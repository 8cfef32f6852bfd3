#include "io/sql/read_view.hpp"
#include "io/sql/rows.hpp"
#include "io/sql/sql_store.hpp"

#include <algorithm>

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

const auto newest_call_of_job
  = std::string{"SELECT "} + call_columns
    + " FROM provider_calls WHERE job_id = $1 ORDER BY ordinal DESC LIMIT 1";

const auto asset_of_recipe
  = std::string{"SELECT "} + asset_columns
    + " FROM assets WHERE recipe = $1 ORDER BY created_at LIMIT 1";

/// Campaigns with work left whose owner's lease has run out. A finished one
/// with a live call still collects what was paid for; a draft has its
/// storyline written, or an answer; a wish waits for whoever carries it out.
/// One `SELECT` per index, so that a sweep costs as much as there is to do;
/// CROSS keeps SQLite from going through every draft.
constexpr auto ownerless = R"(
  SELECT c.id FROM campaigns c
  WHERE c.id IN (
      SELECT id FROM campaigns WHERE status IN ('pending', 'generating')
      UNION
      SELECT campaign_id FROM provider_calls
      WHERE state IN ('reserved', 'submitting', 'unknown', 'accepted',
                      'running', 'canceling', 'succeeded', 'downloaded',
                      'needs_decision')
        AND state <> 'needs_decision'
      UNION
      SELECT campaign_id FROM generation_jobs WHERE wish <> ''
      UNION
      SELECT j.campaign_id FROM generation_jobs j CROSS JOIN campaigns d
      WHERE d.id = j.campaign_id AND d.status = 'draft'
        AND j.kind IN ('storyline', 'chat_reply')
        AND j.state IN ('planned', 'running', 'backoff'))
    AND c.node <> $1
    AND NOT EXISTS (SELECT 1 FROM nodes n WHERE n.incarnation = c.node
                    AND n.beat_until > {now})
    AND NOT EXISTS (SELECT 1 FROM nodes me WHERE me.incarnation = $1
                    AND (me.draining <> 0 OR me.beat_until <= {now}))
  ORDER BY c.updated_at)";

constexpr auto waiting_outbox
  = "SELECT id, topic, key FROM outbox WHERE published_at IS NULL "
    "ORDER BY created_at LIMIT $1";

/// A later delivery of the same campaign waits for the one before it.
const auto due_now
  = std::string{"SELECT "} + delivery_columns + ", " + webhook_columns + R"(
  FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
  WHERE d.state = 'waiting' AND d.next_at <= $1
    AND NOT EXISTS (SELECT 1 FROM webhook_deliveries e
                    WHERE e.webhook_id = d.webhook_id
                      AND e.campaign_id = d.campaign_id
                      AND e.seq < d.seq AND e.state = 'waiting')
  ORDER BY d.next_at, d.id LIMIT $2)";

constexpr auto held_by_another
  = "SELECT external_id FROM provider_calls "
    "WHERE provider = $1 AND external_id = $2 AND id <> $3";

constexpr auto reports_for_call
  = "SELECT DISTINCT external_id FROM webhook_inbox "
    "WHERE call_id = $1 AND external_id <> '' ORDER BY external_id";

const auto webhooks_of_campaign
  = std::string{"SELECT "} + webhook_columns
    + " FROM campaigns c JOIN webhooks w ON w.owner_id = c.owner_id "
      "WHERE c.id = $1 ORDER BY w.created_at, w.id";

outbox_row read_outbox(columns& r) {
  outbox_row result;
  result.id = r.text();
  result.topic = r.text();
  result.key = r.text();
  return result;
}

due_delivery read_due(columns& r) {
  due_delivery result;
  result.what = read_delivery(r);
  result.to = read_webhook(r);
  return result;
}

} // namespace

caf::expected<campaign_view> sql_store::load(const std::string& campaign) {
  return read_view(*db_, campaign);
}

caf::expected<std::optional<call_row>>
sql_store::newest_call(const std::string& job) {
  return first_of(db_->run(newest_call_of_job, {job}), read_call);
}

caf::expected<std::optional<asset_row>>
sql_store::asset_made_from(const std::string& recipe) {
  return first_of(db_->run(asset_of_recipe, {recipe}), read_asset);
}

caf::expected<std::vector<std::string>>
sql_store::claimable(const std::string& incarnation) {
  return all_of(db_->run(timed(*db_, ownerless), {incarnation}), read_text);
}

caf::expected<std::vector<outbox_row>> sql_store::unpublished(size_t most) {
  return all_of(db_->run(waiting_outbox, {count(most)}), read_outbox);
}

caf::expected<std::vector<due_delivery>>
sql_store::due_deliveries(int64_t now, size_t most) {
  return all_of(db_->run(due_now, {to_value(now), count(most)}), read_due);
}

caf::expected<std::vector<std::string>>
sql_store::held_elsewhere(const std::string& provider,
                          const std::vector<std::string>& external_ids,
                          const std::string& call) {
  std::vector<std::string> result;
  for (auto& id : external_ids) {
    auto held
      = all_of(db_->run(held_by_another, {provider, id, call}), read_text);
    if (!held)
      return std::move(held.error());
    result.insert(result.end(), held->begin(), held->end());
  }
  return result;
}

caf::expected<std::vector<std::string>>
sql_store::reported_for(const std::string& call) {
  return all_of(db_->run(reports_for_call, {call}), read_text);
}

caf::expected<std::vector<webhook_row>>
sql_store::webhooks_for(const std::string& campaign, const std::string& type) {
  auto result
    = all_of(db_->run(webhooks_of_campaign, {campaign}), read_webhook);
  if (result)
    std::erase_if(*result, [&](const webhook_row& x) {
      return !x.events.empty()
             && std::find(x.events.begin(), x.events.end(), type)
                  == x.events.end();
    });
  return result;
}

} // namespace adcraft::sql
