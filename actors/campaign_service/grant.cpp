#include "actors/campaign_service/grant.hpp"

#include "actors/campaign_service/granter.hpp"
#include "actors/campaign_service/stale.hpp"
#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft {

granter::granter(const campaign_view& x, const granting& tools)
  : before_(x), tools_(tools) {
  out_.after = x;
  out_.what.site = fault_site::commit_campaign;
  out_.what.campaign = x.campaign.id;
}

granter::result granter::done() {
  return std::move(out_);
}

void granter::move_to(campaign_status status, const std::string& reason) {
  auto& row = out_.after.campaign;
  row.status = status;
  row.reason = reason;
  out_.what.changes.push_back(change_campaign{before_.campaign.status, row});
}

void granter::add_job(const job_row& x) {
  out_.what.changes.push_back(put_job{x});
  happened(std::string{"job."} + to_string(x.state), x.id);
  out_.after.jobs.push_back(x);
  if (x.state == job_state::planned)
    out_.planned.push_back(x);
}

void granter::move_job(const job_row& from, const job_row& to) {
  out_.what.changes.push_back(change_job{from.state, to});
  if (to.state != from.state)
    happened(std::string{"job."} + to_string(to.state), to.id);
  for (auto& j : out_.after.jobs)
    if (j.id == to.id)
      j = to;
  if (to.state == job_state::planned)
    out_.planned.push_back(to);
}

void granter::happened(const std::string& type, const std::string& job,
                       const std::string& data) {
  out_.what.events.push_back({job, {}, type, data});
}

void granter::hint() {
  out_.what.outbox.push_back({"campaign", before_.campaign.id});
}

void granter::replan() {
  auto stale = stale_jobs(before_, out_.after, tools_.makers);
  for (auto& j : stale)
    add_job(next_revision(out_.after, j));
}

bool is_under_way(const campaign_row& x) noexcept {
  return x.status == campaign_status::pending
         || x.status == campaign_status::generating;
}

caf::error granter::closed() const {
  auto& c = before_.campaign;
  return is_under_way(c) ? fail(ec::conflict,
                                "the campaign is being made: pause or cancel "
                                "it first, then edit it")
                         : caf::error{};
}

caf::expected<granted> grant(const campaign_view& x, const campaign_wish& wish,
                             const granting& tools) {
  if (wish.from_version != 0 && wish.from_version != x.campaign.version)
    return fail(ec::conflict,
                "somebody else has edited this meanwhile: load "
                "it again, then repeat your change");
  auto result = std::visit(granter{x, tools}, wish.what);
  if (!result || wish.key.key.empty())
    return result;
  result->what.changes.push_back(use_key{wish.key.user, wish.key.key});
  return result;
}

} // namespace adcraft
