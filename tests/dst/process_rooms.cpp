#include "tests/dst/process_rooms.hpp"

#include "actors/asset/asset.hpp"
#include "actors/campaign_host/campaign_host.hpp"
#include "actors/campaign_service/campaign_service.hpp"
#include "actors/campaign_supervisor/campaign_supervisor.hpp"
#include "actors/fetch_room/fetch_room.hpp"
#include "actors/http_room/http_room.hpp"
#include "actors/inspector/inspector.hpp"
#include "actors/library_room/library_room.hpp"
#include "actors/node/node.hpp"
#include "actors/progress_hub/progress_hub.hpp"
#include "actors/provider_call/provider_call.hpp"
#include "actors/provider_gate/provider_gate.hpp"
#include "actors/render_worker/render_desk.hpp"
#include "actors/render_worker/render_worker.hpp"
#include "actors/store_room/store_room.hpp"
#include "actors/webhook_inbox/webhook_inbox.hpp"
#include "io/hosted/openai_vendor.hpp"
#include "io/hosted/replicate_vendor.hpp"
#include "tests/dst/coverage.hpp"
#include "tests/dst/ports.hpp"
#include "tests/dst/tailor.hpp"
#include "tests/dst/voice_house.hpp"

namespace adcraft::dst {

namespace {

/// Everything that the makers of a process share.
struct makers {
  world& in;
  store_actor store;
  http_room_actor net;
  std::vector<fetch_room_actor> fetch;
  render_desk_actor desk;
  provider_gate_actor studio_gate;
  std::map<std::string, provider_gate_actor> gates; // by vendor
  std::map<std::string, vendor_ptr> sellers;
  clock_ptr clock;
  provider_ptr provider;
  storage_ptr files;
};

std::map<std::string, vendor_ptr> sellers() {
  replicate_options pictures;
  pictures.key = "key of the atelier";
  pictures.base = atelier::base;
  pictures.output_hosts = {"files.atelier.test"};
  openai_options voices;
  voices.key = "key of the voice house";
  voices.base = voice_house::base;
  return {
    {"replicate", std::make_shared<replicate_vendor>(pictures, known_models())},
    {"openai", std::make_shared<openai_vendor>(voices, known_models())}};
}

render_desk_actor desk_of(caf::actor_system& sys, renderer_ptr tools) {
  auto worker = [tools](render_desk_actor::pointer desk, uint64_t slot) {
    return desk->spawn(render_worker, slot,
                       caf::actor_cast<render_desk_actor>(desk), tools);
  };
  return sys.spawn(render_desk, size_t{2}, worker_opener{worker});
}

/// What `decide` says, as far as no mistake is planted.
auto decider(world& in) {
  return [&in](const call_row& x, const call_event& e) {
    auto result = decide_with(in.planted, x, e);
    if (in.seen != nullptr)
      in.seen->decided(x, e);
    in.tell(x.id + " " + to_string(x.state) + " " + to_string(e.kind) + " "
            + e.text + " -> " + to_string(result.row.state));
    return result;
  };
}

paid_call_rooms_ptr paid_rooms(const makers& x, const std::string& seller) {
  auto rooms = std::make_shared<paid_call_rooms>();
  rooms->store = x.store;
  rooms->gate = x.gates.at(seller);
  rooms->net = x.net;
  rooms->fetch = x.fetch;
  rooms->desk = x.desk;
  rooms->clock = x.clock;
  rooms->seller = x.sellers.at(seller);
  rooms->provider = x.provider;
  rooms->report_url = report_url_of;
  rooms->decide = decider(x.in);
  // Vendors are quick here, and yet calls shall sleep in half of the worlds.
  if (x.in.seed % 4 < 2)
    rooms->options.sleeps_from = std::chrono::milliseconds{1};
  return rooms;
}

call_opener calls_of(const makers& x) {
  provider_call_rooms drawn{x.store, x.studio_gate, x.desk, x.clock};
  std::map<std::string, paid_call_rooms_ptr> paid;
  for (auto& [name, seller] : x.sellers)
    paid.emplace(name, paid_rooms(x, name));
  return [drawn, paid](asset_actor::pointer parent,
                       call_opening what) -> provider_call_actor {
    auto of = caf::actor_cast<asset_actor>(parent);
    auto rooms = paid.find(what.row.provider);
    if (rooms == paid.end())
      return parent->spawn(provider_call, drawn, std::move(what), of);
    return parent->spawn(paid_call, rooms->second, std::move(what), of);
  };
}

supervisor_opener supervisors_of(const makers& x, inspector_actor inspector,
                                 progress_hub_actor hub) {
  auto for_assets = std::make_shared<const asset_rooms>(
    asset_rooms{x.store, x.clock, x.provider, x.files, calls_of(x), {}, {}});
  supervisor_rooms rooms{
    x.store,        x.clock, x.provider, x.desk, std::move(inspector),
    std::move(hub), {}};
  rooms.open_asset = [for_assets](campaign_supervisor_actor::pointer parent,
                                  std::shared_ptr<const campaign_view> inputs,
                                  job_row job, int64_t epoch) {
    return parent->spawn(asset, for_assets, std::move(inputs), std::move(job),
                         epoch,
                         caf::actor_cast<campaign_supervisor_actor>(parent));
  };
  return
    [rooms](campaign_host_actor::pointer host, std::string id, int64_t epoch) {
      return host->spawn(campaign_supervisor, rooms, std::move(id), epoch,
                         caf::actor_cast<campaign_host_actor>(host));
    };
}

/// Who opens a store never fails here.
store_factory store_of(world& in, process& of) {
  return [&in, &of]() -> caf::expected<store_ptr> {
    return store_ptr{std::make_unique<world_store>(in, of)};
  };
}

library_factory library_of(world& in, process& of) {
  return [&in, &of]() -> caf::expected<library_ptr> {
    return library_ptr{std::make_unique<world_library>(in, of)};
  };
}

} // namespace

process::inside::config::config() {
  set("logger.verbosity", caf::atom("quiet"));
  set("scheduler.policy", caf::atom("testing"));
}

process::inside::inside() : system(with) {
  // Those who wait for the last room would wait for ever on one thread.
  system.await_actors_before_shutdown(false);
}

caf::scheduler::test_coordinator& process::inside::scheduler() {
  return static_cast<caf::scheduler::test_coordinator&>(system.scheduler());
}

void process::inside::open(world& in, process& of) {
  auto hints = std::make_shared<world_dispatch>(in, of);
  auto store = keep(
    system.spawn(store_room, store_of(in, of), hints, store_room_options{}));
  auto library = keep(system.spawn(library_room, library_of(in, of)));
  auto hub = keep(system.spawn(progress_hub, library));
  auto net = keep(system.spawn(
    http_room, std::make_shared<world_engine>(in, of), http_room_options{}));
  auto place = std::make_shared<world_landing>(in, of);
  auto fetch = [&] {
    return keep(system.spawn(fetch_room, place, net, fetch_room_options{}));
  };
  auto desk = keep(desk_of(system, std::make_shared<world_renderer>(in, of)));
  makers all{in,
             store,
             net,
             {fetch(), fetch()},
             desk,
             keep(system.spawn(provider_gate, provider_gate_options{})),
             {},
             sellers(),
             std::make_shared<world_clock>(in),
             std::make_shared<tailor>(in.seed % 2 == 0, in.seed % 3 == 0),
             std::make_shared<world_files>(in)};
  for (auto& [name, seller] : all.sellers)
    all.gates[name]
      = keep(system.spawn(provider_gate, provider_gate_options{}));
  auto inspector = keep(system.spawn(adcraft::inspector, all.provider, desk));
  auto host = keep(system.spawn(campaign_host, store, of.incarnation(),
                                supervisors_of(all, inspector, hub),
                                campaign_host_options{1'000'000}));
  node_options lease;
  lease.incarnation = of.incarnation();
  lease.host = of.host();
  node = keep(
    system.spawn(adcraft::node, node_rooms{store, hints, {}, {}}, lease));
  service = keep(system.spawn(
    campaign_service,
    campaign_service_rooms{store, library, node, all.clock, all.provider}));
  inbox = keep(system.spawn(webhook_inbox, store, node));
  hints->listen("campaign", [host](const std::string& id) {
    caf::anon_send(host, atom::hint_v, id);
  });
  hints->listen(call_topic, [gates = all.gates](const std::string& call) {
    for (auto& [name, gate] : gates)
      caf::anon_send(gate, atom::nudge_v, call);
  });
  caf::anon_send(node, atom::begin_v);
}

void process::inside::close() {
  for (auto i = rooms.rbegin(); i != rooms.rend(); ++i)
    caf::anon_send_exit(*i, caf::exit_reason::kill);
  rooms.clear();
  service = nullptr;
  inbox = nullptr;
  node = nullptr;
}

} // namespace adcraft::dst
