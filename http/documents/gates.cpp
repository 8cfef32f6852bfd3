#include "http/documents/gates.hpp"

#include <cmath>

namespace adcraft::http {

namespace {

/// When a pause ends; null if there is none.
json end_of(std::chrono::milliseconds pause, int64_t now) {
  auto length = std::chrono::microseconds{pause}.count();
  return length > 0 ? time_of(now + length) : json(nullptr);
}

json model_document(const gate_model& x, int64_t now) {
  return {
    {"model", x.model},        {"breaker", x.breaker},
    {"failures", x.failures},  {"tries_at", end_of(x.tries_in, now)},
    {"trying", x.is_probing},  {"paused_until", end_of(x.paused_for, now)},
    {"recent_calls", x.calls}, {"recent_failures", x.troubled}};
}

json standing_of(const gate_report& x, int64_t now) {
  auto is_limited = x.per_minute > 0;
  auto models = json::array();
  for (auto& m : x.models)
    models.push_back(model_document(m, now));
  return {
    {"running", x.running},
    {"most", x.most},
    {"permitted", x.slots},
    {"waiting", x.waiting},
    {"oldest_wait_seconds", static_cast<double>(x.oldest_wait.count()) / 1e3},
    {"per_minute", is_limited ? json(x.per_minute) : json(nullptr)},
    {"left", is_limited ? json(std::floor(x.tokens)) : json(nullptr)},
    {"nodes", x.nodes},
    {"paused_until", end_of(x.paused_for, now)},
    {"models", std::move(models)}};
}

} // namespace

json gate_document(const std::string& provider,
                   const std::optional<gate_report>& report,
                   const hour_of_money& money, int64_t now) {
  json result{{"provider", provider},
              {"standing", report ? standing_of(*report, now) : json(nullptr)}};
  put_money(result, "spent_this_hour", money.spent);
  if (money.cap > 0) {
    put_money(result, "hour_cap", money.cap);
  } else {
    result["hour_cap_micros"] = nullptr;
    result["hour_cap"] = nullptr;
  }
  return result;
}

} // namespace adcraft::http
