#define CAF_SUITE rooms_progress_hub

#include "actors/progress_hub/progress_hub.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

using texts = std::vector<std::string>;
using heard = std::shared_ptr<texts>;

listener_actor::behavior_type listener(listener_actor::pointer, heard log) {
  return {
    [log](atom::news, const campaign_news& x) { log->push_back(x.campaign); },
    [log](atom::events, const event_list& x) {
      for (auto& e : x.rows)
        log->push_back(std::to_string(e.seq));
    },
  };
}

struct hub_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  progress_hub_actor room = open(progress_hub, open_library(rows));

  ~hub_fixture() override {
    close();
    room = nullptr;
  }

  void news(const std::string& id) {
    campaign_news x;
    x.campaign = id;
    tell(room, atom::news_v, x);
  }

  /// A listener that has seen events up to `after`.
  heard follow(const std::string& id, int64_t after = INT64_MAX) {
    auto log = std::make_shared<texts>();
    tell(room, atom::subscribe_v, id, after, open(listener, log));
    return log;
  }

  void happen(int64_t seq) {
    event_row x;
    x.campaign = "c1";
    x.seq = seq;
    rows->events.push_back(x);
  }

  void commit(int64_t seq) {
    happen(seq);
    tell(room, atom::committed_v, std::string{"c1"});
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(progress_hub_tests, hub_fixture)

CAF_TEST(listeners hear of the campaigns they follow) {
  auto one = follow("c1");
  auto other = follow("c2");
  news("c1");
  news("c2");
  news("c3");
  CAF_CHECK_EQUAL(*one, texts{"c1"});
  CAF_CHECK_EQUAL(*other, texts{"c2"});
}

CAF_TEST(a listener hears exactly what it missed and what comes) {
  happen(1);
  happen(2);
  auto early = follow("c1", 0);
  auto late = follow("c1", 1);
  CAF_CHECK_EQUAL(*early, (texts{"1", "2"}));
  CAF_CHECK_EQUAL(*late, texts{"2"});
  commit(3);
  CAF_MESSAGE("the same hint again means nothing");
  tell(room, atom::committed_v, std::string{"c1"});
  CAF_CHECK_EQUAL(*early, (texts{"1", "2", "3"}));
  CAF_CHECK_EQUAL(*late, (texts{"2", "3"}));
}

CAF_TEST(hints that come while events are read lose nothing) {
  auto log = follow("c1", 0);
  happen(1);
  happen(2);
  for (auto i = 0; i < 5; ++i)
    caf::anon_send(room, atom::committed_v, std::string{"c1"});
  consume_messages();
  CAF_CHECK_EQUAL(*log, (texts{"1", "2"}));
}

CAF_TEST(a campaign that nobody follows costs no read) {
  commit(1);
  CAF_CHECK_EQUAL(rows->event_reads, 0);
}

CAF_TEST(a listener that ends is forgotten) {
  auto log = std::make_shared<texts>();
  auto x = open(listener, log);
  tell(room, atom::subscribe_v, std::string{"c1"}, int64_t{0}, x);
  caf::anon_send_exit(x, caf::exit_reason::kill);
  consume_messages();
  news("c1");
  auto reads = rows->event_reads;
  commit(1);
  CAF_CHECK(log->empty());
  CAF_CHECK_EQUAL(rows->event_reads, reads);
}

CAF_TEST(who comes later hears the last news while something moves) {
  campaign_news x;
  x.campaign = "c1";
  x.progress = 0.5;
  tell(room, atom::news_v, x);
  auto last = ask<campaign_news>(room, atom::read_v, std::string{"c1"});
  CAF_REQUIRE(last);
  CAF_CHECK_EQUAL(last->progress, 0.5);
  x.status = campaign_status::completed;
  tell(room, atom::news_v, x);
  CAF_CHECK(!ask<campaign_news>(room, atom::read_v, std::string{"c1"}));
}

CAF_TEST_FIXTURE_SCOPE_END()
