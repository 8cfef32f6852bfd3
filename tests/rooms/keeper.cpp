#define CAF_SUITE rooms_keeper

#include "actors/keeper/keeper.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

struct keeper_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::vector<store_actor> rooms;
  store_actor kept;

  keeper_fixture() {
    rows->view = a_campaign();
    kept = keep(adcraft::keep<store_actor>(
      sys, [this](caf::local_actor*) { return open_room(); }));
    watch(kept);
    consume_messages();
  }

  ~keeper_fixture() override {
    close();
    rooms.clear();
    kept = nullptr;
  }

  caf::actor open_room() {
    rooms.push_back(open_store(rows));
    return caf::actor_cast<caf::actor>(rooms.back());
  }

  void fall() {
    caf::anon_send_exit(rooms.back(), caf::exit_reason::kill);
    consume_messages();
  }

  caf::expected<campaign_view> load() {
    return ask<campaign_view>(kept, atom::load_v, std::string{"c1"});
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(keeper_tests, keeper_fixture)

CAF_TEST(a keeper passes questions and answers on) {
  auto x = load();
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->campaign.id, "c1");
}

CAF_TEST(a room that falls opens again under the same address) {
  fall();
  auto closed = load();
  CAF_CHECK(!closed && closed.error() == ec::unavailable);
  advance_time(99ms);
  consume_messages();
  CAF_CHECK_EQUAL(rooms.size(), 1u);
  advance_time(1ms);
  consume_messages();
  CAF_CHECK_EQUAL(rooms.size(), 2u);
  CAF_CHECK(load());
}

CAF_TEST(a room that falls too often takes its keeper with it) {
  for (auto i = 0; i < 5; ++i) {
    fall();
    advance_time(2s);
    consume_messages();
  }
  CAF_CHECK_EQUAL(rooms.size(), 6u);
  CAF_CHECK(!end_of_watched());
  fall();
  auto end = end_of_watched();
  CAF_CHECK(end && *end == caf::exit_reason::kill);
}

CAF_TEST(a keeper that ends takes its room with it) {
  self->monitor(rooms.front());
  self->send_exit(kept, caf::exit_reason::user_shutdown);
  consume_messages();
  auto ends = 0;
  for (auto i = 0; i < 2; ++i)
    if (auto end = end_of_watched();
        end && *end == caf::exit_reason::user_shutdown)
      ++ends;
  CAF_CHECK_EQUAL(ends, 2);
}

CAF_TEST_FIXTURE_SCOPE_END()
