#include "http/documents/jobs.hpp"

namespace adcraft::http {

namespace {

/// Whether the provider took money for this attempt.
const char* billing_of(const call_row& x) {
  if (x.state == call_state::unknown || x.state == call_state::needs_decision)
    return "unclear";
  if (!is_terminal(x.state))
    return "promised";
  return x.state == call_state::verified || x.price_actual > 0 ? "billed"
                                                               : "not_billed";
}

} // namespace

json call_document(const call_row& x) {
  json result{{"id", x.id},
              {"ordinal", x.ordinal},
              {"provider", x.provider},
              {"model", x.model},
              {"state", to_string(x.state)},
              {"billing", billing_of(x)}};
  put_money(result, "reserved", x.price_reserved);
  put_money(result, "billed", x.price_actual);
  result["external_id"] = text_or_null(x.external_id);
  result["reason"] = text_or_null(x.reason);
  result["failure"]
    = x.why == failure::none ? json(nullptr) : json(to_string(x.why));
  result["submitted_at"] = time_of(x.submit_started_at);
  result["accepted_at"] = time_of(x.accepted_at);
  return result;
}

} // namespace adcraft::http
