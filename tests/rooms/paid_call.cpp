#define CAF_SUITE rooms_paid_call

#include "actors/model/json_render.hpp"
#include "actors/provider_call/call_commit.hpp"

#include "tests/rooms/paid_world.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

using st = call_state;
using ev = call_event_kind;
using texts = std::vector<std::string>;
using namespace std::chrono_literals;

} // namespace

CAF_TEST_FIXTURE_SCOPE(paid_call_tests, paid_fixture)

CAF_TEST(an order is sent once after the commit that says so) {
  open_call(st::reserved);
  CAF_CHECK_EQUAL(log->heard, texts{"acquire"});
  grant();
  CAF_CHECK_EQUAL(log->heard, (texts{"acquire", "equip", "submit"}));
  CAF_CHECK_EQUAL(state(), "submitting");
  CAF_CHECK_EQUAL(log->sent.back().second.body,
                  "data:still hook/c1.music.r1.c1");
  auto order = log->sent.back().second;
  CAF_CHECK(order.turn_timeout <= 5s);
  CAF_CHECK(order.send_before <= sched.clock().now() + 5s);
  tell(room, atom::granted_v); // a gate that says it twice
  CAF_CHECK_EQUAL(sends("submit"), 1);
}

CAF_TEST(its output is brought home and made fit before it counts) {
  open_call(st::reserved);
  grant();
  seller->on_submit = news(ev::accepted, "p1");
  answer();
  CAF_CHECK_EQUAL(row().external_id, "p1");
  pass(1ms);
  seller->on_poll
    = news(ev::provider_succeeded, R"({"url":"u"})", failure::none, 250'000);
  answer();
  CAF_CHECK_EQUAL(state(), "succeeded");
  CAF_CHECK_EQUAL(log->fetched.back().from.url, "fetch");
  tell(room, atom::fetched_v, come_home());
  CAF_CHECK_EQUAL(state(), "downloaded");
  CAF_REQUIRE_EQUAL(desk->orders.size(), 1u);
  CAF_CHECK_EQUAL(desk->orders.front().first.recipe, "finish-aa/raw.png");
  render_result fit{"bb/fit.jpg", "image/jpeg", 7, "h", "{}", false};
  tell(room, atom::rendered_v, render_outcome{"finish-aa/raw.png", fit, {}});
  CAF_CHECK_EQUAL(state(), "verified");
  CAF_CHECK_EQUAL(rows->view.campaign.money.spent, 250'000);
  CAF_REQUIRE_EQUAL(rows->view.assets.size(), 3u);
  auto made = rows->view.assets[1];
  auto raw = rows->view.assets[2];
  CAF_CHECK_EQUAL(made.key, "bb/fit.jpg");
  CAF_CHECK_EQUAL(raw.key, "aa/raw.png");
  CAF_CHECK_EQUAL(raw.recipe, row().recipe);
  CAF_CHECK_EQUAL(parent_log->ended.size(), 1u);
}

CAF_TEST(what may have arrived is looked for and never sent again) {
  open_call(st::submitting); // its process died
  CAF_CHECK_EQUAL(state(), "unknown");
  CAF_CHECK_EQUAL(sends("list"), 1);
  for (auto i = 0; i < 40; ++i) {
    answer();
    pass(5s);
  }
  CAF_CHECK_EQUAL(sends("submit"), 0);
  CAF_CHECK_EQUAL(state(), "rejected"); // after the lag and three listings
  CAF_CHECK_EQUAL(rows->view.campaign.money.reserved, 0);
}

CAF_TEST(a listing that proves nothing never gives an order up) {
  seller->on_list.is_blind = true;
  open_call(st::submitting);
  for (auto i = 0; i < 100; ++i) {
    answer();
    pass(5s);
  }
  CAF_CHECK_EQUAL(state(), "unknown");
  for (auto i = 0; i < 520; ++i) {
    answer();
    pass(5s);
  }
  CAF_CHECK_EQUAL(state(), "needs_decision"); // not sent again: a person says
  CAF_CHECK_EQUAL(sends("submit"), 0);
}

CAF_TEST(the oldest order found that nobody else holds is adopted) {
  seller->on_list.matches
    = {news(ev::found, "p9"), news(ev::found, "p2"), news(ev::found, "p1")};
  auto other = a_call(a_job(job_kind::storyline), 1, st::running);
  other.external_id = "p1";
  open_call(st::submitting);
  rows->calls.emplace("zz", other);
  answer();
  CAF_CHECK_EQUAL(row().external_id, "p2");
  CAF_CHECK_EQUAL(state(), "accepted");
}

CAF_TEST(a report of the vendors own ends the doubt at once) {
  open_call(st::submitting);
  answer(); // an empty listing
  rows->reports[row().id] = {"p7"};
  tell(room, atom::nudge_v);
  CAF_CHECK_EQUAL(row().external_id, "p7");
  CAF_CHECK_EQUAL(state(), "accepted");
}

CAF_TEST(what a twin has adopted is not taken from it though it was ours) {
  auto twin = a_call(a_job(job_kind::storyline), 1, st::running);
  twin.external_id = "p1";
  seller->on_list.matches = {news(ev::found, "p1")};
  open_call(st::submitting);
  rows->calls.emplace("zz", twin);
  rows->reports[row().id] = {"p1"};
  for (auto i = 0; i < 40; ++i) {
    answer();
    pass(5s);
  }
  CAF_CHECK_EQUAL(state(), "rejected");
  CAF_CHECK_EQUAL(rows->view.campaign.money.reserved, 0);
}

CAF_TEST(of two that are twins each gets one) {
  auto twin = a_call(a_job(job_kind::storyline), 1, st::running);
  twin.external_id = "p1";
  seller->on_list.matches = {news(ev::found, "p2"), news(ev::found, "p1")};
  open_call(st::submitting);
  rows->calls.emplace("zz", twin);
  rows->reports[row().id] = {"p1"};
  answer();
  CAF_CHECK_EQUAL(row().external_id, "p2");
  CAF_CHECK_EQUAL(state(), "accepted");
}

CAF_TEST(a cancel in doubt is carried out once the order is found) {
  open_call(st::submitting);
  tell(room, atom::cancel_v);
  CAF_CHECK_EQUAL(state(), "unknown");
  seller->on_list.matches = {news(ev::found, "p1")};
  answer();
  CAF_CHECK_EQUAL(state(), "canceling");
  CAF_CHECK_EQUAL(log->heard.back(), "cancel");
}

CAF_TEST(a cancel while it is being asked is not forgotten) {
  open_call(st::running);
  pass(1s);
  CAF_CHECK_EQUAL(log->heard.back(), "poll");
  tell(room, atom::cancel_v);
  CAF_CHECK_EQUAL(state(), "canceling");
  seller->on_poll = news(ev::progressed);
  answer();
  CAF_CHECK_EQUAL(log->heard.back(), "cancel");
  seller->on_poll = news(ev::provider_canceled);
  answer();
  CAF_CHECK_EQUAL(state(), "canceled");
}

CAF_TEST(a result that comes in spite of a cancel is kept) {
  open_call(st::canceling);
  seller->on_poll
    = news(ev::provider_succeeded, R"({"url":"u"})", failure::none, 1);
  answer();
  CAF_CHECK_EQUAL(state(), "succeeded");
  CAF_CHECK_EQUAL(log->heard.back(), "bring");
}

CAF_TEST(a vendor that wants fewer requests costs no attempt) {
  open_call(st::reserved);
  grant();
  seller->on_submit = news(ev::rejected, "slowly", failure::rate_limited);
  seller->on_submit.retry_after = 30s;
  answer();
  CAF_CHECK_EQUAL(state(), "reserved");
  CAF_CHECK_EQUAL(log->heard.back(), "acquire");
  CAF_CHECK(log->gate.back().what == gate_news::slow_down);
  CAF_CHECK(log->gate.back().retry_after == 30s);
  CAF_CHECK(log->gate.back().is_submit);
}

CAF_TEST(without room nothing is bought) {
  open_call(st::reserved);
  tell(room, atom::granted_v);
  outfit x;
  x.error = fail(ec::environment, "the disk is nearly full");
  tell(room, atom::equipped_v, x);
  CAF_CHECK_EQUAL(state(), "rejected");
  CAF_CHECK(row().why == failure::environment);
  CAF_CHECK_EQUAL(sends("submit"), 0);
}

CAF_TEST(bytes of an answer count once they are in storage) {
  open_call(st::reserved);
  grant();
  seller->on_submit = news(ev::answered, {}, failure::none, 5);
  seller->on_submit.bytes = "PNG";
  answer();
  CAF_CHECK_EQUAL(state(), "submitting");
  CAF_CHECK_EQUAL(log->heard.back(), "keep PNG");
  tell(room, atom::kept_v, std::string{"/x"}, caf::error{});
  CAF_CHECK_EQUAL(state(), "submitting");
  CAF_CHECK_EQUAL(log->heard.back(), "bring");
  tell(room, atom::fetched_v, come_home());
  CAF_CHECK_EQUAL(state(), "downloaded");
  CAF_CHECK_EQUAL(row().price_actual, 5);
  CAF_CHECK_EQUAL(desk->orders.front().first.recipe, "finish-aa/raw.png");
}

CAF_TEST(bytes that find no room in storage stay where they landed) {
  open_call(st::reserved);
  grant();
  seller->on_submit = news(ev::answered);
  seller->on_submit.bytes = "PNG";
  answer();
  tell(room, atom::kept_v, std::string{"/x"}, caf::error{});
  fetch_outcome full;
  full.error = fail(ec::environment, "the disk is full");
  tell(room, atom::fetched_v, full);
  CAF_CHECK_EQUAL(state(), "succeeded");
  CAF_CHECK_EQUAL(row().output, R"({"file":"/x"})");
}

CAF_TEST(bytes that are no picture end the call with its bill) {
  open_call(st::reserved);
  grant();
  seller->on_submit = news(ev::answered, {}, failure::none, 5);
  seller->on_submit.bytes = "<html>";
  answer();
  tell(room, atom::kept_v, std::string{"/x"}, caf::error{});
  fetch_outcome bad;
  bad.error = fail(ec::poison, "a page");
  tell(room, atom::fetched_v, bad);
  CAF_CHECK_EQUAL(state(), "failed");
  CAF_CHECK_EQUAL(row().price_actual, 5);
}

CAF_TEST(what landed before its process died is found) {
  seller->listable = false;
  open_call(st::submitting);
  CAF_CHECK_EQUAL(log->heard.back(), "found");
  tell(room, atom::kept_v, std::string{"/x"}, caf::error{});
  tell(room, atom::fetched_v, come_home());
  CAF_CHECK_EQUAL(state(), "downloaded");
  CAF_MESSAGE("nobody who knew its bill is left: it is what was promised");
  CAF_CHECK_EQUAL(row().price_actual, row().price_reserved);
  CAF_CHECK(row().price_actual > 0);
}

CAF_TEST(an answer that is lost for good waits for a person) {
  seller->listable = false;
  open_call(st::submitting);
  tell(room, atom::kept_v, std::string{}, caf::error{});
  CAF_CHECK_EQUAL(state(), "needs_decision");
  CAF_REQUIRE(!parent_log->ended.empty());
  auto why = parent_log->ended.back().reason;
  CAF_CHECK(why.find("$0.30") != std::string::npos);
}

CAF_TEST(an output that is gone is lost with its bill) {
  open_call(st::succeeded, R"({"url":"u"})");
  row().price_actual = paid_price;
  fetch_outcome gone;
  gone.error = fail(ec::not_found, "404");
  tell(room, atom::fetched_v, gone);
  CAF_CHECK_EQUAL(state(), "lost_output");
}

CAF_TEST(a download that breaks off is tried again) {
  open_call(st::succeeded, R"({"url":"u"})");
  for (auto i = 0; i < 6; ++i) {
    fetch_outcome broken;
    broken.error = fail(ec::unavailable, "reset");
    tell(room, atom::fetched_v, broken);
    pass(30s);
  }
  CAF_CHECK_EQUAL(sends("bring"), 7);
  CAF_CHECK_EQUAL(state(), "succeeded");
}

CAF_TEST(what cannot be used is paid for and not shown) {
  open_call(st::downloaded, to_json(render_result{"aa/raw.mp4", "video/mp4", 9,
                                                  "h", "{}", false}));
  row().price_actual = paid_price;
  tell(room, atom::rendered_v,
       render_outcome{"r", {}, fail(ec::poison, "no frames")});
  CAF_CHECK_EQUAL(state(), "poison");
  CAF_CHECK(row().why == failure::poison);
  CAF_CHECK_EQUAL(rows->view.assets.size(), 1u);
}

CAF_TEST(a late answer to an earlier question changes nothing) {
  open_call(st::running);
  pass(1s);
  auto old = log->sent.back().first;
  seller->on_poll = news(ev::progressed);
  answer();
  pass(2s);
  auto asked = log->sent.size();
  seller->on_poll = news(ev::provider_failed, "no", failure::refused);
  tell(room, atom::answered_v, old, http_answer{});
  CAF_CHECK_EQUAL(state(), "running");
  CAF_CHECK_EQUAL(log->sent.size(), asked);
}

CAF_TEST_FIXTURE_SCOPE_END()
