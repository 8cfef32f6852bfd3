#include "actors/library_room/library_room.hpp"

namespace adcraft {

namespace {

using library_room_self = library_actor::stateful_pointer<library_room_state>;

/// Puts what a read found into the struct that carries it.
template <class Carrier, class T>
caf::result<Carrier> carried(caf::expected<T> x) {
  if (!x)
    return std::move(x.error());
  return Carrier{std::move(*x)};
}

template <class T>
caf::result<T> plain(caf::expected<T> x) {
  if (!x)
    return std::move(x.error());
  return std::move(*x);
}

} // namespace

library_actor::behavior_type library_room(library_room_self self,
                                          const library_factory& open) {
  auto& rows = self->state.rows;
  if (auto opened = open())
    rows = std::move(*opened);
  else
    self->quit(std::move(opened.error()));
  return {
    [&rows](atom::read, const scope& who, const std::string& id) {
      return plain(rows->campaign(who, id));
    },
    [&rows](atom::campaigns, const campaign_query& x) {
      return carried<campaign_page>(rows->campaigns(x));
    },
    [&rows](atom::brand, const scope& who, const std::string& id) {
      return plain(rows->brand(who, id));
    },
    [&rows](atom::brands, const scope& who, const std::string& cursor,
            uint64_t most) {
      return carried<brand_page>(rows->brands(who, cursor, most));
    },
    [&rows](atom::events, const std::string& id, int64_t seq) {
      return carried<event_list>(rows->events(id, seq, 1000));
    },
    [&rows](atom::calls, const std::string& id) {
      return carried<call_list>(rows->calls(id));
    },
    [&rows](atom::key, const std::string& user, const std::string& key) {
      return carried<key_lookup>(rows->key(user, key));
    },
    [&rows](atom::webhooks, const scope& who) {
      return carried<webhook_list>(rows->webhooks(who));
    },
    [&rows](atom::deliveries, const scope& who, const std::string& id,
            uint64_t most) {
      return carried<delivery_list>(rows->deliveries(who, id, most));
    },
    [&rows](atom::shared, const std::string& token, int64_t now) {
      return plain(rows->shared(token, now));
    },
    [&rows](atom::nodes) { return carried<node_list>(rows->nodes()); },
    [&rows](atom::tally) { return plain(rows->tally()); },
    [&rows](atom::spent, const std::string& provider) {
      return plain(rows->spent_this_hour(provider));
    },
  };
}

} // namespace adcraft
