#define CAF_SUITE rooms_webhook_outbox

#include "actors/webhook_outbox/webhook_outbox.hpp"

#include "tests/rooms/webhook_world.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using texts = std::vector<std::string>;

const std::string here = "https://a.example/hook";
const std::string there = "https://b.example/hook";

/// The room looks for ever: only consume_messages and advance_time, never run.
struct outbox_fixture : room_fixture {
  world_ptr world = std::make_shared<webhook_world>();
  webhook_outbox_actor room;
  http_room_actor net;

  outbox_fixture() {
    world->clock->at = 1'700'000'000 * second;
    world->add_hook("w1", here);
    pass(1s);
  }

  ~outbox_fixture() override {
    world->held.clear();
    close();
    room = nullptr;
    net = nullptr;
  }

  webhook_outbox_actor open_outbox() {
    webhook_outbox_rooms rooms;
    rooms.store = open(webhook_store, world);
    rooms.library = open(webhook_library, world);
    rooms.net = net = open(webhook_net, world);
    rooms.clock = world->clock;
    rooms.sign = [](const std::string& secret, const std::string& id,
                    const std::string& timestamp,
                    const std::string&) -> caf::expected<std::string> {
      if (secret == "secret of broken")
        return fail(ec::invalid_argument, "secret: it is none");
      return "v1," + secret + "/" + id + "/" + timestamp;
    };
    rooms.film_url = [](const campaign_view& x) {
      return "https://ads.example/" + x.campaign.id;
    };
    auto result = open(webhook_outbox, rooms, webhook_outbox_options{});
    consume_messages();
    return result;
  }

  /// A new process: all that the old one remembered is gone.
  void restart() {
    world->held.clear();
    close();
    room = open_outbox();
  }

  void answer_all() {
    tell(net, atom::ended_v, uint64_t{0}, http_answer{});
  }

  void hint(const std::string& campaign) {
    tell(room, atom::committed_v, campaign);
  }

  /// Both clocks move, a step at a time.
  void pass(std::chrono::microseconds time,
            std::chrono::microseconds step = 1s) {
    for (auto gone = 0us; gone < time; gone += step) {
      world->clock->at += step.count();
      advance_time(step);
      consume_messages();
    }
  }

  /// An event that the room is told of.
  void ends(const std::string& campaign,
            const std::string& type = "campaign.completed") {
    world->happens(campaign, type);
    hint(campaign);
  }

  const delivery_row& delivery(const std::string& id) {
    CAF_REQUIRE(world->deliveries.count(id) > 0);
    return world->deliveries.at(id);
  }

  size_t count(delivery_state state) const {
    size_t result = 0;
    for (auto& [id, d] : world->deliveries)
      result += d.state == state ? 1 : 0;
    return result;
  }

  size_t delivered() const {
    return count(delivery_state::delivered);
  }

  caf::error resend(const std::string& id, const scope& who = {"ann"}) {
    auto x = ask<delivery_list>(room, atom::resend_v, who, id);
    return x ? caf::error{} : std::move(x.error());
  }

