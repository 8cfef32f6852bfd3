#define CAF_SUITE rooms_asset_sleep

#include "actors/asset/asset.hpp"
#include "actors/provider_gate/provider_gate.hpp"

#include "tests/rooms/paid_world.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using ev = call_event_kind;

/// An asset, its call and the gate, all of them real.
struct bedroom : paid_fixture {
  std::shared_ptr<supervisor_log> told = std::make_shared<supervisor_log>();
  campaign_supervisor_actor supervisor;
  provider_gate_actor gate;
  paid_call_rooms_ptr rooms;
  asset_actor asset_room;
  int opened = 0;

  ~bedroom() override {
    close();
    supervisor = nullptr;
    gate = nullptr;
    rooms = nullptr;
    asset_room = nullptr;
  }

  void open_asset() {
    call_opener opener
      = [this](asset_actor::pointer of, call_opening x) -> provider_call_actor {
      ++opened;
      room = open(paid_call, rooms, std::move(x),
                  caf::actor_cast<asset_actor>(of));
      return room;
    };
    auto neighbours = std::make_shared<const asset_rooms>(
      asset_rooms{rooms->store, clock, rooms->provider, {}, opener, {}, {}});
    asset_room = open(
      asset, neighbours, std::make_shared<const campaign_view>(rows->view),
      job_in(rows->view, job_kind::music), int64_t{1}, supervisor);
    consume_messages();
  }

  /// Opens a call that is at its vendor; the account has one slot.
  void open_asking() {
    put_call(call_state::running);
    job_in(rows->view, job_kind::music).state = job_state::running;
    auto all = std::make_shared<paid_call_rooms>(*house());
    gate = open(provider_gate, provider_gate_options{.slots = 1});
    all->gate = gate;
    rooms = all;
    supervisor = open(fake_supervisor, told);
    open_asset();
    CAF_REQUIRE_EQUAL(sends("poll"), 1);
  }

  void go_on_after(std::chrono::microseconds age) {
    seller->on_poll = news(ev::progressed);
    clock->at += age.count();
    answer();
  }

  /// The call sleeps, for twenty seconds.
  void fall_asleep() {
    open_asking();
    go_on_after(20s);
    CAF_REQUIRE(!is_awake());
  }

  /// Whether the newest call lives: nobody but its parent keeps it.
  bool is_awake() {
    auto ends = std::make_shared<bool>(false);
    room->attach_functor([ends](const caf::error&) { *ends = true; });
    consume_messages();
    return !*ends;
  }

