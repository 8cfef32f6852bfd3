#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto add_job = R"(
  INSERT INTO generation_jobs (id, campaign_id, kind, scene, ratio, language,
                               hook, revision, state, attempts, calls_ended,
                               cancel_requested, asset_id, reason, failure,
                               not_before, wish, way, ordinal, created_at,
                               updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
          $16, $17, $18,
          (SELECT COUNT(*) FROM generation_jobs WHERE campaign_id = $2),
          {now}, {now})
  ON CONFLICT DO NOTHING)";

constexpr auto advance_job = R"(
  UPDATE generation_jobs SET state = $3, attempts = $4, cancel_requested = $5,
    asset_id = $6, reason = $7, failure = $8, not_before = $9,
    calls_ended = $10, way = $11, updated_at = {now}
  WHERE id = $1 AND state = $2)";

constexpr auto move_wish = R"(
  UPDATE generation_jobs SET wish = $3, updated_at = {now}
  WHERE id = $1 AND wish = $2)";

constexpr auto add_asset = R"(
  INSERT INTO assets (id, campaign_id, job_id, kind, storage_key, mime, bytes,
                      sha256, recipe, facts, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, {now})
  ON CONFLICT (id) DO NOTHING)";

} // namespace

caf::error writer::apply(const put_job& x) {
  auto& j = x.row;
  return run(add_job, {j.id, j.campaign, std::string{to_string(j.kind)},
                       to_value(j.scene), j.shape, j.language, j.hook,
                       to_value(j.revision), std::string{to_string(j.state)},
                       to_value(j.attempts), to_value(j.calls_ended),
                       flag(j.cancel_requested), j.asset, j.reason,
                       std::string{to_string(j.why)}, to_value(j.not_before),
                       j.wish, std::string{to_string(j.way)}});
}

caf::error writer::apply(const change_job& x) {
  auto& j = x.row;
  return must(advance_job,
              {j.id, std::string{to_string(x.from)},
               std::string{to_string(j.state)}, to_value(j.attempts),
               flag(j.cancel_requested), j.asset, j.reason,
               std::string{to_string(j.why)}, to_value(j.not_before),
               to_value(j.calls_ended), std::string{to_string(j.way)}},
              "job " + j.id + " is not " + to_string(x.from));
}

caf::error writer::apply(const change_wish& x) {
  return must(move_wish, {x.job, x.from, x.to},
              "another decision was made about job " + x.job + " meanwhile");
}

caf::error writer::apply(const put_asset& x) {
  auto& a = x.row;
  return run(add_asset,
             {a.id, a.campaign, a.job, std::string{to_string(a.kind)}, a.key,
              a.mime, to_value(static_cast<int64_t>(a.bytes)), a.sha256,
              a.recipe, a.facts});
}

} // namespace adcraft::sql
