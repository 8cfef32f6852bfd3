#include "config/house.hpp"

#include "actors/asset/asset.hpp"
#include "actors/brand_service/brand_service.hpp"
#include "actors/campaign_host/campaign_host.hpp"
#include "actors/campaign_service/campaign_service.hpp"
#include "actors/campaign_supervisor/campaign_supervisor.hpp"
#include "actors/http_room/http_room.hpp"
#include "actors/inspector/inspector.hpp"
#include "actors/keeper/keeper.hpp"
#include "actors/library_room/library_room.hpp"
#include "actors/node/node.hpp"
#include "actors/picture_room/picture_room.hpp"
#include "actors/progress_hub/progress_hub.hpp"
#include "actors/provider_gate/provider_gate.hpp"
#include "actors/render_worker/render_desk.hpp"
#include "actors/render_worker/render_worker.hpp"
#include "actors/store_room/store_room.hpp"
#include "actors/webhook_inbox/webhook_inbox.hpp"
#include "actors/webhook_outbox/webhook_outbox.hpp"
#include "config/call_rooms.hpp"
#include "config/picture_tools.hpp"
#include "http/documents/deliverables.hpp"
#include "io/media/child.hpp"
#include "io/net/standard_webhooks.hpp"

#include <caf/actor_system_config.hpp>
#include <caf/scoped_actor.hpp>

#include <cstdio>
#include <cstdlib>
#include <thread>

namespace adcraft {

namespace {

/// CAF with few threads and no log of message contents.
struct quiet_config : caf::actor_system_config {
  quiet_config() {
    set("scheduler.max-threads", size_t{2});
    set("scheduler.max-throughput", size_t{64});
    // Threads that steal work look for it all the time.
    set("scheduler.policy", caf::atom("sharing"));
    set("logger.verbosity", caf::atom("quiet"));
  }
};

store_actor open_store_room(caf::actor_system& sys, const std::string& url,
                            dispatch_ptr hints) {
  auto open = store_opener(url);
  return keep<store_actor>(sys, [=](caf::local_actor* parent) {
    auto room = parent->spawn<caf::detached>(store_room, open, hints,
                                             store_room_options{});
    return caf::actor_cast<caf::actor>(room);
  });
}

library_actor open_library_room(caf::actor_system& sys,
                                const std::string& url) {
  auto open = library_opener(url);
  return keep<library_actor>(sys, [=](caf::local_actor* parent) {
    auto room = parent->spawn<caf::detached>(library_room, open);
    return caf::actor_cast<caf::actor>(room);
  });
}

render_desk_actor open_desk(caf::actor_system& sys, unsigned slots,
                            renderer_ptr tools) {
  auto worker = [tools](render_desk_actor::pointer desk, uint64_t slot) {
    return desk->spawn<caf::detached>(
      render_worker, slot, caf::actor_cast<render_desk_actor>(desk), tools);
  };
  return sys.spawn(render_desk, size_t{slots}, worker_opener{worker});
}

spending_caps caps_of(const settings& x) {
  return {x.call_cap, x.user_day_cap, x.provider_hour_cap};
}

supervisor_opener supervisors(supervisor_rooms rooms, storage_ptr files,
                              call_opener open_call, spending_caps caps) {
  auto for_assets
    = std::make_shared<const asset_rooms>(asset_rooms{rooms.store,
                                                      rooms.clock,
                                                      rooms.provider,
                                                      files,
                                                      std::move(open_call),
                                                      {},
                                                      caps});
  // Every supervisor has a copy of this.
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

/// Where a receiver of webhooks fetches the film: what the campaign's document
/// says as well.
std::function<std::string(const campaign_view&)>
film_urls(const house_parts& parts) {
  return [links = parts.links, prices = parts.provider,
          clock = parts.clock](const campaign_view& x) {
    auto url
      = http::final_video_url(x, {links, prices, clock->now() / 1'000'000});
    return url.is_string() ? url.get<std::string>() : std::string{};
  };
}

/// Whoever asks here has ended when the house may have to.
caf::error take_lease(caf::actor_system& sys, const node_actor& node) {
  caf::scoped_actor self{sys};
  caf::error trouble;
  self->request(node, std::chrono::seconds{30}, atom::begin_v)
    .receive([](const commit_receipt&) {},
             [&](caf::error& why) { trouble = std::move(why); });
  return trouble;
}

/// A room that everything hangs on has ended by itself: the next start goes on
/// from the rows, which beats a house that lives and does nothing.
void mourn(const caf::error& why) {
  if (!why || why == caf::exit_reason::user_shutdown)
    return;
  std::fprintf(stderr, "adcraft: a part of it failed (%s): start it again\n",
               render(why).c_str());
  std::_Exit(70);
}

} // namespace

struct house::inside {
  house_parts parts;
  quiet_config config;
  std::unique_ptr<caf::actor_system> system;
  store_actor store;
  library_actor library;
  progress_hub_actor hub;
  render_desk_actor desk;
  picture_room_actor pictures;
  campaign_service_actor campaigns;
  brand_service_actor brands;
  webhook_outbox_actor webhooks;
  webhook_inbox_actor inbox;
  http_room_actor net;
  call_rooms calls;
  node_actor node;
  std::vector<caf::actor> rooms; // in the order of opening

