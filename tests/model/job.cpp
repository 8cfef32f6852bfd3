#define CAF_SUITE model_job

#include "actors/model/job.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <map>
#include <set>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using st = job_state;
using ev = job_event_kind;
using fx = job_effect;

constexpr int64_t now = 5'000'000;

struct move {
  st from;
  ev event;
  st to;
  std::vector<fx> effects;
  bool changed = true;
};

/// Every pair that means something; `call_failed` is a transient failure here.
const std::vector<move> moves = {
  {st::planned, ev::begin, st::running, {fx::open_call}},
  {st::planned, ev::made, st::done, {fx::report}},
  {st::planned, ev::call_failed, st::needs_attention, {fx::report}},
  {st::planned, ev::cancel, st::canceled, {fx::report}},
  {st::planned, ev::skip, st::skipped, {fx::report}},
  {st::planned, ev::gave_up, st::needs_attention, {fx::report}},
  {st::waiting_approval, ev::approve, st::done, {fx::report}},
  {st::waiting_approval, ev::reject, st::planned, {fx::report}},
  {st::waiting_approval, ev::cancel, st::canceled, {fx::report}},
  {st::waiting_approval, ev::skip, st::skipped, {fx::report}},
  {st::running, ev::recovered, st::running, {fx::open_call}, false},
  {st::running, ev::made, st::done, {fx::report}},
  {st::running, ev::call_failed, st::backoff, {fx::arm_timer, fx::report}},
  {st::running, ev::call_canceled, st::canceled, {fx::report}},
  {st::running, ev::do_without, st::skipped, {fx::report}},
  {st::running, ev::undecided, st::needs_attention, {fx::report}},
  {st::running, ev::gave_up, st::needs_attention, {fx::report}},
  {st::running, ev::cancel, st::running, {fx::cancel_call}},
  {st::backoff, ev::recovered, st::backoff, {fx::arm_timer}, false},
  {st::backoff, ev::retry_due, st::running, {fx::open_call}},
  {st::backoff, ev::retry, st::running, {fx::open_call}},
  {st::backoff, ev::made, st::done, {fx::report}},
  {st::backoff, ev::cancel, st::canceled, {fx::report}},
  {st::backoff, ev::skip, st::skipped, {fx::report}},
  {st::backoff, ev::gave_up, st::needs_attention, {fx::report}},
  {st::failed, ev::recovered, st::failed, {fx::open_call}, false},
  {st::canceled, ev::recovered, st::canceled, {fx::open_call}, false},
  {st::skipped, ev::recovered, st::skipped, {fx::open_call}, false},
  {st::needs_attention,
   ev::recovered,
   st::needs_attention,
   {fx::open_call},
   false},
  {st::failed, ev::retry, st::planned, {fx::report}},
  {st::failed, ev::skip, st::skipped, {fx::report}},
  {st::canceled, ev::retry, st::planned, {fx::report}},
  {st::canceled, ev::skip, st::skipped, {fx::report}},
  {st::skipped, ev::retry, st::planned, {fx::report}},
  {st::needs_attention, ev::undecided, st::needs_attention, {fx::report}},
  {st::needs_attention, ev::retry, st::planned, {fx::report}},
  {st::needs_attention, ev::made, st::done, {fx::report}},
  {st::needs_attention, ev::approve, st::running, {fx::open_call}},
  {st::needs_attention, ev::skip, st::skipped, {fx::report}},
  {st::needs_attention, ev::cancel, st::canceled, {fx::report}},
};

job_row in(st state) {
  auto result = a_job(job_kind::music);
  result.state = state;
  return result;
}

job_event event(ev kind, failure why = failure::transient) {
  job_event result;
  result.kind = kind;
  result.text = "a sentence";
  result.why = why;
  result.now = now;
  return result;
}

const move* find(st state, ev kind) {
  for (auto& m : moves)
    if (m.from == state && m.event == kind)
      return &m;
  return nullptr;
}

} // namespace

