#include "actors/model/fault_point.hpp"
#include "actors/model/json_output.hpp"
#include "actors/provider_call/paid_moves.hpp"

namespace adcraft::paid {

using ev = call_event_kind;

namespace {

/// What stops a call before anything was sent.
failure failure_before(const caf::error& x) {
  return x == ec::not_found ? failure::invalid : failure_of(x);
}

gate_news::kind mood_of(const vendor_news& x) {
  switch (x.event.kind) {
    case ev::not_sent:
      return gate_news::unsent;
    case ev::contact_lost:
      return gate_news::troubled;
    case ev::poll_failed:
      return x.event.why == failure::rate_limited ? gate_news::slow_down
                                                  : gate_news::troubled;
    case ev::rejected:
      if (x.event.why == failure::rate_limited)
        return gate_news::slow_down;
      return x.event.why == failure::transient ? gate_news::troubled
                                               : gate_news::fine;
    default:
      return gate_news::fine;
  }
}

/// Declined for the moment only: the same call waits at the gate again, and no
/// attempt is spent.
bool is_for_now(const call_event& x) {
  return x.kind == ev::rejected && x.why == failure::rate_limited;
}

} // namespace

void tell_gate(self_ptr self, const vendor_news& news, bool is_submit) {
  auto& row = self->state.steps.row;
  gate_news x;
  x.call = row.id;
  x.model = row.model;
  x.what = mood_of(news);
  x.retry_after = news.retry_after;
  x.whole_account = news.whole_account;
  x.is_submit = is_submit;
  self->send(self->state.rooms->gate, atom::heard_v, std::move(x));
}

void get_ready(self_ptr self) {
  auto& st = self->state;
  auto& row = st.steps.row;
  if (row.state != call_state::reserved)
    return;
  self->send(fetch_room_of(st), atom::equip_v, row.id,
             id_list{st.rooms->seller->files(row)}, fetch_client_actor{self});
}

void equipped(self_ptr self, outfit& x) {
  auto& st = self->state;
  if (st.steps.row.state != call_state::reserved)
    return;
  if (x.error)
    return happen(self, ev::rejected, render(x.error), failure_before(x.error));
  st.gear = std::move(x);
  st.leaves_before = self->clock().now() + st.rooms->options.leaves_within;
  happen(self, ev::granted);
}

void submit(self_ptr self) {
  auto& st = self->state;
  auto& row = st.steps.row;
  submission with;
  if (st.rooms->report_url)
    with.webhook = st.rooms->report_url(row.id);
  with.cancel_after = st.rooms->options.cancel_after;
  auto gear = std::exchange(st.gear, {});
  with.files = std::move(gear.addresses);
  with.file = std::move(gear.place);
  auto request = st.rooms->seller->submit(row, with);
  if (!request)
    return happen(self, ev::rejected, render(request.error()),
                  failure::invalid);
  request->turn_timeout = st.rooms->options.leaves_within;
  request->send_before = st.leaves_before;
  fault_point(fault_site::paid_send, moment::before);
  ask(self, errand::submit, std::move(*request));
  fault_point(fault_site::paid_send, moment::after);
}

void submitted(self_ptr self, const http_answer& x) {
  auto& st = self->state;
  fault_point(fault_site::paid_answer, moment::before);
  auto news = st.rooms->seller->submitted(st.steps.row, x);
  tell_gate(self, news, true);
  if (is_for_now(news.event))
    return happen(self, ev::not_sent, std::move(news.event.text));
  if (news.event.kind != ev::answered)
    return happen(self, std::move(news.event));
  st.keeping = std::move(news.event);
  if (!news.bytes.empty())
    self->send(fetch_room_of(st), atom::keep_v, st.steps.row.id,
               std::move(news.bytes), fetch_client_actor{self});
  else if (!x.file.empty())
    self->send(fetch_room_of(st), atom::landed_v, st.steps.row.id,
               fetch_client_actor{self});
  else
    happen(self, std::exchange(st.keeping, {}));
}

void kept(self_ptr self, const std::string& path, const caf::error& trouble) {
  auto& st = self->state;
  auto event = std::exchange(st.keeping, {});
  auto state = st.steps.row.state;
  if (state == call_state::succeeded) // words, on their way into storage
    return trouble ? do_later(self, call_effect::fetch_output, next_pause(self))
                   : take_in(self);
  // An answer that cannot be written down is an answer lost.
  if (event.kind == ev::answered && trouble)
    return happen(self, ev::contact_lost, render(trouble),
                  failure::environment);
  if (!trouble && !path.empty()) {
    // Whoever knew the bill may have died since: then it is what was promised.
    if (event.kind != ev::answered)
      event.amount = st.steps.row.price_reserved;
    event.kind = ev::answered;
    event.text = output_in_file(path);
    st.keeping = std::move(event);
    return take_in(self);
  }
  happen(self, ev::unresolvable,
         "the answer was lost on its way, and " + st.steps.row.model
           + " cannot be asked for it again: it may have been billed up to "
           + to_dollars(st.steps.row.price_reserved)
           + ". Pay for it once more, or cancel it");
}

} // namespace adcraft::paid
