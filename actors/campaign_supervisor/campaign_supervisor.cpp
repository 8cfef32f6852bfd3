#include "actors/campaign_supervisor/campaign_supervisor.hpp"

#include "actors/campaign_supervisor/supervisor_moves.hpp"

namespace adcraft {

namespace {

/// How long an asset rests that fell too often and has a call to collect.
constexpr auto long_rest = std::chrono::seconds{30};

/// Whether the job of an asset that ended is known to have ended, with nothing
/// left to collect.
bool has_ended(const supervisor_state& st, const std::string& job) {
  for (auto& j : st.view.jobs)
    if (j.id == job)
      return !j.collects
             && (is_settled(j.state) || j.state == job_state::waiting_approval);
  return false;
}

void rest(supervisor_self self, const std::string& job, caf::timespan pause) {
  self->state.children[job].rests_until = self->clock().now() + pause;
  self->delayed_send(self, pause, atom::look_v);
}

void asset_fell(supervisor_self self, const std::string& job,
                const caf::error& why) {
  auto& child = self->state.children[job];
  child.handle = nullptr;
  switch (classify(why)) {
    case verdict::forget:
      self->state.children.erase(job);
      return has_ended(self->state, job) ? see_on(self) : look(self);
    case verdict::stand_down:
      return self->quit(why);
    default:
      if (child.falls.fell(self->clock().now()))
        return rest(self, job, child.falls.pause());
      // Its call may still be under way, and is seen to its end.
      rest(self, job, long_rest);
      give_up(self, job, why);
  }
}

void watch_others(supervisor_self self) {
  self->monitor<caf::message_priority::high>(self->state.host);
  self->set_down_handler([self](caf::down_msg& x) {
    if (x.source == self->state.host.address())
      return self->quit(x.reason);
    for (auto& [job, child] : self->state.children)
      if (child.handle && child.handle.address() == x.source)
        return asset_fell(self, std::string{job}, x.reason);
  });
}

/// What runs makes nothing due; whatever else it does may.
void told(supervisor_self self, const job_row& job) {
  auto& st = self->state;
  for (auto& j : st.view.jobs)
    if (j.id == job.id) {
      auto wish = std::move(j.wish); // a person's
      j = job;
      j.wish = std::move(wish);
    }
  publish(self, &job);
  if (st.looking || job.state != job_state::running)
    look(self);
}

/// The verdict was committed.
void judged(supervisor_self self, const std::string& job,
            const deliverable_row& verdict) {
  auto& st = self->state;
  st.inspecting.erase(job);
  if (st.looking)
    return look(self); // what is read may be from before
  auto& all = st.view.deliverables;
  std::erase_if(all, [&](auto& x) { return x.format == verdict.format; });
  all.push_back(verdict);
  see_on(self);
}

/// A composition was looked at: the verdict is committed before it counts.
void inspected(supervisor_self self, const inspection_outcome& x) {
  auto& st = self->state;
  deliverable_row row;
  for (auto& j : st.view.jobs)
    if (j.id == x.job)
      row.format = key_of(format_of(j, st.view.brief));
  row.campaign = st.id;
  row.asset = x.asset;
  row.report = x.report;
  row.reason = x.reason;
  row.state
    = x.reason.empty() ? deliverable_state::passed : deliverable_state::refused;
  transition what;
  what.site = fault_site::commit_deliverable;
  what.changes.push_back(put_deliverable{row});
  what.events.push_back({x.job,
                         {},
                         std::string{"deliverable."} + to_string(row.state),
                         row.reason.empty() ? "{}" : event_data(row.reason)});
  commit(self, std::move(what),
         [self, job = x.job, row] { judged(self, job, row); });
}

} // namespace

campaign_supervisor_actor::behavior_type
campaign_supervisor(supervisor_self self, supervisor_rooms rooms,
                    std::string id, int64_t epoch, campaign_host_actor host) {
  auto& st = self->state;
  st.rooms = std::move(rooms);
  st.id = std::move(id);
  st.epoch = epoch;
  st.host = std::move(host);
  watch_others(self);
  self->send(self, atom::look_v);
  return {
    [self](atom::report, const job_row& x) { told(self, x); },
    [self](atom::progress, const std::string& job, double done) {
      auto i = self->state.children.find(job);
      if (i == self->state.children.end())
        return;
      i->second.progress = done;
      for (auto& j : self->state.view.jobs)
        if (j.id == job)
          publish(self, &j);
    },
    [self](atom::inspected, const inspection_outcome& x) {
      inspected(self, x);
    },
    [self](atom::control) { look(self); },
    [self](atom::look) { look(self); },
  };
}

} // namespace adcraft
