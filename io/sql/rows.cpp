#include "io/sql/rows.hpp"

#include <cstdlib>

namespace adcraft::sql {

const char* const campaign_columns
  = "id, owner_id, brand_id, status, budget_micros, reserved_micros, "
    "spent_micros, cancel_requested_at, pause_requested_at, created_at, "
    "updated_at, epoch, node, crash_count, reason, version, event_seq, "
    "storyline_asset";

const char* const job_columns
  = "id, campaign_id, kind, scene, ratio, language, hook, revision, state, "
    "way, attempts, calls_ended, cancel_requested, asset_id, reason, failure, "
    "not_before, wish";

const char* const call_columns
  = "id, job_id, campaign_id, ordinal, provider, model, state, recipe, "
    "request, external_id, price_reserved, price_actual, submit_started_at, "
    "accepted_at, next_poll_at, output_expires_at, crash_count, "
    "cancel_requested, failure, reason, output";

const char* const asset_columns
  = "id, campaign_id, job_id, kind, storage_key, mime, bytes, sha256, recipe, "
    "facts, created_at";

std::string text(const value& x) {
  return x.value_or(std::string{});
}

int64_t number(const value& x) {
  return x ? std::strtoll(x->c_str(), nullptr, 10) : 0;
}

campaign_row read_campaign(columns& r) {
  campaign_row result;
  result.id = r.text();
  result.owner = r.text();
  result.brand = r.text();
  result.status = campaign_status_from(r.text());
  result.money.cap = r.number();
  result.money.reserved = r.number();
  result.money.spent = r.number();
  result.cancel_requested_at = r.number();
  result.pause_requested_at = r.number();
  result.created_at = r.number();
  result.updated_at = r.number();
  result.epoch = r.number();
  result.node = r.text();
  result.crash_count = r.small();
  result.reason = r.text();
  result.version = r.number();
  result.seq = r.number();
  result.storyline_asset = r.text();
  return result;
}

job_row read_job(columns& r) {
  job_row result;
  result.id = r.text();
  result.campaign = r.text();
  result.kind = job_kind_from(r.text());
  result.scene = static_cast<uint32_t>(r.number());
  result.shape = r.text();
  result.language = r.text();
  result.hook = r.text();
  result.revision = r.small();
  result.state = job_state_from(r.text());
  result.way = rung_from(r.text());
  result.attempts = r.small();
  result.calls_ended = r.small();
  result.cancel_requested = r.flag();
  result.asset = r.text();
  result.reason = r.text();
  result.why = failure_from(r.text());
  result.not_before = r.number();
  result.wish = r.text();
  result.collects = r.flag();
  return result;
}

call_row read_call(columns& r) {
  call_row result;
  result.id = r.text();
  result.job = r.text();
  result.campaign = r.text();
  result.ordinal = r.small();
  result.provider = r.text();
  result.model = r.text();
  result.state = call_state_from(r.text());
  result.recipe = r.text();
  result.request = r.text();
  result.external_id = r.text();
  result.price_reserved = r.number();
  result.price_actual = r.number();
  result.submit_started_at = r.number();
  result.accepted_at = r.number();
  result.next_poll_at = r.number();
  result.output_expires_at = r.number();
  result.crash_count = r.small();
  result.cancel_requested = r.flag();
  result.why = failure_from(r.text());
  result.reason = r.text();
  result.output = r.text();
  return result;
}

asset_row read_asset(columns& r) {
  asset_row result;
  result.id = r.text();
  result.campaign = r.text();
  result.job = r.text();
  result.kind = job_kind_from(r.text());
  result.key = r.text();
  result.mime = r.text();
  result.bytes = static_cast<uint64_t>(r.number());
  result.sha256 = r.text();
  result.recipe = r.text();
  result.facts = r.text();
  result.created_at = r.number();
  return result;
}

} // namespace adcraft::sql
