#pragma once

#include "actors/model/call.hpp"

/// The verbs of the call's state machine; used by `decide` alone.
namespace adcraft::moves {

/// Moves a row on.
struct mover {
  call_decision result;

  explicit mover(const call_row& row) {
    result.row = row;
  }

  call_decision to(call_state next, std::vector<call_effect> effects) {
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

  /// Sets the next poll: at once, then after 1, 2, 4, 8, 16 and every 30 s;
  /// seldom for what takes long (RELIABILITY.md F4). From the second poll on
  /// that fails, it is said that and why.
  mover& polled(const call_event& e);
};

/// The event means nothing here.
call_decision ignored(const call_row& row);

/// Nothing changed; do these things (again).
call_decision resumed(const call_row& row, std::vector<call_effect> effects);

/// Writes down that a person wants it stopped.
call_decision remember_cancel(const call_row& row,
                              std::vector<call_effect> effects);

/// The provider has it: its id is ours, and a remembered cancel is sent on.
call_decision taken(const call_row& row, const call_event& e);

/// There is an output; bring it home, whatever was asked meanwhile.
call_decision output_ready(const call_row& row, const call_event& e);

/// Surely declined: the promise is taken back.
call_decision refused(const call_row& row, const call_event& e);

/// Surely not sent: the same call may be submitted later.
call_decision sent_back(const call_row& row, const call_event& e);

/// It may have arrived or not: that is found out, and never sent again.
call_decision unclear(const call_row& row, const call_event& e);

/// Ends without a bill.
call_decision unbilled(const call_row& row, call_state end,
                       const call_event& e);

/// Ends with a bill; `why` is none if all went well.
call_decision billed(const call_row& row, call_state end, failure why,
                     const call_event& e);

/// Asks again later.
call_decision polled_again(const call_row& row, const call_event& e);

/// What the provider may say of a call it has accepted.
call_decision provider_word(const call_row& row, const call_event& e);

} // namespace adcraft::moves
