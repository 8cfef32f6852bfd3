#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto add_job = R"(
  INSERT INTO generation_jobs (id, campaign_id, kind, scene, ratio, language,
                               hook, revision, state, ordinal, created_at,
                               updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,
          (SELECT COUNT(*) FROM generation_jobs WHERE campaign_id = $2),
          {now}, {now})
  ON CONFLICT DO NOTHING)";

constexpr auto advance_job = R"(
  UPDATE generation_jobs SET state = $3, attempts = $4, cancel_requested = $5,
    asset_id = $6, reason = $7, failure = $8, not_before = $9,
    calls_ended = $10, updated_at = {now}
  WHERE id = $1 AND state = $2
  RETURNING id)";

constexpr auto add_call = R"(
  INSERT INTO provider_calls (id, job_id, campaign_id, ordinal, provider,
                              model, state, recipe, request, price_reserved,
                              created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, {now}, {now}))";

constexpr auto advance_call = R"(
  UPDATE provider_calls SET state = $3, external_id = $4, price_actual = $5,
    submit_started_at = $6, accepted_at = $7, next_poll_at = $8,
    output_expires_at = $9, crash_count = $10, cancel_requested = $11,
    failure = $12, reason = $13, output = $14, updated_at = {now}
  WHERE id = $1 AND state = $2
  RETURNING id)";

constexpr auto add_asset = R"(
  INSERT INTO assets (id, campaign_id, job_id, kind, storage_key, mime, bytes,
                      sha256, recipe, facts, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, {now})
  ON CONFLICT (id) DO NOTHING)";

/// The cap is in the predicate: two who race cannot both pass.
constexpr auto reserve_money = R"(
  UPDATE campaigns SET reserved_micros = reserved_micros + $2
  WHERE id = $1 AND reserved_micros + spent_micros + $2 <= budget_micros
  RETURNING id)";

constexpr auto settle_money = R"(
  UPDATE campaigns SET reserved_micros = reserved_micros - $2,
    spent_micros = spent_micros + $3
  WHERE id = $1 AND reserved_micros >= $2
  RETURNING id)";

constexpr auto add_ledger = R"(
  INSERT INTO ledger (id, campaign_id, call_id, kind, micros, at)
  VALUES ($1, $2, $3, $4, $5, {now})
  ON CONFLICT (id) DO NOTHING)";

value flag(bool x) {
  return std::string{x ? "1" : "0"};
}

} // namespace

caf::error writer::apply(const put_job& x) {
  auto& j = x.row;
  return run(add_job, {j.id, j.campaign, std::string{to_string(j.kind)},
                       to_value(j.scene), j.shape, j.language, j.hook,
                       to_value(j.revision), std::string{to_string(j.state)}});
}

caf::error writer::apply(const change_job& x) {
  auto& j = x.row;
  return must(advance_job,
              {j.id, std::string{to_string(x.from)},
               std::string{to_string(j.state)}, to_value(j.attempts),
               flag(j.cancel_requested), j.asset, j.reason,
               std::string{to_string(j.why)}, to_value(j.not_before),
               to_value(j.calls_ended)},
              "job " + j.id + " is not " + to_string(x.from));
}

caf::error writer::apply(const put_call& x) {
  auto& c = x.row;
  return run(add_call, {c.id, c.job, c.campaign, to_value(c.ordinal),
                        c.provider, c.model, std::string{to_string(c.state)},
                        c.recipe, c.request, to_value(c.price_reserved)});
}

caf::error writer::apply(const change_call& x) {
  auto& c = x.row;
  auto external = c.external_id.empty() ? value{} : value{c.external_id};
  return must(advance_call,
              {c.id, std::string{to_string(x.from)},
               std::string{to_string(c.state)}, external,
               to_value(c.price_actual), to_value(c.submit_started_at),
               to_value(c.accepted_at), to_value(c.next_poll_at),
               to_value(c.output_expires_at), to_value(c.crash_count),
               flag(c.cancel_requested), std::string{to_string(c.why)},
               c.reason, c.output},
              "call " + c.id + " is not " + to_string(x.from));
}

caf::error writer::apply(const put_asset& x) {
  auto& a = x.row;
  return run(add_asset,
             {a.id, a.campaign, a.job, std::string{to_string(a.kind)}, a.key,
              a.mime, to_value(static_cast<int64_t>(a.bytes)), a.sha256,
              a.recipe, a.facts});
}

caf::error writer::apply(const move_money& x) {
  static constexpr const char* kinds[] = {"reserve", "settle", "release"};
  auto err
    = x.what == move_money::reserve
        ? must(reserve_money, {x.campaign, to_value(x.promised)}, "no room")
        : must(settle_money,
               {x.campaign, to_value(x.promised), to_value(x.actual)},
               "this promise was never made");
  if (err == ec::conflict && x.what == move_money::reserve)
    return fail(ec::over_budget, "the budget leaves no room for "
                                   + to_dollars(x.promised)
                                   + ": raise it and retry");
  if (err)
    return err;
  auto amount = x.what == move_money::settle ? x.actual : x.promised;
  return run(add_ledger, {x.call + "/" + kinds[x.what], x.campaign, x.call,
                          std::string{kinds[x.what]}, to_value(amount)});
}

} // namespace adcraft::sql
