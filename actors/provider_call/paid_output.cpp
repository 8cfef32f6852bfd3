#include "actors/model/json_output.hpp"
#include "actors/model/json_render.hpp"
#include "actors/provider_call/paid_moves.hpp"

namespace adcraft::paid {

using ev = call_event_kind;
using fx = call_effect;

namespace {

/// Times what came may be no picture, no film, no sound: a page of some proxy.
constexpr int most_spoiled = 3;

std::string as_record(const landed_file& x) {
  render_result result;
  result.key = x.file.key;
  result.bytes = x.file.bytes;
  result.sha256 = x.file.sha256;
  result.mime = x.mime;
  result.facts = "{}";
  return to_json(result);
}

/// The bytes of an answer are in storage, or cannot be used, or stay for now
/// where they landed.
void answer_stored(self_ptr self, const fetch_outcome& x) {
  auto event = std::exchange(self->state.keeping, {});
  if (!x.error)
    event.text = as_record(x.file);
  auto is_asked = self->state.steps.row.state == call_state::submitting;
  if (x.error == ec::poison && is_asked) {
    event.kind = ev::provider_failed;
    event.text = render(x.error);
    event.why = failure::poison;
  }
  happen(self, std::move(event));
}

} // namespace

void take_in(self_ptr self) {
  auto& st = self->state;
  fetch_order order;
  order.call = st.steps.row.id;
  self->send(fetch_room_of(st), atom::fetch_v, std::move(order),
             fetch_client_actor{self});
}

void fetch_output(self_ptr self) {
  auto& st = self->state;
  auto& row = st.steps.row;
  if (render_result_from_json(row.output))
    return happen(self, ev::stored, row.output); // it came with the answer
  auto output = vendor_output_from_json(row.output);
  if (!output)
    return happen(self, ev::spoiled, render(output.error()), failure::poison);
  if (!output->text.empty())
    return self->send(fetch_room_of(st), atom::keep_v, row.id, output->text,
                      fetch_client_actor{self});
  if (output->url.empty())
    return take_in(self);
  fetch_order order;
  order.call = row.id;
  order.expires_at = row.output_expires_at;
  order.from = st.rooms->seller->fetch(row);
  self->send(fetch_room_of(st), atom::fetch_v, std::move(order),
             fetch_client_actor{self});
}

void fetched(self_ptr self, const fetch_outcome& x) {
  auto& st = self->state;
  if (st.keeping.kind == ev::answered)
    return answer_stored(self, x);
  if (st.steps.row.state != call_state::succeeded)
    return;
  if (!x.error) {
    st.misses = 0;
    return happen(self, ev::stored, as_record(x.file));
  }
  if (x.error == ec::not_found)
    return happen(self, ev::output_gone,
                  "it was paid for, but is gone: " + render(x.error),
                  failure::lost_output);
  if (x.error == ec::poison && st.misses + 1 >= most_spoiled)
    return happen(self, ev::spoiled, render(x.error), failure::poison);
  do_later(self, fx::fetch_output, next_pause(self));
}

void finish_output(self_ptr self) {
  auto& st = self->state;
  auto& row = st.steps.row;
  auto raw = render_result_from_json(row.output);
  if (!raw)
    return happen(self, ev::spoiled, render(raw.error()), failure::internal);
  auto order = st.rooms->provider->finish(row.request, raw->key);
  if (!order)
    return happen(self, ev::spoiled, render(order.error()), failure::internal);
  self->send(st.rooms->desk, atom::render_v, *order, render_client_actor{self});
}

void finished(self_ptr self, const render_outcome& x) {
  auto& st = self->state;
  if (st.steps.row.state != call_state::downloaded)
    return;
  if (!x.error)
    return happen(self, ev::passed, to_json(x.result));
  if (x.error == ec::canceled)
    return; // the house is closing; the next start finishes it
  if (x.error == ec::poison || x.error == ec::invalid_argument)
    return happen(self, ev::spoiled, render(x.error), failure::poison);
  do_later(self, fx::verify_output, next_pause(self));
}

} // namespace adcraft::paid
