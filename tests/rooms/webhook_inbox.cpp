#define CAF_SUITE rooms_webhook_inbox

#include "actors/webhook_inbox/webhook_inbox.hpp"

#include "tests/support/fakes.hpp"

#include <caf/actor_cast.hpp>
#include <caf/event_based_actor.hpp>

#include <set>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using commit_promise = caf::typed_response_promise<commit_receipt>;

using held_commits = std::vector<commit_promise>;

/// Knows of commits and of nothing else; each waits until it is flushed.
caf::behavior holding_store(caf::event_based_actor* self,
                            std::shared_ptr<held_commits> held) {
  return {
    [=](atom::commit, const transition&) -> caf::result<commit_receipt> {
      held->push_back(self->make_response_promise<commit_receipt>());
      return held->back();
    },
    [=](atom::flush) {
      for (auto& x : std::exchange(*held, {}))
        x.deliver(commit_receipt{});
    },
  };
}

node_actor::behavior_type counting_node(node_actor::pointer,
                                        std::shared_ptr<int> relays) {
  return {
    [](atom::begin) { return commit_receipt{}; },
    [relays](atom::relay) { ++*relays; },
    [](atom::leave) { return commit_receipt{}; },
    [](atom::tick, uint64_t) {
      // nop
    },
  };
}

inbox_row a_report(const std::string& delivery) {
  inbox_row result;
  result.provider = "replicate";
  result.delivery = delivery;
  result.call = "c1.scene_video.s1.16x9.r1.c1";
  result.external_id = "p1";
  result.status = "succeeded";
  return result;
}

/// Rows in which a delivery stands once.
struct inbox_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<int> relays = std::make_shared<int>(0);
  std::shared_ptr<std::set<std::string>> known
    = std::make_shared<std::set<std::string>>();
  webhook_inbox_actor room;

  inbox_fixture() {
    rows->refuse = [known = known](const transition& x) -> caf::error {
      for (auto& c : x.changes)
        if (auto report = std::get_if<put_inbox>(&c))
          if (!known->insert(report->row.delivery).second)
            return fail(ec::conflict, "this was reported before");
      return {};
    };
    room = open(webhook_inbox, open_store(rows), open(counting_node, relays));
  }

  ~inbox_fixture() override {
    close();
    room = nullptr;
  }

  caf::error receive(const std::string& delivery) {
    auto done = ask<commit_receipt>(room, atom::receive_v, a_report(delivery));
    return done ? caf::error{} : std::move(done.error());
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(webhook_inbox_tests, inbox_fixture)

CAF_TEST(a report is written down together with its hint) {
  CAF_CHECK(!receive("d1"));
  CAF_REQUIRE_EQUAL(rows->commits.size(), 1u);
  auto& x = rows->commits[0];
  CAF_CHECK(x.site == fault_site::commit_inbox);
  CAF_CHECK(x.campaign.empty());
  CAF_CHECK_EQUAL(x.epoch, 0);
  CAF_CHECK(x.events.empty());
  CAF_REQUIRE_EQUAL(x.changes.size(), 1u);
  auto& row = std::get<put_inbox>(x.changes[0]).row;
  CAF_CHECK_EQUAL(row.provider, "replicate");
  CAF_CHECK_EQUAL(row.delivery, "d1");
  CAF_CHECK_EQUAL(row.external_id, "p1");
  CAF_CHECK_EQUAL(row.status, "succeeded");
  CAF_REQUIRE_EQUAL(x.outbox.size(), 1u);
  CAF_CHECK_EQUAL(x.outbox[0].topic, "call");
  CAF_CHECK_EQUAL(x.outbox[0].key, row.call);
  CAF_CHECK_EQUAL(*relays, 1);
}

CAF_TEST(the same report again is fine and nudges nobody) {
  CAF_CHECK(!receive("d1"));
  CAF_CHECK(!receive("d1"));
  CAF_CHECK(!receive("d2"));
  CAF_CHECK(!receive("d1"));
  CAF_CHECK_EQUAL(rows->commits.size(), 2u);
  CAF_CHECK_EQUAL(*relays, 2);
}

CAF_TEST(whoever reports hears of trouble with the store) {
  rows->refuse = [](const transition&) {
    return fail(ec::unavailable, "the database is gone");
  };
  CAF_CHECK(receive("d1") == ec::unavailable);
  CAF_CHECK_EQUAL(*relays, 0);
  rows->refuse = nullptr;
  CAF_CHECK(!receive("d1"));
  CAF_CHECK_EQUAL(*relays, 1);
}

CAF_TEST(nobody is answered before the commit is done) {
  auto held = std::make_shared<held_commits>();
  auto store = caf::actor_cast<store_actor>(open(holding_store, held));
  auto slow = open(webhook_inbox, store, open(counting_node, relays));
  auto pending = self->request(slow, std::chrono::seconds{10}, atom::receive_v,
                               a_report("d1"));
  consume_messages();
  CAF_REQUIRE_EQUAL(held->size(), 1u);
  CAF_CHECK(self->mailbox().empty());
  CAF_CHECK_EQUAL(*relays, 0);
  tell(store, atom::flush_v);
  auto answered = false;
  pending.receive([&](const commit_receipt&) { answered = true; },
                  [](const caf::error& why) { CAF_FAIL(render(why)); });
  CAF_CHECK(answered);
  CAF_CHECK_EQUAL(*relays, 1);
}

CAF_TEST_FIXTURE_SCOPE_END()
