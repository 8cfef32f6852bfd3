#include "actors/campaign_supervisor/supervisor_moves.hpp"

namespace adcraft {

void look(supervisor_self self) {
  auto& st = self->state;
  if (st.looking || st.writing > 0) {
    st.look_again = true;
    return;
  }
  st.looking = true;
  st.look_again = false;
  self->request(st.rooms.store, room_patience, atom::load_v, st.id)
    .then(
      [self](campaign_view& x) {
        auto& st = self->state;
        st.looking = false;
        // What is being written is not in there yet, and would be done twice.
        if (st.look_again || st.writing > 0)
          return look(self);
        if (x.campaign.epoch != st.epoch)
          return self->quit(fail(ec::fenced, "another node owns " + st.id));
        st.view = std::move(x);
        act(self);
      },
      [self](caf::error& why) { self->quit(std::move(why)); });
}

void see_on(supervisor_self self) {
  auto& st = self->state;
  if (!st.looking && !st.look_again && st.writing == 0)
    act(self);
}

void commit(supervisor_self self, transition what, std::function<void()> then) {
  auto& st = self->state;
  what.campaign = st.id;
  what.epoch = st.epoch;
  ++st.writing;
  self->request(st.rooms.store, room_patience, atom::commit_v, std::move(what))
    .then(
      [self, then = std::move(then)](const commit_receipt&) {
        --self->state.writing;
        then();
        if (self->state.look_again)
          look(self);
      },
      [self](caf::error& why) { self->quit(std::move(why)); });
}

void give_up(supervisor_self self, const std::string& job,
             const caf::error& why) {
  auto& st = self->state;
  job_event event;
  event.kind = job_event_kind::gave_up;
  event.text = "it failed again and again: " + render(why);
  event.why = failure::internal;
  for (auto& j : st.view.jobs) {
    if (j.id != job)
      continue;
    auto decision = decide(j, event);
    if (!decision.changed)
      return look(self);
    transition what;
    what.changes.push_back(change_job{j.state, decision.row});
    what.events.push_back(
      {job, {}, "job.needs_attention", event_data(decision.row.reason)});
    return commit(self, std::move(what), [self] { look(self); });
  }
}

void publish(supervisor_self self, const job_row* job) {
  auto& st = self->state;
  std::vector<std::pair<std::string, double>> running;
  for (auto& [id, child] : st.children)
    running.emplace_back(id, child.progress);
  campaign_news news;
  news.campaign = st.id;
  news.status = st.view.campaign.status;
  news.reason = st.view.campaign.reason;
  news.progress = progress_of(st.view, running);
  news.jobs = st.view.jobs.size();
  for (auto& j : st.view.jobs)
    news.settled += is_settled(j.state) ? 1 : 0;
  if (job != nullptr) {
    news.job = job->id;
    news.kind = job->kind;
    news.scene = job->scene;
    news.shape = job->shape;
    news.state = job->state;
    news.reason = job->reason;
    auto child = st.children.find(job->id);
    news.job_progress = child == st.children.end() ? 0 : child->second.progress;
  }
  self->send(st.rooms.hub, atom::news_v, std::move(news));
}

} // namespace adcraft
