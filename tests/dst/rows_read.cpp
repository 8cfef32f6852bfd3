#include "tests/dst/rows.hpp"

#include <algorithm>
#include <set>

namespace adcraft::dst {

namespace {

bool is_open(job_state x) {
  return x == job_state::planned || x == job_state::running
         || x == job_state::backoff;
}

bool has_ended(job_state x) {
  return is_settled(x) && x != job_state::done;
}

} // namespace

bool rows::collects(const job_row& x) const {
  auto call = has_ended(x.state) ? newest_call(x.id) : std::nullopt;
  return call && !is_terminal(call->state)
         && call->state != call_state::needs_decision;
}

caf::expected<campaign_view> rows::view(const std::string& campaign) const {
  auto i = campaigns.find(campaign);
  if (i == campaigns.end())
    return fail(ec::not_found, "there is no campaign " + campaign);
  auto& record = i->second;
  campaign_view result;
  result.campaign = record.row;
  result.brand = brands.at(record.row.brand).what;
  result.brief = record.brief;
  result.storyline = record.storyline;
  result.pictures = record.pictures;
  for (auto& id : record.jobs) {
    result.jobs.push_back(jobs.at(id));
    result.jobs.back().collects = collects(jobs.at(id));
  }
  for (auto& id : record.assets)
    result.assets.push_back(assets.at(id));
  if (auto d = deliverables.find(campaign); d != deliverables.end())
    for (auto& [format, row] : d->second)
      result.deliverables.push_back(row);
  return result;
}

std::optional<call_row> rows::newest_call(const std::string& job) const {
  auto i = calls_of.find(job);
  if (i == calls_of.end() || i->second.empty())
    return std::nullopt;
  const call_row* newest = nullptr;
  for (auto& id : i->second)
    if (auto& c = calls.at(id);
        newest == nullptr || c.ordinal > newest->ordinal)
      newest = &c;
  return *newest;
}

std::optional<asset_row> rows::made_from(const std::string& recipe) const {
  for (auto& [id, a] : assets)
    if (a.recipe == recipe)
      return a;
  return std::nullopt;
}

bool rows::is_alive(const std::string& incarnation, int64_t now) const {
  auto i = nodes.find(incarnation);
  return i != nodes.end() && i->second.beat_until > now;
}

std::vector<std::string> rows::claimable(const std::string& incarnation,
                                         int64_t now) const {
  auto me = nodes.find(incarnation);
  if (me != nodes.end() && me->second.beat_until <= now)
    return {};
  std::set<std::string> wanted;
  for (auto& [id, c] : campaigns)
    if (c.row.status == campaign_status::pending
        || c.row.status == campaign_status::generating)
      wanted.insert(id);
  for (auto& [id, c] : calls)
    if (!is_terminal(c.state) && c.state != call_state::needs_decision)
      wanted.insert(c.campaign);
  for (auto& [id, j] : jobs)
    if (!j.wish.empty()
        || (campaigns.at(j.campaign).row.status == campaign_status::draft
            && (j.kind == job_kind::storyline || j.kind == job_kind::chat_reply)
            && is_open(j.state)))
      wanted.insert(j.campaign);
  std::vector<std::string> result;
  for (auto& id : wanted)
    if (auto& node = campaigns.at(id).row.node;
        node != incarnation && !is_alive(node, now))
      result.push_back(id);
  return result;
}

std::vector<outbox_row> rows::unpublished(size_t most) const {
  std::vector<outbox_row> result;
  for (auto i = outbox.begin(); i != outbox.end() && result.size() < most; ++i)
    result.push_back(i->second);
  return result;
}

std::vector<std::string>
rows::held_elsewhere(const std::string& provider,
                     const std::vector<std::string>& ids,
                     const std::string& call) const {
  std::vector<std::string> result;
  for (auto& wanted : ids)
    for (auto& [id, c] : calls)
      if (c.provider == provider && c.external_id == wanted && id != call)
        result.push_back(wanted);
  return result;
}

std::vector<std::string> rows::reported_for(const std::string& call) const {
  std::set<std::string> result;
  for (auto& x : inbox)
    if (x.call == call && !x.external_id.empty())
      result.insert(x.external_id);
  return {result.begin(), result.end()};
}

} // namespace adcraft::dst
