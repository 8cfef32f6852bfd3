#include "actors/model/json.hpp"
#include "io/sql/rows.hpp"
#include "io/sql/sql_store.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

const auto one_campaign = std::string{"SELECT brief, storyline, "}
                          + campaign_columns + " FROM campaigns WHERE id = $1";

constexpr auto one_brand = "SELECT data FROM brands WHERE id = $1";

const auto jobs_of_campaign = std::string{"SELECT "} + job_columns
                              + " FROM generation_jobs WHERE campaign_id = $1 "
                                "ORDER BY ordinal, id";

const auto assets_of_campaign
  = std::string{"SELECT "} + asset_columns
    + " FROM assets WHERE campaign_id = $1 ORDER BY created_at, id";

constexpr auto deliverables_of_campaign
  = "SELECT campaign_id, format, state, asset_id, report, reason "
    "FROM deliverables WHERE campaign_id = $1 ORDER BY format";

const auto newest_call_of_job
  = std::string{"SELECT "} + call_columns
    + " FROM provider_calls WHERE job_id = $1 ORDER BY ordinal DESC LIMIT 1";

const auto asset_of_recipe
  = std::string{"SELECT "} + asset_columns
    + " FROM assets WHERE recipe = $1 ORDER BY created_at LIMIT 1";

/// Campaigns with work left whose owner's lease has run out. A finished one
/// with a live call still collects what was paid for.
constexpr auto ownerless = R"(
  SELECT c.id FROM campaigns c
  WHERE (c.status IN ('pending', 'generating')
         OR EXISTS (SELECT 1 FROM provider_calls p WHERE p.campaign_id = c.id
                    AND p.state IN ('reserved', 'submitting', 'unknown',
                                    'accepted', 'running', 'canceling',
                                    'succeeded', 'downloaded')))
    AND c.node <> $1
    AND NOT EXISTS (SELECT 1 FROM nodes n WHERE n.incarnation = c.node
                    AND n.beat_until > {now})
  ORDER BY c.updated_at)";

constexpr auto waiting_outbox
  = "SELECT id, topic, key FROM outbox WHERE published_at IS NULL "
    "ORDER BY created_at LIMIT $1";

constexpr auto later_events
  = "SELECT campaign_id, seq, job_id, call_id, type, data, at FROM events "
    "WHERE campaign_id = $1 AND seq > $2 ORDER BY seq LIMIT $3";

constexpr auto newest_campaigns
  = "SELECT c.id, b.title, c.title, c.status, c.reason, c.updated_at "
    "FROM campaigns c JOIN brands b ON b.id = c.brand_id "
    "ORDER BY c.updated_at DESC LIMIT $1";

} // namespace

std::string sql_store::timed(std::string statement) const {
  for (size_t at; (at = statement.find("{now}")) != std::string::npos;)
    statement.replace(at, 5, db_->now());
  return statement;
}

caf::expected<campaign_view> sql_store::load(const std::string& campaign) {
  auto found = db_->run(one_campaign, {campaign});
  if (!found)
    return std::move(found.error());
  if (found->empty())
    return fail(ec::not_found, "there is no campaign " + campaign);
  auto& r = found->front();
  campaign_view result;
  auto b = brief_from_json(text(r[0]));
  if (!b)
    return std::move(b.error());
  result.brief = std::move(*b);
  if (r[1]) {
    auto s = storyline_from_json(*r[1]);
    if (!s)
      return std::move(s.error());
    result.storyline = std::move(*s);
  }
  result.campaign = read_campaign(row(r.begin() + 2, r.end()));
  if (auto err = load_parts(result))
    return err;
  return result;
}

caf::error sql_store::load_parts(campaign_view& x) {
  auto data = db_->run(one_brand, {x.campaign.brand});
  if (!data || data->empty())
    return data ? fail(ec::not_found, "the brand is gone") : data.error();
  auto b = brand_from_json(text(data->front().front()));
  if (!b)
    return std::move(b.error());
  x.brand = std::move(*b);
  auto jobs = db_->run(jobs_of_campaign, {x.campaign.id});
  auto assets = db_->run(assets_of_campaign, {x.campaign.id});
  auto files = db_->run(deliverables_of_campaign, {x.campaign.id});
  for (auto* part : {&jobs, &assets, &files})
    if (!*part)
      return std::move(part->error());
  for (auto& r : *jobs)
    x.jobs.push_back(read_job(r));
  for (auto& r : *assets)
    x.assets.push_back(read_asset(r));
  for (auto& r : *files)
    x.deliverables.push_back({text(r[0]), text(r[1]),
                              deliverable_state_from(text(r[2])), text(r[3]),
                              text(r[4]), text(r[5])});
  return {};
}

caf::expected<std::optional<call_row>>
sql_store::newest_call(const std::string& job) {
  auto found = db_->run(newest_call_of_job, {job});
  if (!found)
    return std::move(found.error());
  std::optional<call_row> result;
  if (!found->empty())
    result = read_call(found->front());
  return result;
}

caf::expected<std::optional<asset_row>>
sql_store::asset_made_from(const std::string& recipe) {
  auto found = db_->run(asset_of_recipe, {recipe});
  if (!found)
    return std::move(found.error());
  std::optional<asset_row> result;
  if (!found->empty())
    result = read_asset(found->front());
  return result;
}

caf::expected<std::vector<std::string>>
sql_store::claimable(const std::string& incarnation) {
  auto found = db_->run(timed(ownerless), {incarnation});
  if (!found)
    return std::move(found.error());
  std::vector<std::string> result;
  for (auto& r : *found)
    result.push_back(text(r[0]));
  return result;
}

caf::expected<std::vector<outbox_row>> sql_store::unpublished(size_t most) {
  auto found = db_->run(waiting_outbox, {to_value(static_cast<int64_t>(most))});
  if (!found)
    return std::move(found.error());
  std::vector<outbox_row> result;
  for (auto& r : *found)
    result.push_back({text(r[0]), text(r[1]), text(r[2])});
  return result;
}

caf::expected<std::vector<event_row>>
sql_store::events_after(const std::string& campaign, int64_t seq, size_t most) {
  auto found = db_->run(later_events, {campaign, to_value(seq),
                                       to_value(static_cast<int64_t>(most))});
  if (!found)
    return std::move(found.error());
  std::vector<event_row> result;
  for (auto& r : *found)
    result.push_back({text(r[0]), number(r[1]), text(r[2]), text(r[3]),
                      text(r[4]), text(r[5]), number(r[6])});
  return result;
}

caf::expected<std::vector<campaign_line>> sql_store::campaigns(size_t most) {
  auto found
    = db_->run(newest_campaigns, {to_value(static_cast<int64_t>(most))});
  if (!found)
    return std::move(found.error());
  std::vector<campaign_line> result;
  for (auto& r : *found)
    result.push_back({text(r[0]), text(r[1]), text(r[2]),
                      campaign_status_from(text(r[3])), text(r[4]),
                      number(r[5])});
  return result;
}

} // namespace adcraft::sql
