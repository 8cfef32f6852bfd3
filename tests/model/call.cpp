#define CAF_SUITE model_call

#include "actors/model/call.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <set>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using st = call_state;
using ev = call_event_kind;
using fx = call_effect;

constexpr int64_t second = 1'000'000;
constexpr int64_t now = 1000 * second;

struct move {
  st from;
  ev event;
  st to;
  std::vector<fx> effects;
  bool changed = true;
};

const std::vector<fx> unpaid = {fx::release_money, fx::leave_gate, fx::report};
const std::vector<fx> paid = {fx::settle_money, fx::leave_gate, fx::report};
const std::vector<fx> bring_home = {fx::leave_gate, fx::fetch_output};

/// Every pair that means something in a call nobody wants canceled.
std::vector<move> all_moves() {
  std::vector<move> result = {
    {st::reserved, ev::recovered, st::reserved, {fx::ask_gate}, false},
    {st::reserved, ev::granted, st::submitting, {fx::submit}},
    {st::reserved, ev::rejected, st::rejected, unpaid},
    {st::reserved, ev::cancel, st::canceled, unpaid},
    {st::submitting, ev::recovered, st::unknown, {fx::reconcile}},
    {st::submitting, ev::contact_lost, st::unknown, {fx::reconcile}},
    {st::submitting,
     ev::not_sent,
     st::reserved,
     {fx::leave_gate, fx::ask_gate}},
    {st::submitting, ev::accepted, st::accepted, {fx::poll}},
    {st::submitting, ev::answered, st::succeeded, bring_home},
    {st::submitting, ev::rejected, st::rejected, unpaid},
    {st::submitting, ev::provider_failed, st::failed, paid},
    {st::submitting, ev::cancel, st::submitting, {}},
    {st::unknown, ev::recovered, st::unknown, {fx::reconcile}, false},
    {st::unknown, ev::found, st::accepted, {fx::poll}},
    {st::unknown, ev::adopt, st::accepted, {fx::poll}},
    {st::unknown, ev::answered, st::succeeded, bring_home},
    {st::unknown, ev::not_sent, st::reserved, {fx::leave_gate, fx::ask_gate}},
    {st::unknown, ev::not_found, st::rejected, unpaid},
    {st::unknown,
     ev::unresolvable,
     st::needs_decision,
     {fx::leave_gate, fx::report}},
    {st::unknown, ev::cancel, st::unknown, {}},
    {st::accepted, ev::progressed, st::running, {fx::poll}},
    {st::canceling,
     ev::recovered,
     st::canceling,
     {fx::cancel_at_provider},
     false},
    {st::canceling, ev::progressed, st::canceling, {fx::poll}},
    {st::canceling, ev::poll_failed, st::canceling, {fx::poll}},
    {st::succeeded, ev::recovered, st::succeeded, {fx::fetch_output}, false},
    {st::succeeded, ev::fetch_failed, st::succeeded, {fx::fetch_output}, false},
    {st::succeeded, ev::stored, st::downloaded, {fx::verify_output}},
    {st::succeeded, ev::spoiled, st::poison, paid},
    {st::succeeded, ev::output_gone, st::lost_output, paid},
    {st::succeeded, ev::cancel, st::succeeded, {}},
    {st::downloaded, ev::recovered, st::downloaded, {fx::verify_output}, false},
    {st::downloaded, ev::passed, st::verified, paid},
    {st::downloaded, ev::spoiled, st::poison, paid},
    {st::downloaded, ev::cancel, st::downloaded, {}},
    {st::needs_decision,
     ev::recovered,
     st::needs_decision,
     {fx::reconcile},
     false},
    {st::needs_decision,
     ev::unresolvable,
     st::needs_decision,
     {fx::report},
     false},
    {st::needs_decision, ev::adopt, st::accepted, {fx::poll}},
    {st::needs_decision, ev::found, st::accepted, {fx::poll}},
    {st::needs_decision, ev::answered, st::succeeded, bring_home},
    {st::needs_decision, ev::not_found, st::rejected, unpaid},
    {st::needs_decision, ev::resubmit, st::rejected, unpaid},
    {st::needs_decision, ev::cancel, st::canceled, unpaid},
    {st::running, ev::progressed, st::running, {fx::poll}},
  };
  for (auto s : {st::accepted, st::running, st::canceling}) {
    result.push_back({s, ev::provider_succeeded, st::succeeded, bring_home});
    result.push_back({s, ev::provider_failed, st::failed, paid});
    result.push_back({s, ev::provider_canceled, st::canceled, paid});
    result.push_back({s, ev::overdue, st::expired, paid});
    result.push_back({s, ev::output_gone, st::lost_output, paid});
  }
  for (auto s : {st::accepted, st::running}) {
    result.push_back({s, ev::recovered, s, {fx::poll}, false});
    result.push_back({s, ev::poll_failed, s, {fx::poll}});
    result.push_back({s, ev::cancel, st::canceling, {fx::cancel_at_provider}});
  }
  for (auto s = st::verified; s < st::count_;
       s = static_cast<st>(static_cast<int>(s) + 1))
    result.push_back({s, ev::recovered, s, {fx::report}, false});
  return result;
}

