#include "actors/campaign_service/wishes.hpp"

#include "actors/model/plan.hpp"

namespace adcraft {

namespace {

/// Puts jobs that a person may want tried again back to the start.
void retry_jobs(transition& what, const campaign_view& x, int64_t now) {
  job_event again;
  again.kind = job_event_kind::retry;
  again.now = now;
  for (auto& j : x.jobs) {
    auto stumbled = j.state == job_state::failed
                    || j.state == job_state::needs_attention
                    || j.state == job_state::canceled;
    if (!stumbled)
      continue;
    what.changes.push_back(change_job{j.state, decide(j, again).row});
    what.events.push_back({j.id, {}, "job.planned", "{}"});
  }
}

/// A refused file is composed anew: the next revision of its job.
void recompose(transition& what, const campaign_view& x) {
  for (auto& j : x.jobs)
    for (auto& d : x.deliverables)
      if (j.kind == job_kind::composition && d.asset == j.asset
          && !j.asset.empty() && d.state == deliverable_state::refused) {
        auto next = j;
        next.revision += 1;
        next.state = job_state::planned;
        next.asset.clear();
        next.id = job_id_of(next);
        auto row = d;
        row.state = deliverable_state::planned;
        row.asset.clear();
        what.changes.push_back(put_job{next});
        what.changes.push_back(put_deliverable{row});
      }
}

bool is_under_way(const campaign_row& x) {
  return x.cancel_requested_at == 0 && x.pause_requested_at == 0
         && (x.status == campaign_status::pending
             || x.status == campaign_status::generating);
}

} // namespace

transition creation_of(const new_campaign& x) {
  campaign_row row;
  row.id = x.id;
  row.owner = x.owner;
  row.brand = "br_" + x.id;
  row.money.cap = x.cap;
  transition result;
  result.site = fault_site::commit_brand;
  result.campaign = x.id;
  result.changes.push_back(put_brand{row.brand, x.owner, x.what});
  result.changes.push_back(put_campaign{row, x.brief});
  return result;
}

granted_wish generation_of(const campaign_view& x, int64_t now) {
  auto row = x.campaign;
  transition what;
  what.site = fault_site::commit_campaign;
  what.campaign = row.id;
  if (row.status == campaign_status::completed)
    return {row, what};
  what.outbox.push_back({"campaign", row.id});
  if (is_under_way(row))
    return {row, what};
  for (auto& j : missing_jobs(x)) {
    what.changes.push_back(put_job{j});
    what.events.push_back({j.id, {}, "job.planned", "{}"});
  }
  retry_jobs(what, x, now);
  recompose(what, x);
  row.status = campaign_status::pending;
  row.cancel_requested_at = 0;
  row.pause_requested_at = 0;
  row.crash_count = 0;
  row.reason.clear();
  what.changes.push_back(change_campaign{x.campaign.status, row});
  what.events.push_back({{}, {}, "campaign.pending", "{}"});
  return {row, what};
}

granted_wish cancellation_of(const campaign_view& x, int64_t now) {
  auto row = x.campaign;
  transition what;
  what.site = fault_site::commit_campaign;
  what.campaign = row.id;
  auto ended = row.status == campaign_status::completed
               || row.status == campaign_status::canceled;
  if (ended || row.cancel_requested_at != 0)
    return {row, what};
  row.cancel_requested_at = now;
  if (row.status != campaign_status::generating) {
    row.status = campaign_status::canceled;
    row.reason = "canceled";
  }
  what.changes.push_back(change_campaign{x.campaign.status, row});
  what.events.push_back({{}, {}, "campaign.cancel_requested", "{}"});
  what.outbox.push_back({"campaign", row.id});
  return {row, what};
}

} // namespace adcraft
