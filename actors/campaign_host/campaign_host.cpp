#include "actors/campaign_host/campaign_host.hpp"

#include "actors/model/json_render.hpp"
#include "actors/model/plan.hpp"

namespace adcraft {

namespace {

using campaign_host_self
  = campaign_host_actor::stateful_pointer<campaign_host_state>;

/// Lets go of a campaign that is another node's or gone. After any other
/// trouble it is looked at again: the sweeper never names our own.
auto let_go(campaign_host_self self, const std::string& id) {
  return [self, id](caf::error& why) {
    if (why == ec::conflict || why == ec::fenced || why == ec::not_found)
      self->state.guests.erase(id);
    else
      self->delayed_send(self, std::chrono::seconds{3}, atom::reopen_v, id);
  };
}

void quarantine(campaign_host_self self, campaign_row row) {
  auto from = row.status;
  row.status = campaign_status::needs_attention;
  row.reason = "the process ended " + std::to_string(row.crash_count)
               + " times while it worked on this: retry it once the cause is "
                 "known";
  transition what;
  what.site = fault_site::commit_ended;
  what.campaign = row.id;
  what.epoch = row.epoch;
  what.changes.push_back(change_campaign{from, row});
  what.events.push_back(
    {{}, {}, "campaign.needs_attention", event_data(row.reason)});
  self
    ->request(self->state.store, room_patience, atom::commit_v, std::move(what))
    .then([=](const commit_receipt&) { self->state.guests.erase(row.id); },
          let_go(self, row.id));
}

void claim(campaign_host_self self, campaign_row row) {
  auto& st = self->state;
  if (row.status == campaign_status::generating
      && row.crash_count >= st.options.most_crashes)
    return quarantine(self, std::move(row));
  row.node = st.incarnation;
  row.epoch += 1;
  transition what;
  what.site = fault_site::commit_claim;
  what.campaign = row.id;
  what.changes.push_back(claim_campaign{row});
  what.events.push_back({{}, {}, "campaign.claimed", "{}"});
  self->request(st.store, room_patience, atom::commit_v, std::move(what))
    .then(
      [=](const commit_receipt&) {
        auto& guest = self->state.guests[row.id];
        guest.handle = self->state.open(self, row.id, row.epoch);
        self->monitor(guest.handle);
        self->state.names[guest.handle->id()] = row.id;
      },
      let_go(self, row.id));
}

void consider(campaign_host_self self, const std::string& id) {
  auto& st = self->state;
  self->request(st.store, room_patience, atom::load_v, id)
    .then(
      [=](const campaign_view& x) {
        // A claim that was answered too late made it ours unnoticed.
        if (needs_supervisor(x) || x.campaign.node == self->state.incarnation)
          claim(self, x.campaign);
        else
          self->state.guests.erase(id);
      },
      let_go(self, id));
}

void hint(campaign_host_self self, const std::string& id) {
  auto& st = self->state;
  auto [i, fresh] = st.guests.try_emplace(id);
  if (i->second.handle)
    self->send(i->second.handle, atom::control_v);
  else if (fresh)
    consider(self, id);
}

void fallen(campaign_host_self self, const caf::down_msg& x) {
  auto& st = self->state;
  auto node = st.names.extract(x.source.id());
  auto i = node.empty() ? st.guests.end() : st.guests.find(node.mapped());
  if (i == st.guests.end() || i->second.handle.address() != x.source)
    return;
  auto& [id, guest] = *i;
  guest.handle = nullptr;
  auto again = classify(x.reason) == verdict::restart
               && guest.falls.fell(self->clock().now());
  if (again)
    self->delayed_send(self, guest.falls.pause(), atom::reopen_v, id);
  else if (classify(x.reason) == verdict::restart)
    self->delayed_send(self, std::chrono::seconds{30}, atom::reopen_v, id);
  else
    st.guests.erase(i);
}

} // namespace

campaign_host_actor::behavior_type
campaign_host(campaign_host_self self, store_actor store,
              std::string incarnation, supervisor_opener open,
              campaign_host_options options) {
  auto& st = self->state;
  st.store = std::move(store);
  st.incarnation = std::move(incarnation);
  st.open = std::move(open);
  st.options = options;
  self->set_down_handler([self](caf::down_msg& x) { fallen(self, x); });
  return {
    [self](atom::hint, const std::string& id) { hint(self, id); },
    [self](atom::reopen, const std::string& id) {
      if (self->state.guests.count(id) > 0)
        consider(self, id);
    },
  };
}

} // namespace adcraft
