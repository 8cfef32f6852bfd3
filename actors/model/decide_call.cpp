#include "actors/model/call_moves.hpp"

namespace adcraft {

namespace {

using st = call_state;
using ev = call_event_kind;
using fx = call_effect;
using namespace moves;

call_decision from_reserved(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::recovered:
      return resumed(row, {fx::ask_gate});
    case ev::granted: {
      mover m{row};
      m.result.row.submit_started_at = e.now;
      return m.to(st::submitting, {fx::submit});
    }
    case ev::rejected: // its request cannot even be written
      return refused(row, e);
    case ev::cancel:
      return unbilled(row, st::canceled, e);
    default:
      return ignored(row);
  }
}

call_decision from_submitting(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::recovered:
    case ev::contact_lost:
      return unclear(row, e);
    case ev::not_sent:
      return sent_back(row, e);
    case ev::accepted:
      return taken(row, e);
    case ev::answered:
      return output_ready(row, e);
    case ev::rejected:
      return refused(row, e);
    case ev::provider_failed: // billed in the very answer, such as half a text
      return provider_word(row, e);
    case ev::cancel: // remembered: the request may be on its way
      return remember_cancel(row, {});
    default:
      return ignored(row);
  }
}

call_decision from_unknown(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::recovered:
      return resumed(row, {fx::reconcile});
    case ev::found:
    case ev::adopt:
      return taken(row, e);
    case ev::answered:
      return output_ready(row, e);
    case ev::not_sent: // proven: whatever it was died with our process
      return sent_back(row, e);
    case ev::not_found:
      return refused(row, e);
    case ev::unresolvable:
      return mover{row}
        .because(e.text, failure::transient)
        .to(st::needs_decision, {fx::leave_gate, fx::report});
    case ev::cancel:
      return remember_cancel(row, {});
    default:
      return ignored(row);
  }
}

/// accepted and running: the provider has it.
call_decision from_running(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::recovered:
      return resumed(row, {fx::poll});
    case ev::progressed:
      return row.state == st::running
               ? polled_again(row, e)
               : mover{row}.polled(e).to(st::running, {fx::poll});
    case ev::poll_failed:
      return polled_again(row, e);
    case ev::cancel:
      return mover{remember_cancel(row, {}).row}.to(st::canceling,
                                                    {fx::cancel_at_provider});
    default:
      return provider_word(row, e);
  }
}

call_decision from_canceling(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::recovered:
      return resumed(row, {fx::cancel_at_provider});
    case ev::progressed:
    case ev::poll_failed:
      return polled_again(row, e);
    default:
      return provider_word(row, e);
  }
}

call_decision from_succeeded(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::recovered:
    case ev::fetch_failed:
      return resumed(row, {fx::fetch_output});
    case ev::spoiled: // whatever came, it was never a picture or a film
      return billed(row, st::poison, failure::poison, e);
    case ev::stored: {
      mover m{row};
      m.result.row.output = e.text;
      return m.to(st::downloaded, {fx::verify_output});
    }
    case ev::output_gone:
      return billed(row, st::lost_output, failure::lost_output, e);
    case ev::cancel: // paid for: it is brought home all the same
      return remember_cancel(row, {});
    default:
      return ignored(row);
  }
}

call_decision from_downloaded(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::recovered:
      return resumed(row, {fx::verify_output});
    case ev::passed: {
      auto done = billed(row, st::verified, failure::none, e);
      if (!e.text.empty())
        done.row.output = e.text;
      return done;
    }
    case ev::spoiled:
      return billed(row, st::poison, failure::poison, e);
    case ev::cancel:
      return remember_cancel(row, {});
    default:
      return ignored(row);
  }
}

call_decision from_needs_decision(const call_row& row, const call_event& e) {
  switch (e.kind) {
    case ev::recovered: // a report may have come since
      return resumed(row, {fx::reconcile});
    case ev::unresolvable:
      return resumed(row, {fx::report});
    case ev::adopt:
    case ev::found:
      return taken(row, e);
    case ev::answered:
      return output_ready(row, e);
    case ev::not_found:
    case ev::resubmit:
      return refused(row, e);
    case ev::cancel:
      return unbilled(row, st::canceled, e);
    default:
      return ignored(row);
  }
}

} // namespace

call_decision decide(const call_row& row, const call_event& event) {
  switch (row.state) {
    case st::reserved:
      return from_reserved(row, event);
    case st::submitting:
      return from_submitting(row, event);
    case st::unknown:
      return from_unknown(row, event);
    case st::accepted:
    case st::running:
      return from_running(row, event);
    case st::canceling:
      return from_canceling(row, event);
    case st::succeeded:
      return from_succeeded(row, event);
    case st::downloaded:
      return from_downloaded(row, event);
    case st::needs_decision:
      return from_needs_decision(row, event);
    default: // terminal states are absorbing; a fallen actor still reports
      return event.kind == ev::recovered ? resumed(row, {fx::report})
                                         : ignored(row);
  }
}

} // namespace adcraft
