#include "tests/sim/faults.hpp"

#include <algorithm>
#include <set>

namespace adcraft::sim {

namespace {

struct group {
  std::vector<std::string> actions;
  std::vector<std::string> routes;
};

/// Which action strikes where.
const std::vector<group>& groups() {
  static const std::vector<group> result{
    {{"drop_after_accept", "rst_after_accept", "error_500_after_accept",
      "error_500_before", "slow_create", "throttle_429", "keepalive_close",
      "brownout_503", "half_answer", "price_change", "list_lag"},
     {"create", "chat", "speech", "image"}},
    {{"credit_402", "failed", "aborted", "unknown_status",
      "cancel_races_complete"},
     {"create"}},
    {{"moderated"}, {"create", "chat", "image"}},
    {{"insufficient_quota", "rate_limit_exceeded"},
     {"chat", "speech", "image"}},
    {{"refusal", "length"}, {"chat"}},
    {{"html_as_mp4", "zero_frames", "wrong_duration", "baked_music",
      "truncated", "trickle", "too_large", "output_404"},
     {"file"}},
    {{"webhook_lost", "webhook_duplicate", "webhook_reorder", "webhook_late",
      "webhook_forged", "webhook_replayed", "webhook_bitflip"},
     {"webhook"}},
  };
  return result;
}

const std::set<std::string> known{
  "action", "route",       "model",       "correlation", "nth",    "every",
  "times",  "probability", "seed",        "seconds",     "factor", "header",
  "body",   "rate",        "retry_after", "billed"};

} // namespace

std::vector<std::string> routes_of(const std::string& action) {
  for (auto& x : groups())
    if (std::count(x.actions.begin(), x.actions.end(), action) > 0)
      return x.routes;
  return {};
}

std::string rule_trouble(const json& x) {
  if (!x.is_object() || !x.contains("action") || !x["action"].is_string())
    return "a rule names its action";
  if (routes_of(x["action"]).empty())
    return "there is no action " + x["action"].get<std::string>();
  for (auto& [key, value] : x.items())
    if (known.count(key) == 0)
      return "a rule has no " + key;
  return {};
}

} // namespace adcraft::sim