call_row in(st state) {
  return a_call(a_job(job_kind::scene_video, 1, "16:9"), 1, state);
}

call_event event(ev kind) {
  call_event result;
  result.kind = kind;
  result.text = "a text";
  result.why = failure::refused;
  result.amount = 250'000;
  result.now = now;
  return result;
}

const move* find(const std::vector<move>& moves, st state, ev kind) {
  for (auto& m : moves)
    if (m.from == state && m.event == kind)
      return &m;
  return nullptr;
}

} // namespace

CAF_TEST(every pair of state and event does what the table says) {
  auto moves = all_moves();
  for (size_t s = 0; s < static_cast<size_t>(st::count_); ++s)
    for (size_t e = 0; e < static_cast<size_t>(ev::count_); ++e) {
      auto row = in(static_cast<st>(s));
      auto kind = static_cast<ev>(e);
      auto result = decide(row, event(kind));
      CAF_MESSAGE(to_string(row.state) << " x " << to_string(kind));
      if (auto m = find(moves, row.state, kind)) {
        CAF_CHECK_EQUAL(std::string{to_string(result.row.state)},
                        std::string{to_string(m->to)});
        CAF_CHECK(result.effects == m->effects);
        CAF_CHECK_EQUAL(result.changed, m->changed);
      } else {
        CAF_CHECK(!result.changed);
        CAF_CHECK(result.effects.empty());
        CAF_CHECK(result.row == row);
      }
    }
}

CAF_TEST(a remembered cancel changes where an unclear call goes) {
  struct {
    st from;
    ev event;
    st to;
    std::vector<fx> effects;
  } table[] = {
    {st::submitting, ev::not_sent, st::canceled, unpaid},
    {st::submitting, ev::rejected, st::canceled, unpaid},
    {st::submitting, ev::accepted, st::canceling, {fx::cancel_at_provider}},
    {st::submitting, ev::answered, st::succeeded, bring_home},
    {st::unknown, ev::found, st::canceling, {fx::cancel_at_provider}},
    {st::unknown, ev::adopt, st::canceling, {fx::cancel_at_provider}},
    {st::unknown, ev::not_sent, st::canceled, unpaid},
    {st::unknown, ev::not_found, st::canceled, unpaid},
    {st::unknown, ev::answered, st::succeeded, bring_home},
    {st::canceling, ev::provider_succeeded, st::succeeded, bring_home},
    {st::succeeded, ev::stored, st::downloaded, {fx::verify_output}},
    {st::downloaded, ev::passed, st::verified, paid},
  };
  for (auto& x : table) {
    auto row = in(x.from);
    row.cancel_requested = true;
    auto result = decide(row, event(x.event));
    CAF_MESSAGE(to_string(x.from) << " x " << to_string(x.event));
    CAF_CHECK_EQUAL(std::string{to_string(result.row.state)},
                    std::string{to_string(x.to)});
    CAF_CHECK(result.effects == x.effects);
    CAF_CHECK(result.row.cancel_requested);
  }
}

CAF_TEST(polls come at once then after 1 2 4 8 seconds and then every 30) {
  auto row = decide(in(st::submitting), event(ev::accepted)).row;
  std::vector<int64_t> seen;
  for (auto i = 0; i < 8; ++i) {
    seen.push_back((row.next_poll_at - now) / second);
    auto e = event(i % 2 == 0 ? ev::progressed : ev::poll_failed);
    e.now = row.next_poll_at;
    row = decide(row, e).row;
  }
  std::vector<int64_t> wanted = {0, 1, 2, 4, 8, 16, 32, 62};
  CAF_CHECK_EQUAL(seen, wanted);
}

CAF_TEST(a poll that fails twice in a row says why until one does not) {
  auto row = decide(in(st::submitting), event(ev::accepted)).row;
  auto e = event(ev::poll_failed);
  e.why = failure::transient;
  e.text = "it is out of reach\nport 9: refused";
  auto once = decide(row, e).row;
  CAF_CHECK_EQUAL(once.reason, "");
  for (auto way : {st::accepted, st::running, st::canceling}) {
    once.state = way;
    auto twice = decide(once, e).row;
    CAF_CHECK_EQUAL(twice.reason,
                    "it is out of reach; it has the order and is asked again by "
                    "itself\nport 9: refused");
    CAF_CHECK(twice.why == failure::transient);
    CAF_CHECK_EQUAL(decide(twice, e).row.reason, twice.reason);
    auto heard = decide(twice, event(ev::progressed)).row;
    CAF_CHECK_EQUAL(heard.reason, "");
    CAF_CHECK(heard.why == failure::none);
    CAF_CHECK_EQUAL(decide(heard, e).row.reason, "");
  }
}

