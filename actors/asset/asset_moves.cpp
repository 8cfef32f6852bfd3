#include "actors/asset/asset_moves.hpp"

namespace adcraft {

namespace {

using ev = job_event_kind;

/// For requests whose failure means: start over from the row.
auto give_in(asset_self self) {
  return [self](caf::error& why) { self->quit(std::move(why)); };
}

call_row new_call(const asset_state& st, const provider_request& x,
                  int ordinal) {
  call_row result;
  result.job = st.steps.row.id;
  result.campaign = st.steps.row.campaign;
  result.id = result.job + ".c" + std::to_string(ordinal);
  result.ordinal = ordinal;
  result.provider = x.provider;
  result.model = x.model;
  result.recipe = x.recipe;
  result.request = x.request;
  result.price_reserved = x.price;
  return result;
}

/// Writes the intent, then lets the call go.
void open_call(asset_self self, const call_row& row) {
  auto& st = self->state;
  self
    ->request(st.rooms->store, room_patience, atom::commit_v,
              opening_of(row, st.epoch, st.rooms->caps))
    .then([=](const commit_receipt&) { spawn_call(self, row); },
          [=](caf::error& why) {
            if (why == ec::over_budget)
              happen(self, ev::call_failed, render(why), failure::over_budget);
            else
              self->quit(std::move(why));
          });
}

/// An identical request was answered before: its asset serves again, for free.
void adopt(asset_self self, asset_row found) {
  auto& st = self->state;
  auto& job = st.steps.row;
  found.id = job.id + ".reused";
  found.campaign = job.campaign;
  found.job = job.id;
  transition what;
  what.site = fault_site::commit_result;
  what.campaign = job.campaign;
  what.epoch = st.epoch;
  what.events.push_back({job.id, {}, "asset.reused", "{}"});
  what.changes.push_back(put_asset{found});
  self->request(st.rooms->store, room_patience, atom::commit_v, std::move(what))
    .then([=](const commit_receipt&) { happen(self, ev::made, found.id); },
          give_in(self));
}

/// What a vendor made of the same request before is made fit for this film, at
/// no price.
void finish_again(asset_self self, const asset_row& found, call_row call) {
  auto order = self->state.rooms->provider->finish(call.request, found.key);
  if (!order)
    return happen(self, ev::call_failed, render(order.error()),
                  failure_of(order.error()));
  call.provider = "studio";
  call.model = std::string{"studio-"} + to_string(order->kind);
  call.recipe = order->recipe;
  call.request = order->spec;
  call.price_reserved = 0;
  open_call(self, call);
}

/// What a person turned down is not offered again.
bool was_rejected(const asset_state& st, const asset_row& found) {
  auto earlier = asset_of(*st.inputs, st.steps.row);
  return earlier != nullptr && earlier->key == found.key;
}

void ask_provider(asset_self self, int ordinal) {
  auto& st = self->state;
  auto request = st.rooms->provider->encode(*st.inputs, st.steps.row);
  // A voice in a tongue that nobody speaks here: captions carry its words.
  if (!request && request.error() == ec::refused
      && st.steps.row.kind == job_kind::voiceover)
    return happen(self, ev::do_without, render(request.error()));
  if (!request)
    return happen(self, ev::call_failed, render(request.error()),
                  failure_of(request.error()));
  auto call = new_call(st, *request, ordinal);
  self->request(st.rooms->store, room_patience, atom::made_from_v, call.recipe)
    .then(
      [=](asset_lookup& x) {
        // A record whose file is gone is no result.
        if (!x.asset || !self->state.rooms->files->path_of(x.asset->key)
            || was_rejected(self->state, *x.asset))
          open_call(self, call);
        else if (call.provider == "studio")
          adopt(self, std::move(*x.asset));
        else
          finish_again(self, *x.asset, call);
      },
      give_in(self));
}

/// A call that ended after its asset last looked: the process died in between.
bool is_unnoticed(const call_row& call, const job_row& job) {
  return call.state == call_state::verified || call.ordinal > job.calls_ended;
}

void meet(asset_self self, const call_lookup& x) {
  auto& job = self->state.steps.row;
  if (x.call && !is_terminal(x.call->state))
    return spawn_call(self, *x.call);
  if (!x.call)
    return ask_provider(self, 1);
  if (is_settled(job.state) || is_unnoticed(*x.call, job))
    return self->send(self, atom::ended_v, *x.call);
  ask_provider(self, x.call->ordinal + 1);
}

} // namespace

bool is_turned_down(const job_row& job) {
  return job.cancel_requested || job.state == job_state::canceled
         || job.state == job_state::skipped;
}

void spawn_call(asset_self self, const call_row& row) {
  auto& st = self->state;
  st.nudges = 0;
  st.call = st.rooms->open_call(
    self, {row, st.steps.row.kind, st.epoch, st.inputs->campaign.owner});
  if (!st.call && is_settled(st.steps.row.state))
    return self->quit(fail(ec::environment, "nobody can follow " + row.id));
  if (!st.call)
    return happen(self, ev::undecided,
                  "the order at " + row.provider
                    + " cannot be followed without its key: set it, start "
                      "again and retry",
                  failure::unauthorized);
  self->monitor(st.call);
  if (is_turned_down(st.steps.row))
    self->send(st.call, atom::cancel_v);
}

void find_call(asset_self self) {
  auto& st = self->state;
  self->request(st.rooms->store, room_patience, atom::newest_v, st.steps.row.id)
    .then([=](const call_lookup& x) { meet(self, x); }, give_in(self));
}

} // namespace adcraft