  template <class Room>
  Room keep_open(Room room) {
    rooms.push_back(caf::actor_cast<caf::actor>(room));
    caf::actor_cast<caf::actor>(room)->attach_functor(mourn);
    return room;
  }

  void open_rooms(const settings& x) {
    auto& sys = *system;
    store = keep_open(open_store_room(sys, x.database(), parts.hints));
    library = keep_open(open_library_room(sys, x.database()));
    hub = keep_open(sys.spawn(progress_hub, library));
    parts.hints->listen("committed", [hub = hub](const std::string& id) {
      caf::anon_send(hub, atom::committed_v, id);
    });
    desk = keep_open(open_desk(sys, x.slots(), parts.tools));
    pictures
      = keep_open(sys.spawn<caf::detached>(picture_room, picture_tools(parts)));
    net = keep_open(sys.spawn(http_room, parts.net, http_room_options{}));
    if (x.makes_ads())
      open_makers(x);
    node_options lease;
    lease.incarnation = parts.incarnation;
    lease.host = parts.host;
    node_rooms for_node{store, parts.hints, {}, library};
    for (auto& [name, gate] : paid_gates())
      for_node.gates.push_back(gate);
    node = keep_open(sys.spawn(adcraft::node, for_node, lease));
    campaigns = keep_open(sys.spawn(
      campaign_service, campaign_service_rooms{store, library, node,
                                               parts.clock, parts.provider}));
    brands = keep_open(sys.spawn(brand_service, store, library));
    inbox = keep_open(sys.spawn(webhook_inbox, store, node));
    open_webhooks();
  }

  /// Nodes share accounts, but each has machines of its own.
  std::map<std::string, provider_gate_actor> paid_gates() const {
    auto result = calls.gates;
    result.erase("studio");
    return result;
  }

  /// Those who make ads.
  void open_makers(const settings& x) {
    auto& sys = *system;
    auto gatekeeper = keep_open(sys.spawn(inspector, parts.provider, desk));
    supervisor_rooms for_supervisors{
      store, parts.clock, parts.provider, desk, gatekeeper, hub, {}};
    calls = open_call_rooms(sys, x, parts, for_supervisors, net,
                            [this](caf::actor room) { keep_open(room); });
    for (auto& [name, gate] : calls.gates)
      parts.hints->listen("call", [gate = gate](const std::string& id) {
        caf::anon_send(gate, atom::nudge_v, id);
      });
    auto host = keep_open(sys.spawn(
      campaign_host, store, parts.incarnation,
      supervisors(for_supervisors, parts.files, calls.open, caps_of(x)),
      campaign_host_options{}));
    parts.hints->listen("campaign", [host](const std::string& id) {
      caf::anon_send(host, atom::hint_v, id);
    });
  }

