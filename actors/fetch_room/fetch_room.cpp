#include "actors/fetch_room/fetch_room.hpp"

#include "actors/model/fault_point.hpp"

namespace adcraft {

namespace {

using fetch_room_self = fetch_room_actor::stateful_pointer<fetch_room_state>;

void equip(fetch_room_self self, const std::string& call, const id_list& shown,
           const fetch_client_actor& client) {
  auto& place = *self->state.place;
  outfit result;
  result.call = call;
  if (!place.has_room())
    result.error = fail(ec::environment,
                        "the disk is nearly full: nothing is bought until "
                        "there is room for it");
  else if (auto addresses = place.addresses(shown.ids))
    result.addresses = std::move(*addresses);
  else
    result.error = std::move(addresses.error());
  result.place = place.place_for(call);
  self->send(client, atom::equipped_v, std::move(result));
}

void keep_bytes(fetch_room_self self, const std::string& call,
                const std::string& bytes, const fetch_client_actor& client) {
  auto path = self->state.place->write(call, bytes);
  if (path)
    self->send(client, atom::kept_v, std::move(*path), caf::error{});
  else
    self->send(client, atom::kept_v, std::string{}, std::move(path.error()));
}

void confirm(fetch_room_self self, const std::string& call,
             const fetch_client_actor& client) {
  auto path = self->state.place->place_for(call);
  auto trouble = self->state.place->finish(path);
  self->send(client, atom::kept_v, trouble ? std::string{} : path, trouble);
}

/// Moves what has landed into storage.
void take_in(fetch_room_self self, const std::string& call,
             const fetch_client_actor& client) {
  auto& place = *self->state.place;
  fetch_outcome result;
  result.call = call;
  if (auto file = place.take(place.place_for(call)))
    result.file = std::move(*file);
  else
    result.error = std::move(file.error());
  self->send(client, atom::fetched_v, std::move(result));
}

void start(fetch_room_self self) {
  auto& st = self->state;
  while (st.running.size() < st.options.most && !st.queue.empty()) {
    auto next = std::move(st.queue.extract(st.queue.begin()).mapped());
    auto request = next.what.from;
    auto call = next.what.call;
    request.file = st.place->place_for(call);
    request.most_bytes = st.options.most_bytes;
    st.running[call] = std::move(next);
    self->send(st.net, atom::exchange_v, call, std::move(request),
               http_client_actor{self});
  }
}

void fetch(fetch_room_self self, fetch_order& x,
           const fetch_client_actor& client) {
  auto& st = self->state;
  if (st.place->landed(x.call) || x.from.url.empty())
    return take_in(self, x.call, client);
  if (auto i = st.running.find(x.call); i != st.running.end()) {
    i->second.client = client; // who asked has fallen; the download goes on
    return;
  }
  auto expires_at = x.expires_at;
  st.queue.emplace(expires_at, fetch_room_state::waiting{std::move(x), client});
  start(self);
}

caf::error trouble_with(const http_answer& x) {
  if (x.end == http_end::too_large)
    return fail(ec::poison, "the output is larger than any ad needs");
  if (x.end == http_end::no_room)
    return fail(ec::environment, "the disk is full");
  if (x.end != http_end::answered)
    return fail(ec::unavailable, x.trouble);
  if (x.status == 404 || x.status == 410)
    return fail(ec::not_found, "the output is gone");
  if (x.status / 100 != 2)
    return fail(ec::unavailable,
                "the output was not handed over: " + std::to_string(x.status));
  return {};
}

void downloaded(fetch_room_self self, const std::string& call,
                const http_answer& x) {
  auto& st = self->state;
  auto node = st.running.extract(call);
  if (node.empty())
    return;
  auto& client = node.mapped().client;
  auto trouble = trouble_with(x);
  fault_point(fault_site::land_output, moment::before);
  if (!trouble)
    trouble = st.place->arrive(st.place->place_for(call));
  fault_point(fault_site::land_output, moment::after);
  if (trouble)
    self->send(client, atom::fetched_v, fetch_outcome{call, {}, trouble});
  else
    take_in(self, call, client);
  start(self);
}

} // namespace

fetch_room_actor::behavior_type fetch_room(fetch_room_self self,
                                           landing_ptr place,
                                           http_room_actor net,
                                           fetch_room_options options) {
  auto& st = self->state;
  st.place = std::move(place);
  st.net = std::move(net);
  st.options = options;
  return {
    [self](atom::equip, const std::string& call, const id_list& shown,
           const fetch_client_actor& client) {
      equip(self, call, shown, client);
    },
    [self](atom::keep, const std::string& call, const std::string& bytes,
           const fetch_client_actor& client) {
      keep_bytes(self, call, bytes, client);
    },
    [self](atom::found, const std::string& call,
           const fetch_client_actor& client) {
      auto path = self->state.place->landed(call);
      self->send(client, atom::kept_v, path.value_or(std::string{}),
                 caf::error{});
    },
    [self](atom::landed, const std::string& call,
           const fetch_client_actor& client) { confirm(self, call, client); },
    [self](atom::fetch, fetch_order& x, const fetch_client_actor& client) {
      fetch(self, x, client);
    },
    [self](atom::answered, const std::string& call, const http_answer& x) {
      downloaded(self, call, x);
    },
  };
}

} // namespace adcraft
