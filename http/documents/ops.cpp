#include "http/documents/ops.hpp"

namespace adcraft::http {

namespace {

/// Names of an enum with the counts that stand in its order.
template <class Enum>
json counted(const std::vector<int64_t>& xs, size_t most) {
  auto result = json::object();
  for (size_t i = 0; i < most; ++i)
    result[to_string(static_cast<Enum>(i))] = i < xs.size() ? xs[i] : 0;
  return result;
}

json campaigns_of(const house_tally& x) {
  return counted<campaign_status>(x.campaigns,
                                  static_cast<size_t>(campaign_status::count_));
}

json jobs_of(const house_tally& x) {
  return counted<job_state>(x.jobs, static_cast<size_t>(job_state::count_));
}

/// Live ones alone: the others are over.
json calls_of(const house_tally& x) {
  return counted<call_state>(x.calls,
                             static_cast<size_t>(call_state::verified));
}

void put_family(std::string& to, const std::string& name, const char* label,
                const json& counts) {
  to += "# TYPE " + name + " gauge\n";
  for (auto& [key, value] : counts.items())
    to += name + "{" + label + "=\"" + key + "\"} " + value.dump() + "\n";
}

void put_gauge(std::string& to, const std::string& name, double value) {
  to += "# TYPE " + name + " gauge\n" + name + " " + json(value).dump() + "\n";
}

} // namespace

json tally_document(const house_tally& x) {
  json result{
    {"campaigns", campaigns_of(x)},
    {"jobs", jobs_of(x)},
    {"calls", calls_of(x)},
    {"oldest_pending_seconds", static_cast<double>(x.oldest_pending) / 1e6}};
  put_money(result, "spent", x.spent);
  put_money(result, "reserved", x.reserved);
  result["unsent_hints"] = x.unsent_hints;
  result["waiting_deliveries"] = x.waiting_deliveries;
  return result;
}

json node_document(const node_row& x) {
  return {{"id", x.incarnation},
          {"host", x.host},
          {"alive", x.is_alive},
          {"draining", x.is_draining},
          {"campaigns", x.campaigns},
          {"started_at", time_of(x.started_at)},
          {"beat_until", time_of(x.beat_until)},
          {"left_at", time_of(x.left_at)}};
}

std::string metrics_text(const house_tally& x) {
  std::string result;
  put_family(result, "adcraft_campaigns", "status", campaigns_of(x));
  put_family(result, "adcraft_jobs", "state", jobs_of(x));
  put_family(result, "adcraft_calls_live", "state", calls_of(x));
  auto calls = calls_of(x);
  put_gauge(result, "adcraft_ambiguous_open",
            calls["unknown"].get<double>()
              + calls["needs_decision"].get<double>());
  put_gauge(result, "adcraft_queue_age_seconds",
            static_cast<double>(x.oldest_pending) / 1e6);
  put_gauge(result, "adcraft_spent_micros", static_cast<double>(x.spent));
  put_gauge(result, "adcraft_reserved_micros", static_cast<double>(x.reserved));
  put_gauge(result, "adcraft_outbox_unsent",
            static_cast<double>(x.unsent_hints));
  put_gauge(result, "adcraft_webhook_deliveries_waiting",
            static_cast<double>(x.waiting_deliveries));
  return result;
}

} // namespace adcraft::http
