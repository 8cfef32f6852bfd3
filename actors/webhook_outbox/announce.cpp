#include "actors/webhook_outbox/announcement.hpp"
#include "actors/webhook_outbox/outbox_parts.hpp"

namespace adcraft {

namespace {

using announcement_ptr = std::shared_ptr<announcement>;

/// Rows of the outbox that are looked at in one go.
constexpr uint64_t most_rows = 256;

/// Campaigns whose last event is remembered; more are read from the start.
constexpr size_t most_seen = 4096;

void looked(webhook_outbox_self self) {
  auto& st = self->state;
  st.looking = false;
  send_due(self);
  if (std::exchange(st.look_again, false))
    look(self);
}

void announced(webhook_outbox_self self, const announcement_ptr& x) {
  auto& st = self->state;
  st.announcing.erase(x->campaign);
  if (st.announcing.empty())
    looked(self);
}

void remember(webhook_outbox_self self, const announcement& x) {
  auto& st = self->state;
  if (st.seen.size() >= most_seen)
    st.seen.clear();
  st.seen[x.campaign] = x.seq;
  st.look_again = st.look_again || st.more_rows;
}

/// Writes the deliveries and, with them, that the rows were handed on.
void hand_in(webhook_outbox_self self, const announcement_ptr& x,
             const std::vector<delivery_row>& deliveries) {
  transition what;
  what.site = fault_site::commit_delivery;
  for (auto& d : deliveries)
    what.changes.push_back(put_delivery{d});
  for (auto& row : x->rows)
    what.changes.push_back(published{row});
  self
    ->request(self->state.rooms.store, room_patience, atom::commit_v,
              std::move(what))
    .then(
      [=](const commit_receipt&) {
        remember(self, *x);
        announced(self, x);
      },
      [=](caf::error&) {
        announced(self, x); // the rows still wait
      });
}

/// A campaign that is gone has nobody to tell; after any other trouble its
/// rows wait for the next look.
auto give_up(webhook_outbox_self self, const announcement_ptr& x) {
  return [=](caf::error& why) {
    if (why == ec::not_found)
      hand_in(self, x, {});
    else
      announced(self, x);
  };
}

void read_campaign(webhook_outbox_self self, const announcement_ptr& x) {
  if (x->targets.empty())
    return hand_in(self, x, {});
  auto& rooms = self->state.rooms;
  self
    ->request(rooms.library, room_patience, atom::read_v, scope{{}, true},
              x->campaign)
    .then(
      [=](const campaign_view& about) {
        auto& rooms = self->state.rooms;
        auto url = rooms.film_url ? rooms.film_url(about) : std::string{};
        hand_in(self, x, deliveries_of(*x, about, url, rooms.clock->now()));
      },
      give_up(self, x));
}

void find_webhooks(webhook_outbox_self self, const announcement_ptr& x) {
  if (x->asked == x->events.size())
    return read_campaign(self, x);
  auto event = x->events[x->asked++];
  self
    ->request(self->state.rooms.store, room_patience, atom::webhooks_v,
              x->campaign, event.type)
    .then(
      [=](const webhook_list& found) {
        add_targets(*x, event, found);
        find_webhooks(self, x);
      },
      give_up(self, x));
}

void read_news(webhook_outbox_self self, const announcement_ptr& x) {
  self
    ->request(self->state.rooms.library, room_patience, atom::events_v,
              x->campaign, x->seq)
    .then(
      [=](const event_list& found) {
        add_events(*x, found);
        if (found.rows.empty())
          find_webhooks(self, x);
        else
          read_news(self, x);
      },
      give_up(self, x));
}

void announce(webhook_outbox_self self, const outbox_list& found) {
  auto& st = self->state;
  st.more_rows = found.rows.size() == most_rows;
  auto all = announcements_of(found);
  if (all.empty())
    return looked(self);
  for (auto& [campaign, x] : all)
    st.announcing.insert(campaign);
  for (auto& [campaign, x] : all) {
    if (auto i = st.seen.find(campaign); i != st.seen.end())
      x.seq = i->second;
    read_news(self, std::make_shared<announcement>(std::move(x)));
  }
}

} // namespace

void look(webhook_outbox_self self) {
  auto& st = self->state;
  if (std::exchange(st.looking, true)) {
    st.look_again = true;
    return;
  }
  self->request(st.rooms.store, room_patience, atom::unsent_v, most_rows)
    .then([=](const outbox_list& found) { announce(self, found); },
          [=](caf::error&) { looked(self); });
}

} // namespace adcraft
