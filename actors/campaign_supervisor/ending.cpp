#include "actors/campaign_supervisor/supervisor_moves.hpp"

#include <algorithm>

namespace adcraft {

namespace {

bool collects(const supervisor_state& st) {
  return std::any_of(st.view.jobs.begin(), st.view.jobs.end(),
                     [](const job_row& j) { return j.collects; });
}

/// Whether an asset is at work whose job has not ended.
bool is_at_work(const supervisor_state& st) {
  return std::any_of(st.children.begin(), st.children.end(), [&](auto& c) {
    return std::none_of(st.view.jobs.begin(), st.view.jobs.end(),
                        [&](auto& j) { return j.id == c.first && j.collects; });
  });
}

/// Writes how the campaign ended, and leaves it.
void leave(supervisor_self self, campaign_row row, bool is_news) {
  auto& st = self->state;
  auto stays = collects(st); // for what an ended job's call has yet to bring
  if (stays && !is_news)
    return;
  if (!stays) {
    row.node.clear();
    row.crash_count = 0;
  }
  transition what;
  what.site = fault_site::commit_ended;
  what.changes.push_back(change_campaign{st.view.campaign.status, row});
  if (is_news && row.status != campaign_status::draft) {
    auto type = std::string{"campaign."} + to_string(row.status);
    what.events.push_back(
      {{}, {}, type, row.reason.empty() ? "{}" : event_data(row.reason)});
    what.outbox.push_back({"ended", st.id});
  }
  commit(self, std::move(what), [self, row, is_news, stays] {
    self->state.view.campaign = row;
    if (is_news && row.status != campaign_status::draft)
      publish(self, nullptr);
    if (stays)
      return;
    self->state.look_again = false; // a question would keep it alive
    self->quit();
  });
}

} // namespace

void finish_campaign(supervisor_self self) {
  auto& st = self->state;
  auto end = conclude(st.view);
  if (end.status == campaign_status::generating || !st.inspecting.empty()
      || is_at_work(st))
    return;
  auto row = st.view.campaign;
  auto is_news = end.status != row.status || end.reason != row.reason;
  row.status = end.status;
  row.reason = end.reason;
  leave(self, std::move(row), is_news);
}

void go_on(supervisor_self self) {
  auto row = self->state.view.campaign;
  row.status = campaign_status::generating;
  transition what;
  what.changes.push_back(change_campaign{campaign_status::pending, row});
  commit(self, std::move(what), [self] { look(self); });
}

} // namespace adcraft