CAF_TEST(times and ids are written where they happen) {
  auto sent = decide(in(st::reserved), event(ev::granted)).row;
  CAF_CHECK_EQUAL(sent.submit_started_at, now);
  auto taken = decide(sent, event(ev::accepted)).row;
  CAF_CHECK_EQUAL(taken.external_id, "a text");
  CAF_CHECK_EQUAL(taken.accepted_at, now);
  auto made = decide(taken, event(ev::provider_succeeded)).row;
  CAF_CHECK_EQUAL(made.output, "a text");
  CAF_CHECK_EQUAL(made.price_actual, 250'000);
  CAF_CHECK_EQUAL(made.output_expires_at, now + 50 * 60 * second);
  auto back = decide(sent, event(ev::not_sent)).row;
  CAF_CHECK_EQUAL(back.submit_started_at, 0);
  CAF_CHECK_EQUAL(back.reason, "a text; it is tried again by itself");
  CAF_CHECK_EQUAL(
    decide(decide(back, event(ev::granted)).row, event(ev::accepted))
      .row.reason,
    "");
}

CAF_TEST(what a call waits for is said and what broke stays below it) {
  auto sent = decide(in(st::reserved), event(ev::granted)).row;
  auto e = event(ev::not_sent);
  e.text = "it is out of reach\nport 9: refused";
  auto back = decide(sent, e).row;
  CAF_CHECK_EQUAL(back.reason,
                  "it is out of reach; it is tried again by "
                  "itself\nport 9: refused");
  auto again = decide(back, event(ev::granted)).row;
  e.kind = ev::contact_lost;
  e.text = "it did not answer";
  auto lost = decide(again, e).row;
  CAF_CHECK_EQUAL(lost.reason,
                  "it did not answer; whether it has the order "
                  "is being looked up");
  e.kind = ev::not_sent;
  e.text.clear();
  CAF_CHECK_EQUAL(decide(lost, e).row.reason, "");
  CAF_CHECK_EQUAL(to_string(decide(lost, e).row.why), to_string(failure::none));
}

CAF_TEST(a bill named late replaces the one named with the output) {
  auto row = in(st::downloaded);
  row.price_actual = 100;
  auto e = event(ev::passed);
  e.amount = 0;
  CAF_CHECK_EQUAL(decide(row, e).row.price_actual, 100);
  e.amount = 130;
  CAF_CHECK_EQUAL(decide(row, e).row.price_actual, 130);
}

CAF_TEST(ends carry their reason and a good end carries none) {
  auto refused = decide(in(st::submitting), event(ev::rejected)).row;
  CAF_CHECK_EQUAL(refused.reason, "a text");
  CAF_CHECK(refused.why == failure::refused);
  auto lost = decide(in(st::succeeded), event(ev::output_gone)).row;
  CAF_CHECK(lost.why == failure::lost_output);
  auto late = decide(in(st::running), event(ev::overdue)).row;
  CAF_CHECK(late.why == failure::expired);
  auto unclear = decide(in(st::unknown), event(ev::unresolvable)).row;
  CAF_CHECK_EQUAL(unclear.reason, "a text");
  auto canceled = decide(in(st::reserved), event(ev::cancel)).row;
  CAF_CHECK(canceled.why == failure::canceled);
  auto passed = decide(in(st::downloaded), event(ev::passed)).row;
  CAF_CHECK_EQUAL(passed.reason, "");
  CAF_CHECK(passed.why == failure::none);
}

CAF_TEST(texts of states are read back and unique) {
  std::set<std::string> texts;
  for (size_t i = 0; i < static_cast<size_t>(st::count_); ++i) {
    auto x = static_cast<st>(i);
    CAF_CHECK(call_state_from(to_string(x)) == x);
    CAF_CHECK(texts.insert(to_string(x)).second);
  }
  for (size_t i = 0; i < static_cast<size_t>(ev::count_); ++i)
    CAF_CHECK(
      texts.insert(std::string{"event "} + to_string(static_cast<ev>(i)))
        .second);
  for (size_t i = 0; i < static_cast<size_t>(fx::count_); ++i)
    CAF_CHECK(
      texts.insert(std::string{"effect "} + to_string(static_cast<fx>(i)))
        .second);
  CAF_CHECK(call_state_from("nonsense") == st::count_);
}

CAF_TEST(seven states are terminal and nine are live) {
  auto live = 0;
  for (size_t i = 0; i < static_cast<size_t>(st::count_); ++i)
    live += is_terminal(static_cast<st>(i)) ? 0 : 1;
  CAF_CHECK_EQUAL(live, 9);
  CAF_CHECK_EQUAL(static_cast<int>(st::count_) - live, 7);
}
