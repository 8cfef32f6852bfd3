#include "actors/inspector/inspector.hpp"

namespace adcraft {

namespace {

using inspector_self = inspector_actor::stateful_pointer<inspector_state>;

void inspect(inspector_self self, const campaign_view& view, const job_row& job,
             const campaign_supervisor_actor& client) {
  auto& st = self->state;
  inspection_outcome outcome;
  outcome.job = job.id;
  outcome.asset = job.asset;
  auto order = st.provider->inspection(view, job);
  if (!order) {
    outcome.reason = "it cannot be inspected: " + render(order.error());
    return self->send(client, atom::inspected_v, outcome);
  }
  st.waiting.insert({order->recipe, {outcome, client}});
  self->send(st.desk, atom::render_v, *order, render_client_actor{self});
}

void rendered(inspector_self self, const render_outcome& x) {
  auto& st = self->state;
  if (x.error == ec::canceled)
    return; // the house is closing; the next start inspects again
  auto [first, last] = st.waiting.equal_range(x.recipe);
  for (auto i = first; i != last; ++i) {
    auto outcome = i->second.outcome;
    outcome.report = x.result.facts;
    outcome.reason = x.error ? "it cannot be inspected: " + render(x.error)
                             : st.provider->verdict(x.result.facts);
    self->send(i->second.client, atom::inspected_v, std::move(outcome));
  }
  st.waiting.erase(first, last);
}

} // namespace

inspector_actor::behavior_type
inspector(inspector_self self, provider_ptr provider, render_desk_actor desk) {
  self->state.provider = std::move(provider);
  self->state.desk = std::move(desk);
  return {
    [self](atom::inspect, const campaign_view& view, const job_row& job,
           const campaign_supervisor_actor& client) {
      inspect(self, view, job, client);
    },
    [self](atom::rendered, const render_outcome& x) { rendered(self, x); },
    [](atom::progress, const std::string&, double) {
      // nop: it is short
    },
  };
}

} // namespace adcraft
