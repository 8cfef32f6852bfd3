#include "actors/store_room/store_room.hpp"

#include <algorithm>
#include <set>

namespace adcraft {

namespace {

using store_room_self = store_actor::stateful_pointer<store_room_state>;

bool has_ended_row(const transition& x) {
  return std::any_of(x.outbox.begin(), x.outbox.end(),
                     [](auto& o) { return o.topic == ended_topic; });
}

/// An event that webhooks hear of never goes without the row that has it told,
/// whoever wrote it; see webhook_outbox/README.md.
void add_ended_row(transition& x) {
  auto is_told = [](auto& e) { return is_webhook_event(e.type); };
  if (std::any_of(x.events.begin(), x.events.end(), is_told)
      && !has_ended_row(x))
    x.outbox.push_back({ended_topic, x.campaign});
}

/// The message that asked for the first commit of a group is followed by every
/// other that was in the mailbox by then; `flush` comes behind them all. After
/// a crowd more will come in a moment, and who comes later costs a flush of the
/// disk less.
void flush_soon(store_room_self self) {
  auto& st = self->state;
  if (st.last_group > st.options.crowd)
    self->delayed_send(self, st.options.company, atom::flush_v);
  else
    self->send(self, atom::flush_v);
}

caf::result<commit_receipt> queue(store_room_self self, transition x) {
  auto& st = self->state;
  auto promise = self->make_response_promise<commit_receipt>();
  add_ended_row(x);
  st.waiting.push_back({std::move(x), promise});
  if (st.waiting.size() == 1)
    flush_soon(self);
  else if (st.waiting.size() == st.options.group)
    self->send(self, atom::flush_v); // whoever comes now waits in any case
  return promise;
}

/// Says which campaigns changed, before anybody hears that their commit is
/// done: whoever reads after that reads what was written. Ends are hinted at
/// without waiting for the outbox to be relayed.
void announce(store_room_state& st, const std::vector<transition>& group,
              const std::vector<caf::expected<commit_receipt>>& receipts) {
  std::set<std::string> changed;
  std::set<std::string> ended;
  for (size_t i = 0; i < group.size(); ++i) {
    if (!receipts[i] || group[i].campaign.empty())
      continue;
    changed.insert(group[i].campaign);
    if (has_ended_row(group[i]))
      ended.insert(group[i].campaign);
  }
  for (auto& id : changed)
    static_cast<void>(st.hints->publish("committed", id));
  for (auto& id : ended)
    static_cast<void>(st.hints->publish(ended_topic, id));
}

void flush(store_room_self self) {
  auto& st = self->state;
  if (st.waiting.empty())
    return; // a full group went before its time was up
  auto n = std::min(st.waiting.size(), st.options.group);
  st.last_group = n;
  std::vector<transition> group;
  for (size_t i = 0; i < n; ++i)
    group.push_back(std::move(st.waiting[i].what));
  auto receipts = st.rows->commit(group);
  announce(st, group, receipts);
  for (size_t i = 0; i < n; ++i) {
    auto& promise = st.waiting[i].promise;
    if (receipts[i])
      promise.deliver(*receipts[i]);
    else
      promise.deliver(std::move(receipts[i].error()));
  }
  st.waiting.erase(st.waiting.begin(),
                   st.waiting.begin() + static_cast<ptrdiff_t>(n));
  if (!st.waiting.empty())
    self->send(self, atom::flush_v);
}

/// Puts what a read found into the struct that carries it.
template <class Carrier, class T>
caf::result<Carrier> carried(caf::expected<T> x) {
  if (!x)
    return std::move(x.error());
  return Carrier{std::move(*x)};
}

} // namespace

store_actor::behavior_type store_room(store_room_self self,
                                      const store_factory& open,
                                      dispatch_ptr hints,
                                      store_room_options options) {
  auto& st = self->state;
  st.hints = std::move(hints);
  st.options = options;
  if (auto rows = open())
    st.rows = std::move(*rows);
  else
    self->quit(std::move(rows.error()));
  return {
    [self](atom::commit, transition& x) { return queue(self, std::move(x)); },
    [&st](atom::load, const std::string& id) -> caf::result<campaign_view> {
      return st.rows->load(id);
    },
    [&st](atom::newest, const std::string& job) {
      return carried<call_lookup>(st.rows->newest_call(job));
    },
    [&st](atom::made_from, const std::string& recipe) {
      return carried<asset_lookup>(st.rows->asset_made_from(recipe));
    },
    [&st](atom::claimable, const std::string& incarnation) {
      return carried<id_list>(st.rows->claimable(incarnation));
    },
    [&st](atom::unsent, uint64_t most) {
      return carried<outbox_list>(st.rows->unpublished(most));
    },
    [&st](atom::due, int64_t now, uint64_t most) {
      return carried<due_list>(st.rows->due_deliveries(now, most));
    },
    [&st](atom::webhooks, const std::string& id, const std::string& type) {
      return carried<webhook_list>(st.rows->webhooks_for(id, type));
    },
    [&st](atom::held, const std::string& provider, const id_list& names,
          const std::string& call) {
      return carried<id_list>(
        st.rows->held_elsewhere(provider, names.ids, call));
    },
    [&st](atom::inbox, const std::string& call) {
      return carried<id_list>(st.rows->reported_for(call));
    },
    [self](atom::flush) { flush(self); },
  };
}

} // namespace adcraft
