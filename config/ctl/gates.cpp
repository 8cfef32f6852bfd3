#include "config/ctl/views.hpp"

namespace adcraft::ctl {

namespace {

std::string failures_of(const json& model) {
  return ", failures: " + std::to_string(number_at(model, "failures"));
}

std::string paused(const json& x, const std::string& otherwise) {
  auto until = clean(text_at(x, "paused_until"));
  return until.empty() ? otherwise : "paused until " + until;
}

std::string model_state(const json& x) {
  auto breaker = text_at(x, "breaker");
  if (breaker == "open")
    return "resting until " + clean(text_at(x, "tries_at")) + failures_of(x);
  if (breaker == "half_open")
    return "tries one call" + failures_of(x);
  return paused(x, "works");
}

std::string gate_state(const json& standing) {
  auto most = number_at(standing, "most");
  auto permitted = number_at(standing, "permitted");
  auto otherwise = permitted < most
                     ? "slowed down to " + std::to_string(permitted)
                     : std::string{"open"};
  return paused(standing, otherwise);
}

std::string money_of(const json& gate) {
  auto cap = clean(text_at(gate, "hour_cap"));
  auto spent = clean(text_at(gate, "spent_this_hour"));
  return cap.empty() ? spent : spent + " of " + cap;
}

table::row gate_row(const json& x) {
  auto provider = clean(text_at(x, "provider"));
  auto& standing = part_at(x, "standing");
  if (standing.is_null())
    return {provider, "-", "-", "-", money_of(x), "does not answer"};
  auto calls = std::to_string(number_at(standing, "running")) + " of "
               + std::to_string(number_at(standing, "most"));
  return {provider,    "-",
          calls,       std::to_string(number_at(standing, "waiting")),
          money_of(x), gate_state(standing)};
}

} // namespace

std::string gates_text(const json& gates) {
  auto& items = part_at(gates, "items");
  if (items.empty())
    return is_true_at(gates, "makes_ads")
             ? "Nothing is paid here.\n"
             : "This server makes no ads: ask one that does.\n";
  std::vector<table::row> rows{
    {"PROVIDER", "MODEL", "CALLS", "WAITING", "THIS HOUR", "STATE"}};
  for (auto& x : items) {
    rows.push_back(gate_row(x));
    for (auto& m : part_at(part_at(x, "standing"), "models"))
      rows.push_back({clean(text_at(x, "provider")), clean(text_at(m, "model")),
                      "-", "-", "-", model_state(m)});
  }
  std::string result;
  for (auto& line : table{}.lines(rows))
    result += line;
  return result;
}

} // namespace adcraft::ctl
