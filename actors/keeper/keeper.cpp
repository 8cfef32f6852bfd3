#include "actors/keeper/keeper.hpp"

#include <caf/message_view.hpp>

namespace adcraft {

namespace {

using keeper_self = caf::stateful_actor<keeper_state>*;

void fallen(keeper_self self, const caf::error& why) {
  auto& st = self->state;
  st.room = nullptr;
  if (st.falls.fell(self->clock().now()))
    self->delayed_send(self, st.falls.pause(), atom::reopen_v);
  else
    self->quit(why);
}

} // namespace

caf::behavior keeper(keeper_self self, room_opener open) {
  auto reopen = [self, open] {
    self->state.room = open(self);
    self->monitor(self->state.room);
  };
  self->set_down_handler([self](caf::down_msg& x) { fallen(self, x.reason); });
  self->set_exit_handler([self](caf::exit_msg& x) {
    if (self->state.room)
      self->send_exit(self->state.room, x.reason);
    self->quit(x.reason);
  });
  self->set_default_handler(
    [self](caf::scheduled_actor*,
           caf::message_view& x) -> caf::result<caf::message> {
      if (auto& room = self->state.room)
        return self->delegate(room, x.move_content_to_message());
      return fail(ec::unavailable, "this part of the house is reopening");
    });
  reopen();
  return {
    [reopen](atom::reopen) { reopen(); },
  };
}

} // namespace adcraft