CAF_TEST(every pair of state and event does what the table says) {
  for (size_t s = 0; s < static_cast<size_t>(st::count_); ++s)
    for (size_t e = 0; e < static_cast<size_t>(ev::count_); ++e) {
      auto row = in(static_cast<st>(s));
      auto kind = static_cast<ev>(e);
      auto result = decide(row, event(kind));
      CAF_MESSAGE(to_string(row.state) << " x " << to_string(kind));
      if (auto m = find(row.state, kind)) {
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

CAF_TEST(done is absorbing) {
  for (size_t e = 0; e < static_cast<size_t>(ev::count_); ++e)
    CAF_CHECK(!decide(in(st::done), event(static_cast<ev>(e))).changed);
}

CAF_TEST(what was made goes into the row and clears the reason) {
  auto row = in(st::running);
  row.reason = "an earlier one";
  row.why = failure::transient;
  auto result = decide(row, event(ev::made)).row;
  CAF_CHECK_EQUAL(result.asset, "a sentence");
  CAF_CHECK_EQUAL(result.reason, "");
  CAF_CHECK(result.why == failure::none);
}

CAF_TEST(a result that a person must see first waits for approval) {
  auto e = event(ev::made);
  e.approval_required = true;
  CAF_CHECK(decide(in(st::running), e).row.state == st::waiting_approval);
}

CAF_TEST(a late result is kept after needs attention but not after failed) {
  CAF_CHECK(decide(in(st::needs_attention), event(ev::made)).row.state
            == st::done);
  CAF_CHECK(!decide(in(st::failed), event(ev::made)).changed);
  CAF_CHECK(!decide(in(st::canceled), event(ev::made)).changed);
}

CAF_TEST(a transient failure is tried three times with growing pauses) {
  auto row = in(st::running);
  retry_policy policy;
  for (auto attempt : {1, 2}) {
    auto result = decide(row, event(ev::call_failed), policy);
    CAF_CHECK(result.row.state == st::backoff);
    CAF_CHECK_EQUAL(result.row.attempts, attempt);
    auto pause = result.row.not_before - now;
    CAF_CHECK_GREATER_OR_EQUAL(pause, 50'000);
    CAF_CHECK_LESS_OR_EQUAL(pause, 500'000 * (1 << (attempt - 1)));
    row = decide(result.row, event(ev::retry_due)).row;
    CAF_CHECK(row.state == st::running);
  }
  auto end = decide(row, event(ev::call_failed), policy).row;
  CAF_CHECK(end.state == st::failed);
  CAF_CHECK_EQUAL(end.attempts, 3);
  CAF_CHECK_EQUAL(end.reason, "a sentence");
  CAF_CHECK(end.why == failure::transient);
}

CAF_TEST(what ends a call decides where its job goes) {
  const std::map<failure, st> table = {
    {failure::transient, st::backoff},
    {failure::rate_limited, st::backoff},
    {failure::refused, st::backoff},
    {failure::invalid, st::failed},
    {failure::unauthorized, st::needs_attention},
    {failure::no_credit, st::needs_attention},
    {failure::over_budget, st::needs_attention},
    {failure::poison, st::backoff},
    {failure::expired, st::backoff},
    {failure::lost_output, st::needs_attention},
    {failure::canceled, st::failed},
    {failure::environment, st::needs_attention},
    {failure::internal, st::backoff},
    {failure::none, st::failed},
  };
  CAF_CHECK_EQUAL(table.size(), static_cast<size_t>(failure::count_));
  for (auto& [why, to] : table)
    CAF_CHECK(decide(in(st::running), event(ev::call_failed, why)).row.state
              == to);
}

CAF_TEST(a way that leads nowhere gives way to the next at once) {
  retry_policy policy;
  policy.ladder = {rung::asked, rung::softened, rung::fallback, rung::studio};
  auto lose = [&](job_row row, failure why) {
    row.state = st::running;
    return decide(row, event(ev::call_failed, why), policy).row;
  };
  auto row = lose(in(st::running), failure::refused);
  CAF_CHECK(row.way == rung::asked); // once more, with the same words
  CAF_CHECK_EQUAL(row.attempts, 1);
  for (auto next : {rung::softened, rung::fallback}) {
    row = lose(row, failure::refused);
    CAF_CHECK(row.state == st::backoff);
    CAF_CHECK(row.way == next);
    CAF_CHECK_EQUAL(row.attempts, 0);
    CAF_CHECK_EQUAL(row.not_before, now);
  }
  row = lose(row, failure::invalid);
  CAF_CHECK(row.way == rung::studio);
  row = lose(row, failure::invalid);
  CAF_CHECK(row.state == st::failed);
  CAF_CHECK(decide(row, event(ev::retry), policy).row.way == rung::asked);
}

CAF_TEST(milder words are no help against anything but a refusal) {
  retry_policy policy;
  policy.ladder = {rung::asked, rung::softened, rung::studio};
  auto row
    = decide(in(st::running), event(ev::call_failed, failure::invalid), policy)
        .row;
  CAF_CHECK(row.way == rung::studio);
}

CAF_TEST(a remembered cancel wins over any failure) {
  auto row = decide(in(st::running), event(ev::cancel)).row;
  CAF_CHECK(row.cancel_requested);
  auto end = decide(row, event(ev::call_failed)).row;
  CAF_CHECK(end.state == st::canceled);
  CAF_CHECK(end.why == failure::canceled);
  CAF_CHECK_EQUAL(end.attempts, 0);
}

CAF_TEST(a result that was made despite a cancel is kept) {
  auto row = decide(in(st::running), event(ev::cancel)).row;
  CAF_CHECK(decide(row, event(ev::made)).row.state == st::done);
}

CAF_TEST(asking anew forgets attempts but not the calls that ended) {
  auto refused = event(ev::call_failed, failure::invalid);
  refused.call = 1;
  auto row = decide(in(st::running), refused).row;
  CAF_CHECK_EQUAL(row.calls_ended, 1);
  row.cancel_requested = true;
  row.not_before = 7;
  auto anew = decide(row, event(ev::retry)).row;
  CAF_CHECK(anew.state == st::planned);
  CAF_CHECK_EQUAL(anew.attempts, 0);
  CAF_CHECK_EQUAL(anew.calls_ended, 1);
  CAF_CHECK(!anew.cancel_requested);
  CAF_CHECK_EQUAL(anew.not_before, 0);
  CAF_CHECK_EQUAL(anew.reason, "");
  CAF_CHECK(anew.why == failure::none);
}

CAF_TEST(a canceled call counts as ended so that a retry opens another) {
  auto canceled = event(ev::call_canceled);
  canceled.call = 2;
  auto row = decide(in(st::running), canceled).row;
  CAF_CHECK_EQUAL(row.calls_ended, 2);
  CAF_CHECK_EQUAL(decide(row, event(ev::retry)).row.calls_ended, 2);
}

CAF_TEST(an attempt that never became a call does not count as one) {
  auto row
    = decide(in(st::running), event(ev::call_failed, failure::over_budget)).row;
  CAF_CHECK_EQUAL(row.calls_ended, 0);
}

CAF_TEST(an id names everything that identifies a job) {
  auto job = a_job(job_kind::composition, 0, "16:9", "en");
  job.hook = "h2";
  job.revision = 3;
  CAF_CHECK_EQUAL(job_id_of(job), "c1.composition.16x9.en.h2.r3");
  CAF_CHECK_EQUAL(job_id_of(a_job(job_kind::scene_video, 4, "9:16")),
                  "c1.scene_video.s4.9x16.r1");
  CAF_CHECK_EQUAL(job_id_of(a_job(job_kind::music)), "c1.music.r1");
}

CAF_TEST(texts of kinds and states are read back and unique) {
  std::set<std::string> texts;
  for (size_t i = 0; i < static_cast<size_t>(st::count_); ++i) {
    auto x = static_cast<st>(i);
    CAF_CHECK(job_state_from(to_string(x)) == x);
    CAF_CHECK(texts.insert(to_string(x)).second);
  }
  for (size_t i = 0; i < static_cast<size_t>(job_kind::count_); ++i) {
    auto x = static_cast<job_kind>(i);
    CAF_CHECK(job_kind_from(to_string(x)) == x);
  }
  CAF_CHECK(job_state_from("nonsense") == st::count_);
  CAF_CHECK(job_kind_from("nonsense") == job_kind::count_);
}

CAF_TEST(settled states do nothing more by themselves) {
  std::set<st> settled{st::done, st::failed, st::canceled, st::skipped,
                       st::needs_attention};
  for (size_t i = 0; i < static_cast<size_t>(st::count_); ++i) {
    auto x = static_cast<st>(i);
    CAF_CHECK_EQUAL(is_settled(x), settled.count(x) > 0);
  }
}
