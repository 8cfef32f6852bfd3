#pragma once

#include "actors/provider_call/paid_call.hpp"

/// The verbs of a PAID CALL; used by its own sources alone.
namespace adcraft::paid {

using self_ptr = paid_call_actor::stateful_pointer<paid_call_state>;
using errand = paid_call_state::errand;

/// Lets something happen to the call.
void happen(self_ptr self, call_event event);
void happen(self_ptr self, call_event_kind kind, std::string text = {},
            failure why = failure::none);

/// Sends a request; its answer comes back as `answered`.
void ask(self_ptr self, errand what, http_request request);

/// Does `what` after a pause, unless something else comes first.
void do_later(self_ptr self, call_effect what, std::chrono::microseconds pause);

/// The pause before the next try: a second, doubling to half a minute.
std::chrono::milliseconds next_pause(self_ptr self);

/// Brings about what was decided.
void perform(self_ptr self, call_effect what);

/// Tells the gate how the vendor does.
void tell_gate(self_ptr self, const vendor_news& news, bool is_submit);

/// There is a slot: gets ready what the request needs.
void get_ready(self_ptr self);
void equipped(self_ptr self, outfit& x);

/// Sends the one request that costs money.
void submit(self_ptr self);
void submitted(self_ptr self, const http_answer& x);

/// The bytes of an answer were written down.
void kept(self_ptr self, const std::string& path, const caf::error& trouble);

/// The room that fetches for the call, and lands what it is given.
const fetch_room_actor& fetch_room_of(const paid_call_state& st);

/// What the gate hears of the call.
slot_wish wish_of(const paid_call_state& st);

/// Takes a slot for a call that the vendor has, or may have.
void hold_slot(self_ptr self);

/// Polls once that is due; until then it sleeps, if that is worth it.
void poll_later(self_ptr self);

/// The vendor has reported by itself: the truth is fetched at once.
void nudged(self_ptr self);

void poll(self_ptr self);
void polled(self_ptr self, const http_answer& x);
void cancel_at_vendor(self_ptr self);

/// Finds out whether an unclear request arrived: by what the vendor reported,
/// by what landed here, or by its listings.
void reconcile(self_ptr self);
void listed(self_ptr self, const http_answer& x);

/// Brings what has landed here into storage, before anybody counts on it: who
/// goes on may do so on another machine.
void take_in(self_ptr self);

/// Brings the output home, then has it made fit for the film.
void fetch_output(self_ptr self);
void fetched(self_ptr self, const fetch_outcome& x);
void finish_output(self_ptr self);
void finished(self_ptr self, const render_outcome& x);

} // namespace adcraft::paid
