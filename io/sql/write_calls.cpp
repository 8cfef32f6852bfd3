#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

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
  WHERE id = $1 AND state = $2)";

} // namespace

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

} // namespace adcraft::sql
