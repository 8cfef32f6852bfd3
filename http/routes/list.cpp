#include "http/routes/list.hpp"

namespace adcraft::http {

namespace {

caf::expected<std::vector<campaign_status>> states_in(std::string_view text) {
  std::vector<campaign_status> result;
  while (!text.empty()) {
    auto end = std::min(text.find(','), text.size());
    std::string name{text.substr(0, end)};
    text.remove_prefix(std::min(end + 1, text.size()));
    auto x = campaign_status_from(name);
    if (x >= campaign_status::count_)
      return fail(ec::invalid_argument,
                  "status: there is no status \"" + name.substr(0, 40) + "\"");
    result.push_back(x);
  }
  return result;
}

} // namespace

caf::expected<campaign_query> campaign_query_of(const call& c, scope who) {
  auto states = states_in(c.asked.asked("status"));
  if (!states)
    return std::move(states.error());
  auto lines = wanted_lines(c);
  if (!lines)
    return std::move(lines.error());
  campaign_query result;
  result.who = std::move(who);
  result.brand = c.asked.asked("brand_id");
  result.states = std::move(*states);
  result.text = c.asked.asked("q");
  result.cursor = c.asked.asked("cursor");
  result.most = *lines;
  return result;
}

} // namespace adcraft::http
