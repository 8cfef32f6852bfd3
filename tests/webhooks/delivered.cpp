#define CAF_SUITE webhooks_delivered

#include "actors/http_room/http_room.hpp"
#include "actors/library_room/library_room.hpp"
#include "actors/store_room/store_room.hpp"
#include "actors/webhook_outbox/webhook_outbox.hpp"
#include "io/embedded/system_clock.hpp"
#include "io/net/curl_engine.hpp"
#include "io/net/standard_webhooks.hpp"
#include "io/sql/sql_library.hpp"
#include "io/sql/sql_store.hpp"
#include "tests/net/loopback.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/folder.hpp"

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>
#include <caf/scoped_actor.hpp>
#include <caf/test/unit_test.hpp>

#include <mutex>
#include <set>

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

struct quiet_config : caf::actor_system_config {
  quiet_config() {
    set("scheduler.max-threads", size_t{2});
    set("logger.verbosity", caf::atom("quiet"));
  }
};

/// Passes hints on within this process.
class plain_dispatch : public dispatch {
public:
  caf::error publish(const std::string& topic,
                     const std::string& key) override {
    std::lock_guard lock{mutex_};
    for (auto& [name, hear] : ears_)
      if (name == topic)
        hear(key);
    return {};
  }

  void listen(const std::string& topic,
              std::function<void(const std::string&)> hear) override {
    std::lock_guard lock{mutex_};
    ears_.emplace_back(topic, std::move(hear));
  }

private:
  std::mutex mutex_;
  std::vector<std::pair<std::string, std::function<void(const std::string&)>>>
    ears_;
};

std::string header_in(const std::string& request, const std::string& name) {
  auto at = request.find("\r\n" + name + ": ");
  if (at == request.npos)
    return {};
  at += name.size() + 4;
  return request.substr(at, request.find("\r\n", at) - at);
}

std::string body_of(const std::string& request) {
  return request.substr(request.find("\r\n\r\n") + 4);
}

bool is_genuine(const std::string& request) {
  return net::is_good_webhook(
    {secret},
    {header_in(request, "webhook-id"), header_in(request, "webhook-timestamp"),
     header_in(request, "webhook-signature")},
    body_of(request), system_clock{}.now() / 1'000'000);
}

/// Real rows, real threads, real sockets: what the house makes of them.
struct delivered_fixture : folder_fixture {
  loopback receiver{
    [](int fd, const std::string&) { return say(fd, http_text(204, "")); }};
  quiet_config config;
  std::shared_ptr<plain_dispatch> hints = std::make_shared<plain_dispatch>();
  std::shared_ptr<net::curl_engine> engine;
  std::unique_ptr<caf::actor_system> system;
  store_actor store;
  library_actor library;
  std::vector<webhook_outbox_actor> outboxes;
  std::vector<caf::actor> rooms;

  delivered_fixture() {
    net::curl_options options;
    options.guard.allow_loopback = true;
    engine = std::make_shared<net::curl_engine>(options);
    system = std::make_unique<caf::actor_system>(config);
    auto url = "sqlite:" + folder + "/house.db";
    store_factory open = [url] { return sql::open_store(url); };
    store = keep(system->spawn<caf::detached>(store_room, open, hints,
                                              store_room_options{}));
    caf::scoped_actor self{*system};
    must({put_webhook{hook()}}, {});
    library_factory read = [url] { return sql::open_library(url); };
    library = keep(system->spawn<caf::detached>(library_room, read));
  }

  ~delivered_fixture() {
    {
      caf::scoped_actor self{*system};
      for (auto i = rooms.rbegin(); i != rooms.rend(); ++i)
        self->send_exit(*i, caf::exit_reason::user_shutdown);
    }
    engine->close();
    rooms.clear();
    outboxes.clear();
    store = nullptr;
    library = nullptr;
    system.reset();
  }

  template <class Room>
  Room keep(Room x) {
    rooms.push_back(caf::actor_cast<caf::actor>(x));
    return x;
  }

  webhook_row hook() const {
    webhook_row x;
    x.id = "wh_1";
    x.owner = "local";
    x.url = receiver.url("/hook");
    x.secret = secret;
    return x;
  }

  void open_outbox() {
    auto net = keep(system->spawn(http_room, engine, http_room_options{}));
    webhook_outbox_options options;
    options.sweep = 50ms;
    outboxes.push_back(
      keep(system->spawn(webhook_outbox,
                         webhook_outbox_rooms{store,
                                              library,
                                              net,
                                              std::make_shared<system_clock>(),
                                              net::sign_webhook,
                                              {}},
                         options)));
    hints->listen(ended_topic, [x = outboxes.back()](const std::string& id) {
      caf::anon_send(x, atom::committed_v, id);
    });
  }