  /// Seconds between the messages so far.
  std::vector<int64_t> gaps() const {
    std::vector<int64_t> result;
    for (size_t i = 1; i < world->posts.size(); ++i)
      result.push_back((world->posts[i].at - world->posts[i - 1].at) / second);
    return result;
  }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(webhook_outbox_tests, outbox_fixture)

CAF_TEST(a campaign that ended is told once signed and guarded) {
  room = open_outbox();
  world->happens("c1", "job.done");
  world->happens("c1", "campaign.completed");
  hint("c1");
  hint("c1");
  CAF_REQUIRE_EQUAL(world->posts.size(), 1u);
  auto& x = world->posts[0];
  CAF_CHECK_EQUAL(x.what.method, "POST");
  CAF_CHECK_EQUAL(x.what.url, here);
  CAF_CHECK(x.what.guard);
  CAF_CHECK_EQUAL(x.what.most_redirects, 0);
  CAF_CHECK(x.what.timeout == 15s);
  CAF_CHECK_EQUAL(x.header("Content-Type"), "application/json");
  CAF_CHECK_EQUAL(x.id(), "w1.c1.2");
  auto at = std::to_string(world->clock->at / second);
  CAF_CHECK_EQUAL(x.header("webhook-timestamp"), at);
  CAF_CHECK_EQUAL(x.header("webhook-signature"),
                  "v1,secret of w1/w1.c1.2/" + at);
  CAF_CHECK(has(x.what.body, R"("type":"campaign.completed")"));
  CAF_CHECK(has(x.what.body, R"("final_video_url":"https://ads.example/c1")"));
  CAF_CHECK_EQUAL(x.what.body, delivery("w1.c1.2").body);
  CAF_CHECK_EQUAL(delivered(), 1u);
  CAF_CHECK(world->outbox.empty());
  pass(10min, 10s);
  CAF_CHECK_EQUAL(world->posts.size(), 1u);
}

CAF_TEST(reasons travel and films only with completed campaigns) {
  room = open_outbox();
  world->happens("c1", "campaign.failed", R"({"text":"the voice failed"})");
  hint("c1");
  auto& body = world->posts.at(0).what.body;
  CAF_CHECK(has(body, R"("reason":"the voice failed")"));
  CAF_CHECK(!has(body, "final_video_url"));
}

CAF_TEST(without a row that waits nothing is read) {
  room = open_outbox();
  world->outbox = {{"o1", "campaign", "c1"}};
  hint("c1");
  CAF_CHECK_EQUAL(world->event_reads, 0);
  CAF_CHECK_EQUAL(world->outbox.size(), 1u);
  CAF_CHECK(world->posts.empty());
}

CAF_TEST(webhooks hear of what they asked for since they are there) {
  room = open_outbox();
  world->add_hook("w2", there, {"campaign.failed"});
  ends("c1");
  ends("c1", "campaign.failed");
  world->happens("c2", "campaign.failed");
  pass(1s);
  world->add_hook("w3", "https://c.example/");
  hint("c2");
  CAF_CHECK_EQUAL(world->ids_at(here),
                  (texts{"w1.c1.1", "w1.c1.2", "w1.c2.1"}));
  CAF_CHECK_EQUAL(world->ids_at(there), (texts{"w2.c1.2", "w2.c2.1"}));
  CAF_CHECK(world->ids_at("https://c.example/").empty());
  CAF_MESSAGE("a room that remembers nothing tells nothing old");
  restart();
  ends("c2");
  CAF_CHECK_EQUAL(world->ids_at("https://c.example/"), texts{"w3.c2.2"});
  CAF_CHECK_EQUAL(world->posts.size(), 7u);
}

CAF_TEST(many campaigns and long histories are all told) {
  room = open_outbox();
  for (auto i = 0; i < 300; ++i) {
    auto id = "c" + std::to_string(i);
    for (auto j = 0; j < 10; ++j)
      world->happens(id, "job.done");
    world->happens(id, "campaign.completed");
  }
  hint("c0");
  CAF_CHECK(world->outbox.empty());
  CAF_CHECK_EQUAL(world->posts.size(), 300u);
  CAF_CHECK_EQUAL(delivered(), 300u);
}

CAF_TEST(nobody is told of a campaign that is gone) {
  room = open_outbox();
  world->gone = {"c1"};
  ends("c1");
  CAF_CHECK(world->outbox.empty());
  CAF_CHECK(world->posts.empty());
}

CAF_TEST(a receiver that fails is tried nine times ever later) {
  room = open_outbox();
  world->receive = [](const http_request&) { return status(500); };
  ends("c1");
  pass(2min);
  pass(30h, 10s);
  auto pauses = gaps();
  CAF_REQUIRE_EQUAL(pauses.size(), 8u);
  constexpr int64_t wanted[] = {5, 30, 120, 600, 1800, 7200, 21600, 43200};
  for (size_t i = 0; i < 8; ++i)
    // Up to a tenth later, and a minute while the receiver is spared.
    if (pauses[i] < wanted[i] || pauses[i] > wanted[i] * 11 / 10 + 75)
      CAF_ERROR("pause " << i << " took " << pauses[i] << " s");
  auto& x = delivery("w1.c1.1");
  CAF_CHECK(x.state == delivery_state::given_up);
  CAF_CHECK_EQUAL(x.attempts, 9);
  CAF_CHECK_EQUAL(x.status, 500);
  CAF_CHECK(has(x.error, "500"));
  for (auto& p : world->posts)
    CAF_CHECK_EQUAL(p.id(), "w1.c1.1");
  CAF_CHECK(world->posts[0].header("webhook-timestamp")
            != world->posts[8].header("webhook-timestamp"));
}

CAF_TEST(what cannot get better is given up at once) {
  room = open_outbox();
  world->receive = [](const http_request& x) {
    return x.url == here ? status(410)
                         : trouble(http_end::forbidden, "url: not public");
  };
  world->add_hook("w2", there);
  world->add_hook("broken", "https://c.example/");
  ends("c1");
  CAF_CHECK_EQUAL(count(delivery_state::given_up), 3u);
  CAF_CHECK(has(delivery("w1.c1.1").error, "remove the webhook"));
  CAF_CHECK_EQUAL(delivery("w2.c1.1").error, "url: not public");
  CAF_CHECK_EQUAL(delivery("broken.c1.1").error, "secret: it is none");
  CAF_CHECK(world->ids_at("https://c.example/").empty());
}

CAF_TEST(a redirect is no delivery and says what to do) {
  room = open_outbox();
  world->receive = [](const http_request&) { return status(301); };
  ends("c1");
  CAF_CHECK(delivery("w1.c1.1").state == delivery_state::waiting);
  CAF_CHECK(has(delivery("w1.c1.1").error, "change the webhook's URL"));
}

CAF_TEST(a room that carries nothing counts as no answer) {
  room = open_outbox();
  world->hold = true;
  ends("c1");
  CAF_CHECK_EQUAL(world->held.size(), 1u);
  pass(36s);
  CAF_CHECK_EQUAL(delivery("w1.c1.1").attempts, 1);
  CAF_CHECK(!delivery("w1.c1.1").error.empty());
  world->hold = false;
  pass(10s);
  CAF_CHECK_EQUAL(delivered(), 1u);
  CAF_CHECK_EQUAL(world->posts.size(), 2u);
}

CAF_TEST(messages of a campaign go out one after another) {
  room = open_outbox();
  auto down = true;
  world->receive
    = [&](const http_request&) { return status(down ? 503 : 204); };
  ends("c1", "campaign.needs_attention");
  ends("c1", "campaign.failed");
  ends("c1");
  CAF_CHECK_EQUAL(world->posts.size(), 1u);
  down = false;
  pass(7s);
  CAF_CHECK_EQUAL(world->ids_at(here),
                  (texts{"w1.c1.1", "w1.c1.1", "w1.c1.2", "w1.c1.3"}));
  CAF_MESSAGE("one that is given up lets the next go");
  world->receive = [](const http_request&) { return status(410); };
  ends("c1");
  ends("c1");
  CAF_CHECK_EQUAL(count(delivery_state::given_up), 2u);
}

CAF_TEST(after a long silence everything arrives once and in order) {
  room = open_outbox();
  auto down = true;
  world->receive = [&](const http_request& x) {
    if (x.url == here && down)
      return trouble(http_end::timeout, "no answer within 15 s");
    return status(200);
  };
  world->add_hook("w2", there);
  for (auto i = 0; i < 50; ++i)
    for (auto type : {"campaign.needs_attention", "campaign.completed"})
      ends("c" + std::to_string(i), type);
  CAF_CHECK_EQUAL(world->ids_at(there).size(), 100u);
  CAF_MESSAGE("one who is down is spared and stands in nobody's way");
  auto before = world->ids_at(here).size();
  CAF_CHECK(before <= 8u);
  pass(2h, 5s);
  CAF_CHECK(world->ids_at(here).size() - before <= 125u);
  CAF_CHECK_EQUAL(count(delivery_state::given_up), 0u);
  ends("c50");
  CAF_CHECK_EQUAL(world->ids_at(there).size(), 101u);
  down = false;
  before = world->ids_at(here).size();
  pass(14h, 10s);
  CAF_CHECK_EQUAL(delivered(), 202u);
  auto all = world->ids_at(here);
  all.erase(all.begin(), all.begin() + static_cast<ptrdiff_t>(before));
  CAF_CHECK_EQUAL(all.size(), 101u);
  CAF_CHECK_EQUAL(std::set<std::string>(all.begin(), all.end()).size(), 101u);
  auto place = [&](const std::string& id) {
    return std::find(all.begin(), all.end(), id);
  };
  for (auto i = 0; i < 50; ++i) {
    auto id = "w1.c" + std::to_string(i);
    if (place(id + ".1") >= place(id + ".2"))
      CAF_ERROR(id << " is out of order");
  }
}

CAF_TEST(one slow receiver does not take every place) {
  room = open_outbox();
  world->add_hook("w2", there);
  world->hold = true;
  for (auto i = 0; i < 20; ++i)
    ends("c" + std::to_string(i));
  CAF_CHECK_EQUAL(world->ids_at(here).size(), 8u);
  CAF_CHECK_EQUAL(world->ids_at(there).size(), 8u);
  while (!world->held.empty()) {
    answer_all();
  }
  CAF_CHECK_EQUAL(delivered(), 40u);
  CAF_CHECK_EQUAL(world->posts.size(), 40u);
}

// -- crashes and other nodes --------------------------------------------------

CAF_TEST(a crash before the deliveries are written loses nothing) {
  room = open_outbox();
  world->refuse = [](const transition&) {
    return fail(ec::unavailable, "the process dies here");
  };
  ends("c1");
  CAF_CHECK(world->deliveries.empty());
  CAF_CHECK_EQUAL(world->outbox.size(), 1u);
  world->refuse = nullptr;
  restart();
  CAF_CHECK_EQUAL(world->posts.size(), 1u);
  CAF_CHECK_EQUAL(delivered(), 1u);
}

CAF_TEST(an event nobody was told of is found by the sweep) {
  room = open_outbox();
  world->happens("c1", "campaign.completed");
  pass(29s);
  CAF_CHECK(world->posts.empty());
  pass(2s);
  CAF_CHECK_EQUAL(delivered(), 1u);
}

CAF_TEST(a crash before the message is sent loses nothing) {
  room = open_outbox();
  world->refuse = [](const transition& x) {
    return std::get_if<change_delivery>(&x.changes[0]) != nullptr
             ? fail(ec::unavailable, "the process dies here")
             : caf::error{};
  };
  ends("c1");
  CAF_CHECK_EQUAL(world->deliveries.size(), 1u);
  CAF_CHECK(world->posts.empty());
  world->refuse = nullptr;
  restart();
  CAF_CHECK_EQUAL(world->posts.size(), 1u);
  CAF_CHECK_EQUAL(delivered(), 1u);
}

CAF_TEST(a crash after the message was sent sends it again under its id) {
  room = open_outbox();
  world->hold = true;
  ends("c1");
  CAF_CHECK_EQUAL(world->posts.size(), 1u);
  world->hold = false;
  restart();
  CAF_MESSAGE("not before whoever took it must be dead");
  pass(59s);
  CAF_CHECK_EQUAL(world->posts.size(), 1u);
  pass(31s);
  CAF_CHECK_EQUAL(world->ids_at(here), (texts{"w1.c1.1", "w1.c1.1"}));
  CAF_CHECK_EQUAL(delivered(), 1u);
  CAF_CHECK_EQUAL(delivery("w1.c1.1").attempts, 2);
}

CAF_TEST(an answer that cannot be recorded is asked for again) {
  room = open_outbox();
  auto settles = [](const transition& x) {
    auto change = std::get_if<change_delivery>(&x.changes[0]);
    return change != nullptr && change->row.state == delivery_state::delivered;
  };
  world->refuse = [=](const transition& x) {
    return settles(x) ? fail(ec::unavailable, "the database is gone")
                      : caf::error{};
  };
  ends("c1");
  CAF_CHECK_EQUAL(delivered(), 0u);
  world->refuse = nullptr;
  pass(2min);
  CAF_CHECK_EQUAL(delivered(), 1u);
  CAF_CHECK_EQUAL(world->posts.size(), 2u);
}

CAF_TEST(two nodes write every delivery once and send it once) {
  room = open_outbox();
  auto second_room = open_outbox();
  auto down = true;
  world->receive
    = [&](const http_request&) { return status(down ? 500 : 200); };
  for (auto i = 0; i < 30; ++i) {
    auto id = "c" + std::to_string(i);
    world->happens(id, "campaign.needs_attention");
    world->happens(id, "campaign.completed");
    caf::anon_send(room, atom::committed_v, id);
    caf::anon_send(second_room, atom::committed_v, id);
  }
  consume_messages();
  CAF_CHECK_EQUAL(world->deliveries.size(), 60u);
  down = false;
  auto failed = world->posts.size();
  pass(1h, 1s);
  CAF_CHECK_EQUAL(delivered(), 60u);
  CAF_CHECK_EQUAL(world->posts.size() - failed, 60u);
  CAF_MESSAGE("they did get into each other's way");
  CAF_CHECK(world->conflicts > 0);
}

// -- again --------------------------------------------------------------------

CAF_TEST(a delivery is sent again when its owner asks) {
  room = open_outbox();
  ends("c1");
  CAF_CHECK(!resend("w1.c1.1"));
  CAF_CHECK_EQUAL(world->ids_at(here), (texts{"w1.c1.1", "w1.c1.1"}));
  CAF_CHECK_EQUAL(delivery("w1.c1.1").attempts, 1);
  CAF_CHECK_EQUAL(delivered(), 1u);
  world->receive = [](const http_request&) { return status(410); };
  ends("c2");
  CAF_CHECK_EQUAL(count(delivery_state::given_up), 1u);
  world->receive = nullptr;
  CAF_CHECK(!resend("w1.c2.1"));
  CAF_CHECK_EQUAL(delivered(), 2u);
  CAF_CHECK(delivery("w1.c2.1").error.empty());
}

CAF_TEST(who asks for a delivery again must be allowed to see it) {
  room = open_outbox();
  ends("c1");
  CAF_CHECK(resend("w1.c1.1", {"bob"}) == ec::not_found);
  CAF_CHECK(!resend("w1.c1.1", {"op", true}));
  for (auto id : {"", "w1", "w1.c1.9", "w9.c1.1"})
    CAF_CHECK(resend(id) == ec::not_found);
  CAF_CHECK_EQUAL(world->posts.size(), 2u);
}

CAF_TEST(a delivery that waits goes out now unless it is on its way) {
  room = open_outbox();
  world->hold = true;
  ends("c1");
  CAF_CHECK(resend("w1.c1.1") == ec::conflict);
  world->receive = [](const http_request&) { return status(500); };
  answer_all();
  world->hold = false;
  pass(3min);
  CAF_CHECK_EQUAL(world->posts.size(), 4u);
  world->receive = nullptr;
  CAF_CHECK(!resend("w1.c1.1"));
  CAF_CHECK_EQUAL(delivered(), 1u);
}

CAF_TEST_FIXTURE_SCOPE_END()
