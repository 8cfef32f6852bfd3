#include "config/ctl/views.hpp"

namespace adcraft::ctl {

namespace {

constexpr size_t title_columns = 32;
constexpr size_t reason_columns = 60;

std::string node_state(const json& x, int64_t now) {
  if (auto left = age_at(x, "left_at", now); !left.empty())
    return "left " + left + " ago";
  if (!is_true_at(x, "alive"))
    return "silent for " + age_at(x, "beat_until", now);
  return is_true_at(x, "draining") ? "draining" : "alive";
}

} // namespace

table::row campaign_heads(bool owners) {
  table::row result{"CAMPAIGN", "STATUS", "AGE", "SPENT", "TITLE"};
  if (owners)
    result.push_back("OWNER");
  result.push_back("REASON");
  return result;
}

table::row campaign_row(const json& x, bool owners, int64_t now) {
  table::row result{clean(text_at(x, "id")),
                    state_in_words(text_at(x, "status")),
                    age_at(x, "created_at", now), clean(text_at(x, "spent")),
                    shortened(clean(text_at(x, "title")), title_columns)};
  if (owners)
    result.push_back(clean(text_at(x, "owner")));
  result.push_back(shortened(clean(text_at(x, "reason")), reason_columns));
  return result;
}

std::string nodes_text(const json& nodes, int64_t now) {
  std::vector<table::row> rows{{"NODE", "HOST", "STATE", "CAMPAIGNS", "AGE"}};
  for (auto& x : part_at(nodes, "items"))
    rows.push_back({clean(text_at(x, "id")), clean(text_at(x, "host")),
                    node_state(x, now),
                    std::to_string(number_at(x, "campaigns")),
                    age_at(x, "started_at", now)});
  std::string result;
  for (auto& line : table{}.lines(rows))
    result += line;
  return result;
}

std::string node_line(const json& x, int64_t now) {
  return "node " + clean(text_at(x, "id")) + " on " + clean(text_at(x, "host"))
         + ": " + node_state(x, now) + ", campaigns under way: "
         + std::to_string(number_at(x, "campaigns")) + "\n";
}

} // namespace adcraft::ctl
