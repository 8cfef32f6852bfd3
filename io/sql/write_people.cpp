#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto write_share = R"(
  INSERT INTO shares (campaign_id, token, expires_at, created_at)
  VALUES ($1, $2, $3, {now})
  ON CONFLICT (campaign_id) DO UPDATE SET token = $2, expires_at = $3,
    created_at = {now})";

constexpr auto drop_share = "DELETE FROM shares WHERE campaign_id = $1";

constexpr auto add_key = R"(
  INSERT INTO idempotency_keys (user_id, key, body_hash, created_at)
  VALUES ($1, $2, $3, {now})
  ON CONFLICT (user_id, key) DO NOTHING)";

constexpr auto mark_key = R"(
  UPDATE idempotency_keys SET used_at = {now}
  WHERE user_id = $1 AND key = $2 AND used_at IS NULL)";

constexpr auto write_answer = R"(
  UPDATE idempotency_keys SET status = $3, response = $4
  WHERE user_id = $1 AND key = $2 AND status IS NULL)";

constexpr auto forget_key = R"(
  DELETE FROM idempotency_keys
  WHERE user_id = $1 AND key = $2 AND used_at IS NULL)";

} // namespace

caf::error writer::apply(const put_share& x) {
  return x.token.empty()
           ? run(drop_share, {x.campaign})
           : run(write_share, {x.campaign, x.token, to_value(x.expires_at)});
}

caf::error writer::apply(const claim_key& x) {
  return must(add_key, {x.user, x.key, x.body_hash},
              "this idempotency key is taken");
}

caf::error writer::apply(const use_key& x) {
  return must(mark_key, {x.user, x.key},
              "the request with this idempotency key had its effect already");
}

caf::error writer::apply(const answer_key& x) {
  return run(write_answer, {x.user, x.key, to_value(x.status), x.response});
}

caf::error writer::apply(const drop_key& x) {
  return run(forget_key, {x.user, x.key});
}

} // namespace adcraft::sql
