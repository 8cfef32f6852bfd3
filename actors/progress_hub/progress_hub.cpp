#include "actors/progress_hub/progress_hub.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using progress_hub_self
  = progress_hub_actor::stateful_pointer<progress_hub_state>;
using followed = progress_hub_state::followed;

constexpr std::chrono::seconds hub_patience{10};

/// Events that come in one read; as many again are asked for at once.
constexpr size_t full_read = 1000;

void read_events(progress_hub_self self, const std::string& id);

/// Sends each follower what is new to it. Whoever shares a number with others
/// shares the list.
void hand_out(progress_hub_self self, followed& to, const event_list& x) {
  for (auto& f : to.followers) {
    event_list news;
    for (auto& e : x.rows)
      if (e.seq > f.seq)
        news.rows.push_back(e);
    if (news.rows.empty())
      continue;
    f.seq = news.rows.back().seq;
    self->send(f.handle, atom::events_v, std::move(news));
  }
}

void was_read(progress_hub_self self, const std::string& id,
              const event_list& x) {
  auto i = self->state.campaigns.find(id);
  if (i == self->state.campaigns.end())
    return;
  auto& c = i->second;
  c.reading = false;
  hand_out(self, c, x);
  if (std::exchange(c.read_again, false) || x.rows.size() >= full_read)
    read_events(self, id);
}

/// Reads from the least follower on, one read at a time per campaign.
void read_events(progress_hub_self self, const std::string& id) {
  auto i = self->state.campaigns.find(id);
  if (i == self->state.campaigns.end())
    return;
  auto& c = i->second;
  if (std::exchange(c.reading, true)) {
    c.read_again = true;
    return;
  }
  auto from = INT64_MAX;
  for (auto& f : c.followers)
    from = std::min(from, f.seq);
  self->request(self->state.library, hub_patience, atom::events_v, id, from)
    .then([=](const event_list& x) { was_read(self, id, x); },
          [=](caf::error&) {
            // The next commit, or the next follower, reads again.
            auto j = self->state.campaigns.find(id);
            if (j != self->state.campaigns.end())
              j->second.reading = j->second.read_again = false;
          });
}

void subscribe(progress_hub_self self, const std::string& id, int64_t after,
               const listener_actor& who) {
  auto& c = self->state.campaigns[id];
  self->monitor(who);
  c.followers.push_back({who, after});
  read_events(self, id);
}

void unsubscribe(progress_hub_self self, const caf::down_msg& x) {
  auto& campaigns = self->state.campaigns;
  for (auto i = campaigns.begin(); i != campaigns.end();) {
    std::erase_if(i->second.followers, [&](const auto& f) {
      return f.handle.address() == x.source;
    });
    i = i->second.followers.empty() ? campaigns.erase(i) : std::next(i);
  }
}

void hear(progress_hub_self self, const campaign_news& x) {
  auto& st = self->state;
  if (x.status == campaign_status::generating)
    st.latest[x.campaign] = x;
  else
    st.latest.erase(x.campaign);
  auto i = st.campaigns.find(x.campaign);
  if (i == st.campaigns.end())
    return;
  for (auto& f : i->second.followers)
    self->send(f.handle, atom::news_v, x);
}

} // namespace

progress_hub_actor::behavior_type progress_hub(progress_hub_self self,
                                               library_actor library) {
  self->state.library = std::move(library);
  self->set_down_handler(
    [self](const caf::down_msg& x) { unsubscribe(self, x); });
  return {
    [self](atom::subscribe, const std::string& id, int64_t after,
           const listener_actor& who) { subscribe(self, id, after, who); },
    [self](atom::news, const campaign_news& x) { hear(self, x); },
    [self](atom::committed, const std::string& id) { read_events(self, id); },
    [self](atom::read, const std::string& id) -> caf::result<campaign_news> {
      auto i = self->state.latest.find(id);
      if (i == self->state.latest.end())
        return fail(ec::not_found, "nothing moves in campaign " + id);
      return i->second;
    },
  };
}

} // namespace adcraft
