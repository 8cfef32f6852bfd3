#include "actors/webhook_inbox/webhook_inbox.hpp"

namespace adcraft {

namespace {

using webhook_inbox_self
  = webhook_inbox_actor::stateful_pointer<webhook_inbox_state>;

transition intake_of(const inbox_row& x) {
  transition result;
  result.site = fault_site::commit_inbox;
  result.changes.push_back(put_inbox{x});
  result.outbox.push_back({call_topic, x.call});
  return result;
}

caf::result<commit_receipt> receive(webhook_inbox_self self,
                                    const inbox_row& x) {
  auto promise = self->make_response_promise<commit_receipt>();
  self->request(self->state.store, room_patience, atom::commit_v, intake_of(x))
    .then(
      [=](const commit_receipt& done) mutable {
        ++self->state.taken;
        self->send(self->state.node, atom::relay_v);
        promise.deliver(done);
      },
      [=](caf::error& why) mutable {
        // It is in the inbox already, and its hint went out with it.
        if (why == ec::conflict)
          promise.deliver(commit_receipt{});
        else
          promise.deliver(std::move(why));
      });
  return promise;
}

} // namespace

webhook_inbox_actor::behavior_type
webhook_inbox(webhook_inbox_self self, store_actor store, node_actor node) {
  self->state.store = std::move(store);
  self->state.node = std::move(node);
  return {
    [self](atom::receive, const inbox_row& x) { return receive(self, x); },
  };
}

} // namespace adcraft
