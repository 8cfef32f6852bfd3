#include "config/call_rooms.hpp"

#include "actors/keeper/keeper.hpp"
#include "actors/provider_call/provider_call.hpp"

namespace adcraft {

namespace {

provider_gate_options limits_of(const settings& x, const std::string& vendor) {
  provider_gate_options result;
  result.provider = vendor;
  result.slots = vendor == "openai" ? x.openai_calls : x.replicate_calls;
  result.per_minute
    = vendor == "openai" ? x.openai_per_minute : x.replicate_per_minute;
  result.burst = std::max(1.0, result.per_minute / 60);
  return result;
}

paid_call_options patience_of(const settings& x) {
  paid_call_options result;
  result.ingest_lag = std::chrono::seconds{x.ingest_lag};
  // Several listings within the lag, the last ones after it.
  result.listing_pause = std::chrono::milliseconds{
    std::clamp<int64_t>(x.ingest_lag * 1000 / 24, 200, 5000)};
  return result;
}

/// Where a vendor reports about a call.
std::function<std::string(const std::string&)>
report_urls(const settings& x, const house_parts& parts,
            const std::string& vendor) {
  if (vendor != "replicate")
    return nullptr;
  return [hooks = parts.sellers.hooks, at = x.public_url,
          base = x.replicate_url](const std::string& call) {
    return hook_url(hooks, at, call, base);
  };
}

/// Several, so that nobody waits while the disk takes in a long film of
/// somebody else.
std::vector<fetch_room_actor>
open_fetch_rooms(caf::actor_system& sys, const landing_ptr& place,
                 const http_room_actor& net,
                 const std::function<void(caf::actor)>& keep) {
  constexpr size_t count = 4;
  fetch_room_options options;
  options.most /= count;
  std::vector<fetch_room_actor> result;
  for (size_t i = 0; i < count; ++i) {
    result.push_back(
      sys.spawn<caf::detached>(fetch_room, place, net, options));
    keep(caf::actor_cast<caf::actor>(result.back()));
  }
  return result;
}

} // namespace

call_rooms open_call_rooms(caf::actor_system& sys, const settings& x,
                           const house_parts& parts,
                           const supervisor_rooms& others,
                           const http_room_actor& net,
                           const std::function<void(caf::actor)>& keep) {
  call_rooms result;
  auto gate = [&](const std::string& name, provider_gate_options limits) {
    limits.seed = std::hash<std::string>{}(parts.incarnation);
    auto room = sys.spawn(provider_gate, limits);
    keep(caf::actor_cast<caf::actor>(room));
    result.gates[name] = room;
    return room;
  };
  // Enough waiting renders that no worker is ever idle between two.
  provider_gate_options ours;
  ours.slots = x.slots() * 2 + 2;
  ours.provider = "studio";
  provider_call_rooms renders{others.store, gate("studio", ours), others.desk,
                              parts.clock};
  std::map<std::string, paid_call_rooms_ptr> paid;
  if (!parts.sellers.all.empty())
    result.fetch = open_fetch_rooms(sys, parts.landings, net, keep);
  for (auto& [name, seller] : parts.sellers.all) {
    paid_call_rooms rooms;
    rooms.store = others.store;
    rooms.gate = gate(name, limits_of(x, name));
    rooms.net = net;
    rooms.fetch = result.fetch;
    rooms.desk = others.desk;
    rooms.clock = parts.clock;
    rooms.seller = seller;
    rooms.provider = parts.provider;
    rooms.report_url = report_urls(x, parts, name);
    rooms.options = patience_of(x);
    paid.emplace(name,
                 std::make_shared<const paid_call_rooms>(std::move(rooms)));
  }
  // Every asset has a copy of this.
  auto vendors = std::make_shared<decltype(paid)>(std::move(paid));
  auto own = std::make_shared<provider_call_rooms>(std::move(renders));
  result.open = [own, vendors](asset_actor::pointer parent,
                               call_opening what) -> provider_call_actor {
    auto self = caf::actor_cast<asset_actor>(parent);
    if (what.row.provider == "studio")
      return parent->spawn(provider_call, *own, std::move(what), self);
    auto i = vendors->find(what.row.provider);
    if (i == vendors->end())
      return {};
    return parent->spawn(paid_call, i->second, std::move(what), self);
  };
  return result;
}

} // namespace adcraft
