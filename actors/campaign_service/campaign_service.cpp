#include "actors/campaign_service/campaign_service.hpp"

#include "actors/campaign_service/grant.hpp"

namespace adcraft {

namespace {

using campaign_service_self
  = campaign_service_actor::stateful_pointer<campaign_service_state>;
using receipt_promise = caf::typed_response_promise<wish_receipt>;

/// Times a wish is decided anew because a row had moved meanwhile.
constexpr int most_tries = 3;

auto refuse(receipt_promise promise) {
  return
    [promise](caf::error& why) mutable { promise.deliver(std::move(why)); };
}

wish_receipt receipt_of(const campaign_service_self& self, granted x) {
  wish_receipt result;
  auto& makers = *self->state.rooms.provider;
  for (auto& j : x.planned)
    result.planned.push_back({j, makers.price(x.after, j)});
  result.after = std::move(x.after);
  return result;
}

void decide_wish(campaign_service_self self, const campaign_wish& x,
                 receipt_promise promise, int tries);

/// Commits; a campaign that has moved meanwhile is looked at again.
void commit(campaign_service_self self, const campaign_wish& x, granted given,
            receipt_promise promise, int tries) {
  auto& st = self->state;
  auto what = given.what;
  self->request(st.rooms.store, room_patience, atom::commit_v, std::move(what))
    .then(
      [=, given = std::move(given)](const commit_receipt&) mutable {
        if (!given.what.outbox.empty())
          self->send(self->state.rooms.node, atom::relay_v);
        promise.deliver(receipt_of(self, std::move(given)));
      },
      [=](caf::error& why) mutable {
        if (why == ec::conflict && tries < most_tries)
          decide_wish(self, x, promise, tries + 1);
        else
          promise.deliver(std::move(why));
      });
}

/// Grants it, now that all that bears on it is known.
void grant_wish(campaign_service_self self, const campaign_wish& x,
                const campaign_view& view, std::optional<call_row> call,
                receipt_promise promise, int tries) {
  auto& rooms = self->state.rooms;
  auto given
    = grant(view, x, {*rooms.provider, rooms.clock->now(), std::move(call)});
  if (!given)
    promise.deliver(std::move(given.error()));
  else if (x.dry_run || given->what.changes.empty())
    // Nothing to write; a hint costs nothing to repeat.
    promise.deliver(receipt_of(self, std::move(*given)));
  else
    commit(self, x, std::move(*given), promise, tries);
}

void decide_wish(campaign_service_self self, const campaign_wish& x,
                 receipt_promise promise, int tries) {
  auto& st = self->state;
  self
    ->request(st.rooms.library, room_patience, atom::read_v, x.who, x.campaign)
    .then(
      [=](const campaign_view& view) {
        auto about = std::get_if<wish::settle_job>(&x.what);
        if (about == nullptr)
          return grant_wish(self, x, view, {}, promise, tries);
        self
          ->request(self->state.rooms.store, room_patience, atom::newest_v,
                    about->job)
          .then(
            [=](const call_lookup& found) {
              grant_wish(self, x, view, found.call, promise, tries);
            },
            refuse(promise));
      },
      refuse(promise));
}

void write_draft(campaign_service_self self, const new_draft& x,
                 const brand_row& of, const campaign_view* like,
                 receipt_promise promise) {
  auto given = draft_of(x, of, like);
  auto what = given.what;
  self
    ->request(self->state.rooms.store, room_patience, atom::commit_v,
              std::move(what))
    .then(
      [=, given = std::move(given)](const commit_receipt&) mutable {
        promise.deliver(receipt_of(self, std::move(given)));
      },
      refuse(promise));
}

caf::result<wish_receipt> draft(campaign_service_self self,
                                const new_draft& x) {
  auto promise = self->make_response_promise<wish_receipt>();
  auto& library = self->state.rooms.library;
  self->request(library, room_patience, atom::brand_v, x.who, x.brand)
    .then(
      [=](const brand_row& of) {
        if (x.like.empty())
          return write_draft(self, x, of, nullptr, promise);
        self
          ->request(self->state.rooms.library, room_patience, atom::read_v,
                    x.who, x.like)
          .then(
            [=](const campaign_view& like) {
              write_draft(self, x, of, &like, promise);
            },
            refuse(promise));
      },
      refuse(promise));
  return promise;
}

caf::result<std::string> create(campaign_service_self self,
                                const new_campaign& x) {
  auto promise = self->make_response_promise<std::string>();
  self
    ->request(self->state.rooms.store, room_patience, atom::commit_v,
              creation_of(x))
    .then(
      [promise, id = x.id](const commit_receipt&) mutable {
        promise.deliver(id);
      },
      [promise](caf::error& why) mutable { promise.deliver(std::move(why)); });
  return promise;
}

} // namespace

campaign_service_actor::behavior_type
campaign_service(campaign_service_self self, campaign_service_rooms rooms) {
  self->state.rooms = std::move(rooms);
  return {
    [self](atom::create, const new_campaign& x) { return create(self, x); },
    [self](atom::draft, const new_draft& x) { return draft(self, x); },
    [self](atom::wish, const campaign_wish& x) -> caf::result<wish_receipt> {
      auto promise = self->make_response_promise<wish_receipt>();
      decide_wish(self, x, promise, 1);
      return promise;
    },
  };
}

} // namespace adcraft
