#define CAF_SUITE model_call_walks

#include "actors/model/call.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using st = call_state;
using ev = call_event_kind;
using fx = call_effect;

bool has(const call_decision& x, fx what) {
  return std::find(x.effects.begin(), x.effects.end(), what) != x.effects.end();
}

/// One call with everything that has ever been done for it.
struct walk {
  call_row row = a_call(a_job(job_kind::music));
  int submits = 0;
  int money_moves = 0;
  bool sent = false; // since the last proof that nothing was
  bool wants_cancel = false;
  bool had_output = false; // the provider has made something we pay for
  bool fetched = false;
};

/// What must hold for every step, whatever happens.
void check(walk& x, const call_row& before, const call_event& e,
           const call_decision& d) {
  if (is_terminal(before.state)) {
    CAF_REQUIRE(!d.changed);
    CAF_REQUIRE(d.effects.empty() || d.effects == std::vector<fx>{fx::report});
  }
  if (has(d, fx::submit)) {
    CAF_REQUIRE(before.state == st::reserved);
    CAF_REQUIRE(d.row.state == st::submitting);
    CAF_REQUIRE(d.changed);
    CAF_REQUIRE(!x.sent);
    x.sent = true;
    ++x.submits;
  }
  if (e.kind == ev::not_sent && d.changed)
    x.sent = false; // proven
  auto released = has(d, fx::release_money);
  auto settled = has(d, fx::settle_money);
  CAF_REQUIRE(!(released && settled));
  x.money_moves += released || settled ? 1 : 0;
  // Money moves exactly when the call ends.
  CAF_REQUIRE_EQUAL(released || settled,
                    !is_terminal(before.state) && is_terminal(d.row.state));
  CAF_REQUIRE_EQUAL(x.money_moves, is_terminal(d.row.state) ? 1 : 0);
}

void check_cancel(walk& x, const call_row& before, const call_event& e,
                  const call_decision& d) {
  if (e.kind == ev::cancel && d.changed)
    x.wants_cancel = true;
  CAF_REQUIRE(!x.wants_cancel || d.row.cancel_requested
              || is_terminal(d.row.state));
  auto now_theirs = before.external_id.empty() && !d.row.external_id.empty();
  if (now_theirs && x.wants_cancel) {
    CAF_REQUIRE(has(d, fx::cancel_at_provider));
    CAF_REQUIRE(d.row.state == st::canceling);
  }
  // Nothing is sent for a call somebody wants stopped.
  CAF_REQUIRE(!(x.wants_cancel && has(d, fx::submit)));
}

void check_output(walk& x, const call_row& before, const call_decision& d) {
  if (before.state != st::succeeded && d.row.state == st::succeeded) {
    CAF_REQUIRE(has(d, fx::fetch_output));
    x.had_output = true;
  }
  if (d.row.state == st::downloaded)
    x.fetched = true;
  // A paid output is never thrown away by a cancel.
  if (x.had_output)
    CAF_REQUIRE(d.row.state != st::canceled && d.row.state != st::rejected);
  if (d.row.state == st::verified)
    CAF_REQUIRE(x.fetched);
}

call_event draw(std::mt19937_64& dice, int64_t now) {
  call_event result;
  result.kind = static_cast<ev>(dice() % static_cast<size_t>(ev::count_));
  result.text = "x" + std::to_string(dice() % 1000);
  result.why = static_cast<failure>(
    1 + dice() % (static_cast<size_t>(failure::count_) - 1));
  result.amount = static_cast<micros>(dice() % 1'000'000);
  result.now = now;
  return result;
}

} // namespace

CAF_TEST(no order of events pays twice or loses money or a result) {
  std::mt19937_64 dice{20240607};
  auto walks = 0;
  auto ends = 0;
  walk x;
  for (auto step = 0; step < 20'000; ++step) {
    auto e = draw(dice, step * int64_t{1'000'000});
    auto before = x.row;
    auto d = decide(x.row, e);
    check(x, before, e, d);
    check_cancel(x, before, e, d);
    check_output(x, before, d);
    CAF_REQUIRE(d.changed || d.row == before);
    x.row = d.row;
    ends += is_terminal(x.row.state) && !is_terminal(before.state) ? 1 : 0;
    if (is_terminal(x.row.state) && dice() % 8 == 0) {
      ++walks;
      x = walk{};
    }
  }
  CAF_MESSAGE(walks << " calls walked to an end");
  CAF_CHECK_GREATER(walks, 300);
  CAF_CHECK_GREATER_OR_EQUAL(ends, walks);
}

CAF_TEST(only proof lets a call be submitted again) {
  auto submitted = a_call(a_job(job_kind::music), 1, st::submitting);
  for (size_t e = 0; e < static_cast<size_t>(ev::count_); ++e) {
    call_event event;
    event.kind = static_cast<ev>(e);
    for (auto s : {st::submitting, st::unknown}) {
      submitted.state = s;
      auto again = decide(submitted, event).row.state == st::reserved;
      CAF_CHECK_EQUAL(again, event.kind == ev::not_sent);
    }
  }
}

CAF_TEST(every live state can still reach an end) {
  std::mt19937_64 dice{7};
  for (size_t s = 0; s < static_cast<size_t>(st::verified); ++s) {
    auto row = a_call(a_job(job_kind::music), 1, static_cast<st>(s));
    for (auto i = 0; i < 5000 && !is_terminal(row.state); ++i)
      row = decide(row, draw(dice, i)).row;
    CAF_CHECK(is_terminal(row.state));
  }
}