  gate_report report() {
    auto result = ask<gate_report>(gate, atom::read_v);
    CAF_REQUIRE(result);
    return *result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(asset_sleep_tests, bedroom)

CAF_TEST(who sleeps keeps its slot until it has what it paid for) {
  fall_asleep();
  auto asleep = report();
  CAF_CHECK_EQUAL(asleep.running, 1u);
  tell(gate, atom::acquire_v, slot_wish{"other", "c2", "local", "m"},
       slot_client_actor{open(fake_asset, parent_log)});
  auto full = report();
  CAF_CHECK_EQUAL(full.running, 1u);
  CAF_CHECK_EQUAL(full.waiting, 1u);
  pass(20s);
  CAF_CHECK_EQUAL(opened, 2);
  CAF_CHECK_EQUAL(sends("poll"), 2);
  auto awake = report();
  CAF_CHECK_EQUAL(awake.running, 1u);
  CAF_CHECK_EQUAL(awake.waiting, 1u);
  seller->on_poll
    = news(ev::provider_succeeded, R"({"url":"u"})", failure::none, paid_price);
  answer();
  CAF_CHECK_EQUAL(state(), "succeeded");
  auto next = report();
  CAF_CHECK_EQUAL(next.running, 1u);
  CAF_CHECK_EQUAL(next.waiting, 0u);
}

CAF_TEST(it sleeps as often as it takes and asks only when it is due) {
  fall_asleep();
  for (auto polls = 1; polls < 10; ++polls) {
    auto left = std::chrono::microseconds{row().next_poll_at - clock->at};
    pass(left - 1ms);
    CAF_CHECK_EQUAL(sends("poll"), polls);
    pass(1ms);
    CAF_CHECK_EQUAL(sends("poll"), polls + 1);
    CAF_CHECK(is_awake());
    go_on_after(0s);
    CAF_CHECK(!is_awake());
    auto x = report();
    CAF_CHECK_EQUAL(x.running, 1u);
  }
  CAF_CHECK_EQUAL(opened, 10);
  CAF_CHECK_EQUAL(sends("submit"), 0);
}

CAF_TEST(a report of the vendor wakes it and it asks at once) {
  fall_asleep();
  pass(5s);
  tell(gate, atom::nudge_v, row().id);
  CAF_CHECK_EQUAL(opened, 2);
  CAF_CHECK_EQUAL(sends("poll"), 2);
  go_on_after(0s);
  CAF_CHECK(!is_awake());
  pass(15s); // its first timer is void
  CAF_CHECK_EQUAL(sends("poll"), 2);
  pass(10s);
  CAF_CHECK_EQUAL(sends("poll"), 3);
}

CAF_TEST(a cancel wakes it and goes to the vendor) {
  fall_asleep();
  tell(asset_room, atom::cancel_v);
  CAF_CHECK_EQUAL(state(), "canceling");
  CAF_CHECK_EQUAL(sends("cancel"), 1);
  CAF_CHECK_EQUAL(sends("poll"), 1);
  seller->on_poll = news(ev::provider_canceled);
  answer();
  CAF_CHECK_EQUAL(state(), "canceled");
  CAF_CHECK(job_in(rows->view, job_kind::music).state == job_state::canceled);
  auto x = report();
  CAF_CHECK_EQUAL(x.running, 0u);
}

CAF_TEST(a result that comes after a sleep is kept in spite of a cancel) {
  fall_asleep();
  tell(asset_room, atom::cancel_v);
  seller->on_poll
    = news(ev::provider_succeeded, R"({"url":"u"})", failure::none, paid_price);
  answer();
  CAF_CHECK_EQUAL(state(), "succeeded");
  CAF_CHECK_EQUAL(log->heard.back(), "bring");
}

CAF_TEST(an asset that falls meanwhile goes on from the row) {
  fall_asleep();
  pass(5s);
  caf::anon_send_exit(asset_room, caf::exit_reason::kill);
  consume_messages();
  auto nobody = report();
  CAF_CHECK_EQUAL(nobody.running, 0u);
  open_asset();
  CAF_CHECK_EQUAL(opened, 2);
  auto again = report();
  CAF_CHECK_EQUAL(again.running, 1u);
  pass(14s);
  CAF_CHECK_EQUAL(sends("poll"), 1);
  pass(1s);
  CAF_CHECK_EQUAL(sends("poll"), 2);
  CAF_CHECK_EQUAL(sends("submit"), 0);
}

CAF_TEST(an asset that falls as it wakes its call leaves no second one) {
  fall_asleep();
  tell(gate, atom::nudge_v, row().id);
  CAF_CHECK(is_awake());
  caf::anon_send_exit(asset_room, caf::exit_reason::kill);
  consume_messages();
  CAF_CHECK(!is_awake());
  auto nobody = report();
  CAF_CHECK_EQUAL(nobody.running, 0u);
}

CAF_TEST(a vendor that is quick is never slept over) {
  open_asking();
  go_on_after(1s);
  CAF_CHECK(is_awake());
  pass(1s);
  CAF_CHECK_EQUAL(sends("poll"), 2);
  CAF_CHECK_EQUAL(opened, 1);
}

CAF_TEST(a silence is counted from the order on however often it slept) {
  fall_asleep();
  pass(20s);
  seller->on_poll = news(ev::poll_failed, "no answer", failure::transient);
  clock->at += std::chrono::microseconds{25h}.count();
  answer();
  CAF_CHECK_EQUAL(state(), "expired");
}

CAF_TEST_FIXTURE_SCOPE_END()
