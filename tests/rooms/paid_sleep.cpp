#define CAF_SUITE rooms_paid_sleep

#include "tests/rooms/paid_world.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using ev = call_event_kind;

struct sleep_fixture : paid_fixture {
  /// The vendor has had it for a time and goes on with it.
  void go_on_after(std::chrono::microseconds age) {
    seller->on_poll = news(ev::progressed);
    clock->at += age.count();
    answer();
  }

  /// Opens a call that asks its vendor at once.
  void open_asking() {
    open_call(call_state::running);
    CAF_REQUIRE_EQUAL(sends("poll"), 1);
  }

  bool is_awake() {
    return parent_log->asleep.empty() && !end_of_watched();
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(paid_sleep_tests, sleep_fixture)

CAF_TEST(between polls that are far apart it waits as a row) {
  open_asking();
  go_on_after(20s);
  CAF_REQUIRE_EQUAL(parent_log->asleep.size(), 1u);
  CAF_CHECK_EQUAL(parent_log->asleep.front(), row());
  CAF_CHECK_EQUAL(row().next_poll_at, clock->at + 20'000'000);
  CAF_CHECK_EQUAL(log->holders.back(), parent->id());
  auto end = end_of_watched();
  CAF_CHECK(end && !*end);
  CAF_CHECK(parent_log->ended.empty());
  CAF_CHECK_EQUAL(sends("release"), 0);
}

CAF_TEST(a short pause is waited for awake) {
  open_asking();
  go_on_after(1499ms);
  CAF_CHECK(is_awake());
  CAF_CHECK_EQUAL(log->holders.back(), room->id());
  pass(1500ms);
  CAF_CHECK_EQUAL(sends("poll"), 2);
}

CAF_TEST(who was just opened waits for its first poll awake) {
  put_call(call_state::running).next_poll_at = clock->at + 20'000'000;
  open_call();
  CAF_CHECK(is_awake());
  pass(19'999ms);
  CAF_CHECK_EQUAL(sends("poll"), 0);
  pass(1ms);
  CAF_CHECK_EQUAL(sends("poll"), 1);
}

CAF_TEST(a nudge that comes while it falls asleep is followed at once) {
  open_asking();
  log->on_hold = [this] { caf::anon_send(room, atom::nudge_v); };
  go_on_after(20s);
  CAF_CHECK(is_awake());
  CAF_CHECK_EQUAL(sends("poll"), 2);
  CAF_MESSAGE("the slot is its own again");
  CAF_CHECK_EQUAL(log->holders.back(), room->id());
  go_on_after(1s);
  CAF_CHECK_EQUAL(parent_log->asleep.size(), 1u);
}

CAF_TEST(a cancel that comes while it falls asleep is carried out) {
  open_asking();
  log->on_hold = [this] { caf::anon_send(room, atom::cancel_v); };
  go_on_after(20s);
  CAF_CHECK(is_awake());
  CAF_CHECK_EQUAL(state(), "canceling");
  CAF_CHECK_EQUAL(sends("cancel"), 1);
  CAF_CHECK_EQUAL(log->holders.back(), room->id());
}

CAF_TEST(a cancel that is being written down keeps it awake) {
  open_asking();
  rows->is_slow = true;
  log->on_hold = [this] { caf::anon_send(room, atom::cancel_v); };
  go_on_after(20s);
  CAF_REQUIRE_EQUAL(rows->slow_commits.size(), 1u);
  rows->slow_commits.front()(); // it goes on, and means to sleep
  consume_messages();
  CAF_CHECK(is_awake());
  CAF_REQUIRE_EQUAL(rows->slow_commits.size(), 2u);
  CAF_CHECK_EQUAL(sends("cancel"), 0);
  rows->slow_commits.back()();
  rows->slow_commits.clear(); // else the store would keep itself
  consume_messages();
  CAF_CHECK_EQUAL(state(), "canceling");
  CAF_CHECK_EQUAL(sends("cancel"), 1);
  CAF_CHECK_EQUAL(log->holders.back(), room->id());
}

CAF_TEST(what is being canceled is seen to its end awake) {
  open_call(call_state::canceling);
  go_on_after(20s);
  CAF_CHECK(is_awake());
  pass(21s);
  CAF_CHECK_EQUAL(sends("poll"), 1);
  CAF_CHECK_EQUAL(sends("cancel"), 1);
}

CAF_TEST(it says how many nudges of its parent it has heard) {
  open_asking();
  caf::send_as(parent, room, atom::nudge_v);
  tell(room, atom::nudge_v);         // of the gate
  CAF_CHECK_EQUAL(sends("poll"), 1); // what is being asked will tell
  go_on_after(20s);
  CAF_CHECK_EQUAL(parent_log->nudges_heard, std::vector<uint64_t>{1});
}

CAF_TEST_FIXTURE_SCOPE_END()
