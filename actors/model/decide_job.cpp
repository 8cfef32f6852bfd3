#include "actors/model/job.hpp"

#include <algorithm>
#include <functional>

namespace adcraft {

namespace {

using st = job_state;
using ev = job_event_kind;
using fx = job_effect;

/// Moves a row on; one small verb for each thing that can happen to it.
struct mover {
  job_decision result;

  explicit mover(const job_row& row) {
    result.row = row;
  }

  job_decision to(st next, std::vector<fx> effects) {
    result.row.state = next;
    result.effects = std::move(effects);
    result.changed = true;
    return std::move(result);
  }

  mover& because(std::string reason, failure why) {
    result.row.reason = std::move(reason);
    result.row.why = why;
    return *this;
  }

  mover& afresh() {
    result.row.attempts = 0;
    result.row.way = rung::asked;
    result.row.cancel_requested = false;
    result.row.not_before = 0;
    return because({}, failure::none);
  }
};

job_decision ignored(const job_row& row) {
  return {row, {}, false};
}

job_decision again(const job_row& row) {
  return mover{row}.afresh().to(st::planned, {fx::report});
}

job_decision stopped(const job_row& row) {
  return mover{row}
    .because("canceled", failure::canceled)
    .to(st::canceled, {fx::report});
}

job_decision skipped(const job_row& row, std::string why = "skipped") {
  return mover{row}
    .because(std::move(why), failure::none)
    .to(st::skipped, {fx::report});
}

job_decision made(const job_row& row, const job_event& e) {
  mover m{row};
  m.result.row.asset = e.text;
  m.because({}, failure::none);
  return m.to(e.approval_required ? st::waiting_approval : st::done,
              {fx::report});
}

job_decision troubled(const job_row& row, const job_event& e) {
  return mover{row}
    .because(e.text, e.why)
    .to(st::needs_attention, {fx::report});
}

job_decision call_stopped(job_row row, const job_event& e) {
  row.calls_ended = std::max(row.calls_ended, e.call);
  return stopped(row);
}

/// This way led nowhere: the next one begins at once, else the job has failed.
job_decision step_down(mover m, const job_event& e,
                       const retry_policy& policy) {
  auto& row = m.result.row;
  auto next = next_way(row.way, e.why, policy);
  if (next == row.way)
    return m.to(st::failed, {fx::report});
  row.way = next;
  row.attempts = 0;
  row.not_before = e.now;
  return m.to(st::backoff, {fx::arm_timer, fx::report});
}

job_decision lost_call(const job_row& row, const job_event& e,
                       const retry_policy& policy) {
  if (row.cancel_requested)
    return call_stopped(row, e);
  mover m{row};
  m.result.row.calls_ended = std::max(row.calls_ended, e.call);
  auto attempts = ++m.result.row.attempts;
  m.because(e.text, e.why);
  auto way = m.result.row.way;
  auto mild = e.why == failure::refused && way != rung::asked;
  switch (mild ? remedy::give_up : remedy_for(e.why, attempts, policy)) {
    case remedy::retry: {
      auto seed = std::hash<std::string>{}(row.id);
      auto pause = backoff(attempts, seed, policy);
      m.result.row.not_before
        = e.now + std::chrono::microseconds{pause}.count();
      return m.to(st::backoff, {fx::arm_timer, fx::report});
    }
    case remedy::ask:
      return m.to(st::needs_attention, {fx::report});
    default:
      return step_down(std::move(m), e, policy);
  }
}

job_decision from_planned(const job_row& row, const job_event& e) {
  switch (e.kind) {
    case ev::begin:
      return mover{row}.to(st::running, {fx::open_call});
    case ev::made:
      return made(row, e);
    case ev::call_failed: // it could not even be asked for
      return troubled(row, e);
    case ev::cancel:
      return stopped(row);
    case ev::skip:
      return skipped(row);
    case ev::gave_up:
      return troubled(row, e);
    default:
      return ignored(row);
  }
}

job_decision from_waiting(const job_row& row, const job_event& e) {
  switch (e.kind) {
    case ev::approve:
      return mover{row}.to(st::done, {fx::report});
    case ev::reject:
      return again(row);
    case ev::cancel:
      return stopped(row);
    case ev::skip:
      return skipped(row);
    default:
      return ignored(row);
  }
}

job_decision from_running(const job_row& row, const job_event& e,
                          const retry_policy& policy) {
  switch (e.kind) {
    case ev::recovered:
      return {row, {fx::open_call}, false};
    case ev::made:
      return made(row, e);
    case ev::do_without:
      return skipped(row, e.text);
    case ev::call_failed:
      return lost_call(row, e, policy);
    case ev::call_canceled:
      return call_stopped(row, e);
    case ev::undecided:
    case ev::gave_up:
      return troubled(row, e);
    case ev::cancel: {
      mover m{row};
      m.result.row.cancel_requested = true;
      return m.to(st::running, {fx::cancel_call});
    }
    default:
      return ignored(row);
  }
}

job_decision from_backoff(const job_row& row, const job_event& e) {
  switch (e.kind) {
    case ev::recovered:
      return {row, {fx::arm_timer}, false};
    case ev::retry_due:
    case ev::retry:
      return mover{row}.to(st::running, {fx::open_call});
    case ev::made:
      return made(row, e);
    case ev::cancel:
      return stopped(row);
    case ev::skip:
      return skipped(row);
    case ev::gave_up:
      return troubled(row, e);
    default:
      return ignored(row);
  }
}

/// failed, canceled, skipped and needs_attention: a person may still act, and
/// a paid result that comes late is kept.
job_decision from_ended(const job_row& row, const job_event& e) {
  switch (e.kind) {
    case ev::recovered: // a call of it is still under way
      return {row, {fx::open_call}, false};
    case ev::retry:
      return again(row);
    case ev::made:
      return row.state == st::needs_attention ? made(row, e) : ignored(row);
    case ev::undecided: // the call that was still under way
      return row.state == st::needs_attention ? troubled(row, e) : ignored(row);
    case ev::approve: // pay once more, though the last call is unclear
      return row.state == st::needs_attention
               ? mover{row}.afresh().to(st::running, {fx::open_call})
               : ignored(row);
    case ev::skip:
      return row.state == st::skipped ? ignored(row) : skipped(row);
    case ev::cancel:
      return row.state == st::needs_attention ? stopped(row) : ignored(row);
    default:
      return ignored(row);
  }
}

} // namespace

job_decision decide(const job_row& row, const job_event& event,
                    const retry_policy& policy) {
  switch (row.state) {
    case st::planned:
      return from_planned(row, event);
    case st::waiting_approval:
      return from_waiting(row, event);
    case st::running:
      return from_running(row, event, policy);
    case st::backoff:
      return from_backoff(row, event);
    case st::done: // absorbing: doing it anew is a new revision
      return ignored(row);
    default:
      return from_ended(row, event);
  }
}

} // namespace adcraft