  void must(std::vector<change> changes, std::vector<event_draft> events,
            const std::string& campaign = {}) {
    transition x;
    x.campaign = campaign;
    x.changes = std::move(changes);
    x.events = std::move(events);
    caf::scoped_actor self{*system};
    self->request(store, 10s, atom::commit_v, std::move(x))
      .receive([](const commit_receipt&) {},
               [](const caf::error& why) { CAF_FAIL(render(why)); });
  }

  void add_campaign(const std::string& id) {
    must({put_brand{"br_" + id, "local", a_brand()},
          put_campaign{a_campaign_row(id), a_brief()}},
         {}, id);
  }

  void happens(const std::string& id, const std::string& type) {
    must({}, {{{}, {}, type, R"({"text":"because"})"}}, id);
  }

  delivery_list deliveries() {
    delivery_list result;
    caf::scoped_actor self{*system};
    self
      ->request(library, 10s, atom::deliveries_v, scope{"local"},
                std::string{"wh_1"}, uint64_t{1000})
      .receive([&](delivery_list& x) { result = std::move(x); },
               [](const caf::error& why) { CAF_FAIL(render(why)); });
    return result;
  }

  /// Waits until so many are delivered. @returns whether they are.
  bool await_delivered(size_t n) {
    for (auto i = 0; i < 400; ++i) {
      size_t done = 0;
      for (auto& d : deliveries().rows)
        done += d.state == delivery_state::delivered ? 1 : 0;
      if (done >= n)
        return true;
      std::this_thread::sleep_for(50ms);
    }
    return false;
  }

  std::vector<std::string> ids() const {
    std::vector<std::string> result;
    for (auto& r : receiver.requests())
      result.push_back(header_in(r, "webhook-id"));
    return result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(delivered_tests, delivered_fixture)

CAF_TEST(an event reaches its webhook signed and again when asked) {
  open_outbox();
  add_campaign("c1");
  happens("c1", "job.done");
  happens("c1", "campaign.failed");
  CAF_REQUIRE(await_delivered(1));
  CAF_REQUIRE_EQUAL(receiver.requests().size(), 1u);
  auto seen = receiver.requests()[0];
  CAF_CHECK(is_genuine(seen));
  CAF_CHECK_EQUAL(header_in(seen, "Content-Type"), "application/json");
  CAF_CHECK(body_of(seen).find(R"("reason":"because")") != seen.npos);
  auto row = deliveries().rows.at(0);
  CAF_CHECK_EQUAL(row.body, body_of(seen));
  CAF_CHECK_EQUAL(row.status, 204);
  caf::scoped_actor self{*system};
  self->request(outboxes[0], 10s, atom::resend_v, scope{"local"}, row.id)
    .receive(
      [&](const delivery_list& x) { CAF_CHECK_EQUAL(x.rows[0].id, row.id); },
      [](const caf::error& why) { CAF_FAIL(render(why)); });
  CAF_CHECK(receiver.await(2));
  CAF_CHECK_EQUAL(ids(), (std::vector<std::string>{row.id, row.id}));
  CAF_CHECK(is_genuine(receiver.requests()[1]));
}

CAF_TEST(what happened before anybody listened is delivered later) {
  add_campaign("c1");
  happens("c1", "campaign.needs_attention");
  happens("c1", "campaign.completed");
  open_outbox();
  CAF_REQUIRE(await_delivered(2));
  auto seen = receiver.requests();
  CAF_REQUIRE_EQUAL(seen.size(), 2u);
  CAF_CHECK(body_of(seen[0]).find("needs_attention") != std::string::npos);
  CAF_CHECK(body_of(seen[1]).find("completed") != std::string::npos);
}

CAF_TEST(two outboxes deliver everything once and in order) {
  open_outbox();
  open_outbox();
  for (auto i = 0; i < 20; ++i)
    add_campaign("c" + std::to_string(i));
  for (auto type :
       {"campaign.needs_attention", "campaign.failed", "campaign.completed"})
    for (auto i = 0; i < 20; ++i)
      happens("c" + std::to_string(i), type);
  CAF_REQUIRE(await_delivered(60));
  auto all = ids();
  CAF_CHECK_EQUAL(all.size(), 60u);
  CAF_CHECK_EQUAL(std::set<std::string>(all.begin(), all.end()).size(), 60u);
  auto good = 0;
  std::map<std::string, int> last; // number by campaign
  for (auto& r : receiver.requests()) {
    good += is_genuine(r) ? 1 : 0;
    auto id = header_in(r, "webhook-id");
    auto dot = id.rfind('.');
    auto seq = std::stoi(id.substr(dot + 1));
    auto& before = last[id.substr(0, dot)];
    CAF_CHECK(before < seq);
    before = seq;
  }
  CAF_CHECK_EQUAL(good, 60);
}

CAF_TEST_FIXTURE_SCOPE_END()
