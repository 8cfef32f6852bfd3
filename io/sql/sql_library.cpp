#include "io/sql/sql_library.hpp"

#include "io/sql/read_view.hpp"
#include "io/sql/rows.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

const auto later_events = std::string{"SELECT "} + event_columns
                          + " FROM events WHERE campaign_id = $1 AND seq > $2 "
                            "ORDER BY seq LIMIT $3";

const auto calls_of_campaign
  = std::string{"SELECT "} + call_columns
    + " FROM provider_calls WHERE campaign_id = $1 ORDER BY created_at, id";

constexpr auto one_key
  = "SELECT body_hash, used_at, status, response, created_at "
    "FROM idempotency_keys WHERE user_id = $1 AND key = $2";

const auto webhooks_of
  = std::string{"SELECT "} + webhook_columns
    + " FROM webhooks w WHERE w.owner_id = $1 OR $2 = '1' "
      "ORDER BY w.created_at DESC, w.id DESC";

constexpr auto webhook_of
  = "SELECT id FROM webhooks WHERE id = $1 AND (owner_id = $2 OR $3 = '1')";

const auto newest_deliveries
  = std::string{"SELECT "} + delivery_columns
    + " FROM webhook_deliveries d WHERE d.webhook_id = $1 "
      "ORDER BY d.created_at DESC, d.id DESC LIMIT $2";

constexpr auto campaign_of_share
  = "SELECT s.campaign_id FROM shares s "
    "JOIN campaigns c ON c.id = s.campaign_id AND c.removed_at = 0 "
    "WHERE s.token = $1 AND s.expires_at > $2";

key_row read_key(columns& r) {
  key_row result;
  result.body_hash = r.text();
  result.used = r.number() != 0;
  result.status = r.small();
  result.response = r.text();
  result.created_at = r.number();
  return result;
}

} // namespace

sql_library::sql_library(engine_ptr db) : db_(std::move(db)) {
  // nop
}

caf::expected<campaign_view> sql_library::campaign(const scope& who,
                                                   const std::string& id) {
  return read_view(*db_, who, id);
}

caf::expected<std::vector<event_row>>
sql_library::events(const std::string& campaign, int64_t seq, size_t most) {
  return all_of(db_->run(later_events, {campaign, to_value(seq), count(most)}),
                read_event);
}

caf::expected<std::vector<call_row>>
sql_library::calls(const std::string& campaign) {
  return all_of(db_->run(calls_of_campaign, {campaign}), read_call);
}

caf::expected<std::optional<key_row>> sql_library::key(const std::string& user,
                                                       const std::string& key) {
  return first_of(db_->run(one_key, {user, key}), read_key);
}

caf::expected<std::vector<webhook_row>>
sql_library::webhooks(const scope& who) {
  return all_of(db_->run(webhooks_of, {who.owner, flag(who.everyone)}),
                read_webhook);
}

caf::expected<std::vector<delivery_row>>
sql_library::deliveries(const scope& who, const std::string& webhook,
                        size_t most) {
  auto found = db_->run(webhook_of, {webhook, who.owner, flag(who.everyone)});
  if (!found)
    return std::move(found.error());
  if (found->empty())
    return fail(ec::not_found, "there is no webhook " + webhook);
  return all_of(db_->run(newest_deliveries, {webhook, count(most)}),
                read_delivery);
}

caf::expected<std::string> sql_library::shared(const std::string& token,
                                               int64_t now) {
  auto found
    = first_of(db_->run(campaign_of_share, {token, to_value(now)}), read_text);
  if (!found)
    return std::move(found.error());
  if (!*found)
    return fail(ec::not_found, "this link shows nothing, or no longer");
  return **found;
}

caf::expected<library_ptr> open_library(const std::string& url) {
  auto db = open_engine(url, access::read);
  if (!db)
    return std::move(db.error());
  if (auto err = check_version(**db))
    return err;
  return library_ptr{std::make_unique<sql_library>(std::move(*db))};
}

} // namespace adcraft::sql