  void open_webhooks() {
    auto& sys = *system;
    auto sign = [](const std::string& secret, const std::string& id,
                   const std::string& at, const std::string& body) {
      return net::sign_webhook(secret, id, at, body);
    };
    webhook_outbox_rooms rooms{store,       library, net,
                               parts.clock, sign,    film_urls(parts)};
    webhooks
      = keep_open(sys.spawn(webhook_outbox, rooms, webhook_outbox_options{}));
    parts.hints->listen(ended_topic, [to = webhooks](const std::string& id) {
      caf::anon_send(to, atom::committed_v, id);
    });
  }
};

house::house(std::unique_ptr<inside> x) : in_(std::move(x)) {
  // nop
}

caf::expected<std::unique_ptr<house>> house::open(const settings& x) {
  auto parts = open_parts(x);
  if (!parts)
    return std::move(parts.error());
  return open(x, std::move(*parts));
}

caf::expected<std::unique_ptr<house>> house::open(const settings& x,
                                                  house_parts parts) {
  auto in = std::make_unique<inside>();
  in->parts = std::move(parts);
  in->system = std::make_unique<caf::actor_system>(in->config);
  in->open_rooms(x);
  auto trouble = take_lease(*in->system, in->node);
  std::unique_ptr<house> result{new house(std::move(in))};
  if (trouble)
    return trouble;
  return result;
}

house::~house() {
  media::end_all_children();
  auto& in = *in_;
  {
    caf::scoped_actor self{*in.system};
    self->request(in.node, std::chrono::seconds{2}, atom::leave_v)
      .receive([](const commit_receipt&) {},
               [](const caf::error&) {
                 // nop: the lease runs out by itself
               });
    for (auto i = in.rooms.rbegin(); i != in.rooms.rend(); ++i)
      self->send_exit(*i, caf::exit_reason::user_shutdown);
  }
  // One actor that lives on would keep ~actor_system waiting for ever.
  std::thread watchdog{[] {
    std::this_thread::sleep_for(std::chrono::seconds{15});
    std::fputs("adcraft: a part did not end within 15 s; nothing is lost\n",
               stderr);
    std::_Exit(70);
  }};
  watchdog.detach();
  in.parts.net->close(); // its thread talks to rooms
  in.parts = {};
  in.rooms.clear();
  in.store = nullptr;
  in.library = nullptr;
  in.hub = nullptr;
  in.desk = nullptr;
  in.pictures = nullptr;
  in.campaigns = nullptr;
  in.brands = nullptr;
  in.webhooks = nullptr;
  in.inbox = nullptr;
  in.net = nullptr;
  in.calls = {};
  in.node = nullptr;
  in.system.reset();
}

caf::actor_system& house::system() {
  return *in_->system;
}

const campaign_service_actor& house::campaigns() const {
  return in_->campaigns;
}

const progress_hub_actor& house::hub() const {
  return in_->hub;
}

const store_actor& house::store() const {
  return in_->store;
}

const brand_service_actor& house::brands() const {
  return in_->brands;
}

const library_actor& house::library() const {
  return in_->library;
}

const render_desk_actor& house::desk() const {
  return in_->desk;
}

const picture_room_actor& house::pictures() const {
  return in_->pictures;
}

const webhook_outbox_actor& house::webhooks() const {
  return in_->webhooks;
}

const webhook_inbox_actor& house::inbox() const {
  return in_->inbox;
}

const node_actor& house::node() const {
  return in_->node;
}

std::map<std::string, provider_gate_actor> house::paid_gates() const {
  return in_->paid_gates();
}

const house_parts& house::parts() const {
  return in_->parts;
}

const std::shared_ptr<render_cache>& house::cache() const {
  return in_->parts.cache;
}

const storage_ptr& house::files() const {
  return in_->parts.files;
}

} // namespace adcraft
