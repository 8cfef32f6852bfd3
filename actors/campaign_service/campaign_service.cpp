#include "actors/campaign_service/campaign_service.hpp"

#include "actors/campaign_service/wishes.hpp"

namespace adcraft {

namespace {

using self_ptr
  = campaign_service_actor::stateful_pointer<campaign_service_state>;

constexpr std::chrono::seconds patience{30};

caf::result<std::string> create(self_ptr self, const new_campaign& x) {
  auto promise = self->make_response_promise<std::string>();
  self->request(self->state.store, patience, atom::commit_v, creation_of(x))
    .then(
      [promise, id = x.id](const commit_receipt&) mutable {
        promise.deliver(id);
      },
      [promise](caf::error& why) mutable { promise.deliver(std::move(why)); });
  return promise;
}

/// Reads a campaign, commits what `wish` makes of it, and lets the house know.
template <class Wish>
caf::result<campaign_row> fulfil(self_ptr self, const std::string& id,
                                 Wish wish) {
  auto promise = self->make_response_promise<campaign_row>();
  auto refuse
    = [promise](caf::error& why) mutable { promise.deliver(std::move(why)); };
  self->request(self->state.store, patience, atom::load_v, id)
    .then(
      [=](const campaign_view& view) mutable {
        auto& st = self->state;
        auto [row, what] = wish(view, st.clock->now());
        self->request(st.store, patience, atom::commit_v, std::move(what))
          .then(
            [=, row = row](const commit_receipt&) mutable {
              self->send(self->state.node, atom::relay_v);
              promise.deliver(row);
            },
            refuse);
      },
      refuse);
  return promise;
}

} // namespace

campaign_service_actor::behavior_type campaign_service(self_ptr self,
                                                       store_actor store,
                                                       node_actor node,
                                                       clock_ptr clock) {
  auto& st = self->state;
  st.store = std::move(store);
  st.node = std::move(node);
  st.clock = std::move(clock);
  return {
    [self](atom::create, const new_campaign& x) { return create(self, x); },
    [self](atom::generate, const std::string& id) {
      return fulfil(self, id, generation_of);
    },
    [self](atom::cancel, const std::string& id) {
      return fulfil(self, id, cancellation_of);
    },
  };
}

} // namespace adcraft
